// The part of the document's generator that is used, named: a bundle knows a CommonJS package that is
// loaded when first needed by its default export only.
export { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
