// The entry that Azure loads: it starts the application without any overrides. Source maps have to
// be enabled before the application is loaded, otherwise its errors name places in the bundle.
process.setSourceMapsEnabled(true);
const { start } = await import('../../../functions/main.ts');

start();
