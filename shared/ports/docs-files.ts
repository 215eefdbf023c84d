// The files of the documentation viewer, as its package ships them.

export type DocsFile = 'swagger-ui.css' | 'swagger-ui-bundle.js';

/** Reads one of the viewer's files as text. */
export type DocsFiles = (name: DocsFile) => Promise<string>;
