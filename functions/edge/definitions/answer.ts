// What an endpoint answers when it succeeds. Knows the application's conventions; exchange.ts makes
// the headers, links and entity tags from it.
import type { PageKey, Page } from './paging.ts';

export interface Answer<Body = unknown> {
  readonly status: 200 | 201 | 202 | 204;
  readonly body?: Body;
  /** The type of a text body; absent: the body is JSON. */
  readonly contentType?: string;
  /** Path of the resource under the API's base: `/purchases/{id}`. */
  readonly location?: string;
  /** Path under the API's base where the caller can follow the work. */
  readonly operationLocation?: string;
  readonly retryAfterSeconds?: number;
  /** The request was a repeat: this time nothing was changed. */
  readonly replayed?: boolean;
  /** For a list with more pages: the key of the last item shown. */
  readonly next?: PageKey;
}

/** 200 with the representation of a resource. */
export const shown = <Body>(body: Body): Answer<Body> => ({ status: 200, body });

/** 200 with a CSV table for spreadsheets. */
export const csv = (body: string): Answer<string> => ({
  status: 200,
  body,
  contentType: 'text/csv',
});

/** 201: the resource was created at this path (under the API's base). */
export const created = <Body>(location: string, body: Body): Answer<Body> => ({
  status: 201,
  location,
  body,
});

/** 202: the resource exists, but its work continues; the caller polls this path. */
export const accepted = <Body>(
  location: string,
  body: Body,
  retryAfterSeconds: number,
): Answer<Body> => ({
  status: 202,
  location,
  operationLocation: location,
  retryAfterSeconds,
  body,
});

export const noContent = (): Answer<never> => ({ status: 204 });

/** 200 with one page of a list. */
export const listed = <Item, View>(
  page: Page<Item>,
  view: (item: Item) => View,
): Answer<{ readonly value: View[] }> => ({
  status: 200,
  body: { value: page.items.map((item) => view(item)) },
  ...(page.next && { next: page.next }),
});

/** The same answer, marked as a repeat of an earlier one. */
export const replayed = <Body>(answer: Answer<Body>): Answer<Body> => ({
  ...answer,
  replayed: true,
});
