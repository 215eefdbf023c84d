// The path and the query of a request, as sent. The host named in the address is never used.

export interface Target {
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
}

export const targetOf = (url: string): Target => {
  const [, path = '', query = ''] = /^[^/?#]*\/\/[^/?#]*([^?#]*)(?:\?([^#]*))?/.exec(url) ?? [];
  return { path: path === '' ? '/' : path, query };
};

/** The path without what nobody but the mail's reader may know. */
export const instanceOf = (path: string): string => path.replace(/^\/i\/.*$/is, '/i/{token}');
