// A separate process that loads the deployment folder as Azure's worker does: it provides the
// host's module, sets the settings, imports the entry, and then every chunk. Prints which functions
// were registered and what the chunks export.
import { readdirSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { azureSettings } from '../support/settings.ts';

const functions: string[] = [];
class Disposable {
  dispose(): void {}
}
const core = {
  version: '4',
  hostVersion: '4',
  Disposable,
  setProgrammingModel: () => undefined,
  registerHook: () => new Disposable(),
  log: (_level: string, _category: string, message: string) => console.error(message),
  registerFunction: ({ name }: { name: string }) => {
    functions.push(name);
    return new Disposable();
  },
};
// oxlint-disable-next-line typescript/unbound-method -- it is called with the `this` it was meant for
const required = Module.prototype.require;
Module.prototype.require = Object.assign(function (this: Module, id: string): unknown {
  return id === '@azure/functions-core' ? core : required.call(this, id);
}, required);

const [folder = ''] = process.argv.slice(2);
const manifest = { with: { type: 'json' } };
const url = (name: string): string => pathToFileURL(join(folder, name)).href;
const { default: description }: { default: { main: string } } = await import(
  url('package.json'),
  manifest
);
Object.assign(process.env, azureSettings);
await import(url(description.main));
// Imports the chunks that load on first use, to check that they load and what they export.
const names = new Set<string>();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.js')))
  for (const name of Object.keys(await import(url(file)))) names.add(name);
console.log(JSON.stringify({ functions, names: [...names] }));
