// Checks the Authorization header against the account's master key. Source: "Access control in the
// Azure Cosmos DB SQL API" (REST). Uses the machine's clock, because it is transport security.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Refusal } from '../contract/refusal.ts';
import type { Target, WireRequest } from '../contract/wire.ts';
import { decodePart } from '../contract/wire.ts';

const allowedSkewMs = 15 * 60_000;

/**
 * Refuses with 401 a request that is not signed with the key, and with 403 one older than 15
 * minutes.
 */
export const authorize = (request: WireRequest, target: Target, key: KeyObject): void => {
  const { method, headers } = request;
  const date = headers['x-ms-date'] ?? '';
  const signed = `${method.toLowerCase()}\n${target.resourceType}\n${target.resourceId}\n${date.toLowerCase()}\n\n`;
  const signature = createHmac('sha256', key).update(signed).digest('base64');
  const expected = Buffer.from(`type=master&ver=1.0&sig=${signature}`);
  const given = Buffer.from(decodePart(headers['authorization'] ?? ''));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new Refusal(
      401,
      'The input authorization token cannot serve the request. Please check that the expected payload is built as per the protocol, and check the key being used.',
    );
  }
  if (!(Math.abs(Date.now() - Date.parse(date)) <= allowedSkewMs)) {
    throw new Refusal(403, 'The authorization token is not valid at the current time.');
  }
};
