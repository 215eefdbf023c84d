// Local cloud, functions host: makes `require('@azure/functions-core')` return this host's core.
// Import it before the application; it only knows how Node loads CommonJS.
import Module from 'node:module';
import * as core from './core.ts';

// oxlint-disable-next-line typescript/unbound-method -- it is called with the `this` it was meant for
const required = Module.prototype.require;

Module.prototype.require = Object.assign(function (this: Module, id: string): unknown {
  return id === '@azure/functions-core' ? core : required.call(this, id);
}, required);
