// The path and the query of a request, as sent. The host name in the URL is never used.

export interface Target {
  readonly path: string;
  /** The query without its question mark. */
  readonly query: string;
}

export const targetOf = (url: string): Target => {
  const [, path = '', query = ''] = /^[^/?#]*\/\/[^/?#]*([^?#]*)(?:\?([^#]*))?/.exec(url) ?? [];
  return { path: path === '' ? '/' : path, query };
};

/** The path without the token of a mail's link, which only the reader of that mail may know. */
export const instanceOf = (path: string): string =>
  path.replace(/^\/([iu])\/.*$/is, (_path, page: string) => `/${page.toLowerCase()}/{token}`);
