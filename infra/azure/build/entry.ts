// What Azure loads: it starts the application, with nothing put in the place of the machine's own.
// Maps have to be on before the application is loaded, or its errors name places in the bundle.
process.setSourceMapsEnabled(true);
const { start } = await import('../../../functions/main.ts');

start();
