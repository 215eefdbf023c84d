// Exports by name the classes of the generator that this project uses: in the bundle, a CommonJS
// package that is loaded late has a default export only.
export { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
