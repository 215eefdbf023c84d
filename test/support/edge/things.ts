// Routes for tests, made as endpoints are: one that uses everything that a definition offers, one
// list, and one that needs no token.
import { z } from 'zod';
import {
  accepted,
  created,
  listed,
  noContent,
  replayed,
  shown,
} from '../../../functions/edge/definitions/answer.ts';
import { documented } from '../../../functions/edge/definitions/documented.ts';
import { pageOf } from '../../../functions/edge/definitions/paging.ts';
import { route } from '../../../functions/edge/routing/route.ts';
import { listOf } from '../../../functions/edge/definitions/schemas.ts';
import type { Command } from '../../../shared/domain/audit.ts';
import { refuse } from '../../../shared/domain/result.ts';

export interface Thing {
  readonly id: string;
  readonly note: string;
}
export interface Uses {
  readonly seen: Command[];
  readonly things: readonly Thing[];
}

const thing = documented(z.object({ id: z.string(), note: z.string() }), { id: 't1', note: '' });

export const makeThing = route(
  {
    name: 'make-thing',
    method: 'POST',
    path: 'api/v1/things/{thingId}',
    action: 'read',
    bodyActions: [{ when: 'for gold', action: 'assign', applies: ({ kind }) => kind === 'golden' }],
    tag: 'me',
    summary: 'Make a thing',
    idempotencyKey: true,
    body: documented(
      z.strictObject({
        note: z.string().max(40),
        text: z.string().exactOptional(),
        kind: z.enum(['plain', 'golden']).default('plain'),
        inner: z.strictObject({ 'a/b~c': z.int().positive() }).exactOptional(),
      }),
      { note: 'small' },
    ),
    multiline: ['text'],
    query: { dry: z.enum(['true', 'false']).exactOptional() },
    answers: { 201: thing, 202: thing },
    refuses: ['NoSeatAvailable', 'ReassignCooldown'],
  },
  ({ seen }: Uses) =>
    async ({ command, path, body }) => {
      seen.push(command);
      if (body.note === 'full') return refuse({ kind: 'noSeatAvailable' });
      if (body.note === 'slow') return accepted('/things/t1', { id: path.thingId, note: '' }, 30);
      const answer = created(`/things/${path.thingId}`, { id: path.thingId, note: body.note });
      return seen.length > 1 ? replayed(answer) : answer;
    },
);

export const listThings = route(
  {
    name: 'list-things',
    method: 'GET',
    path: 'api/v1/things',
    action: 'read',
    tag: 'me',
    summary: 'List things',
    list: true,
    query: { note: z.string().exactOptional(), kind: z.enum(['a', 'b']).exactOptional() },
    answers: { 200: listOf(thing) },
    refuses: [],
  },
  ({ things }: Uses) =>
    async ({ page, query: { note } }) => {
      const found = things.filter((each) => note === undefined || each.note === note);
      return listed(
        pageOf(found, (each) => [each.id], page),
        (each) => each,
      );
    },
);

export const getThing = route(
  {
    name: 'get-thing',
    method: 'GET',
    path: 'api/v1/things/{thingId}',
    action: 'read',
    tag: 'me',
    summary: 'Show a thing',
    answers: { 200: thing },
    refuses: ['NotFound'],
  },
  ({ things }: Uses) =>
    async ({ path }) => {
      const found = things.find(({ id }) => id === path.thingId);
      return found === undefined ? refuse({ kind: 'notFound' }) : shown(found);
    },
);

export const changeThing = route(
  {
    name: 'change-thing',
    method: 'PATCH',
    path: 'api/v1/things/{thingId}',
    action: 'read',
    tag: 'me',
    summary: 'Change a thing',
    ifMatch: true,
    mergePatch: true,
    body: documented(z.strictObject({ note: z.string().exactOptional() }), {}),
    answers: { 204: null },
    refuses: [],
  },
  ({ things }: Uses) =>
    async ({ path, ifMatch }) => {
      const found = things.find(({ id }) => id === path.thingId);
      if (ifMatch !== undefined && !(await ifMatch(found)))
        return refuse({ kind: 'preconditionFailed' });
      return noContent();
    },
);

export const failing = (error: unknown) =>
  route(
    {
      name: 'fail',
      method: 'GET',
      path: 'api/v1/fail',
      action: 'anyone',
      tag: 'me',
      summary: 'Fail',
      answers: { 204: null },
      refuses: [],
    },
    () => async () => {
      throw error;
    },
  );
