// What an endpoint answers when all went well. Knows the application's conventions;
// headers, links and tags are made from it by exchange.ts.
import type { PageKey, Page } from './paging.ts';

export interface Answer<Body = unknown> {
  readonly status: 200 | 201 | 202 | 204;
  readonly body?: Body;
  /** Of a body that is text; absent: it is JSON. */
  readonly contentType?: string;
  /** Path of the resource under the API's base: `/purchases/{id}`. */
  readonly location?: string;
  /** Path to watch the work at, under the API's base. */
  readonly operationLocation?: string;
  readonly retryAfterSeconds?: number;
  /** The request was a repeat: nothing happened this time. */
  readonly replayed?: boolean;
  /** Of a list that goes on: the key of the last item shown. */
  readonly next?: PageKey;
}

/** 200 with the representation of a resource. */
export const shown = <Body>(body: Body): Answer<Body> => ({ status: 200, body });

/** 200 with a table for spreadsheets. */
export const csv = (body: string): Answer<string> => ({
  status: 200,
  body,
  contentType: 'text/csv',
});

/** 201: the resource has come to be at this path (under the API's base). */
export const created = <Body>(location: string, body: Body): Answer<Body> => ({
  status: 201,
  location,
  body,
});

/** 202: the resource exists, its work goes on; look again at this path after a while. */
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

/** The same answer, marked as one that was given before. */
export const replayed = <Body>(answer: Answer<Body>): Answer<Body> => ({
  ...answer,
  replayed: true,
});
