// Transactional batches: all operations in one partition succeed, or none. Knows the batch's JSON
// and its all-or-nothing rule, not HTTP.

import { refusedCharge } from '../contract/charge.ts';
import type { Json, JsonObject } from '../contract/contract.ts';
import type { Done, Place } from './documents.ts';
import { createDocument, deleteDocument, readDocument, replaceDocument } from './documents.ts';
import { objectsIn } from '../contract/json.ts';
import { badRequest, notSupported, Refusal } from '../contract/refusal.ts';

export interface BatchOutcome {
  /** 207 if an operation failed and nothing was written. */
  readonly status: 200 | 207;
  readonly results: readonly JsonObject[];
  readonly charge: number;
}

const maxOperations = 100;

const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

const execute = (place: Place, operation: JsonObject): Done => {
  const { resourceBody } = operation;
  const operationType = textOf(operation['operationType']) ?? 'nothing';
  const id = textOf(operation['id']) ?? '';
  const ifMatch = textOf(operation['ifMatch']);
  switch (operationType) {
    case 'Create':
      return createDocument(place, resourceBody);
    case 'Read':
      return readDocument(place, id, {});
    case 'Replace':
      return replaceDocument(place, id, resourceBody, { ifMatch });
    case 'Delete':
      return deleteDocument(place, id, { ifMatch });
    default:
      throw notSupported(`${operationType} in a batch`);
  }
};

const success = ({ status, charge, etag, document }: Done): JsonObject => ({
  statusCode: status,
  requestCharge: charge,
  ...(etag === undefined ? {} : { eTag: etag }),
  ...(document === undefined ? {} : { resourceBody: document }),
});

const failed = (statusCode: number, requestCharge: number): JsonObject => ({
  statusCode,
  requestCharge,
});

/** Aborts the transaction; carries the refusal and the position of the refused operation. */
class BatchFailure extends Error {
  readonly position: number;
  readonly refusal: Refusal;

  constructor(position: number, refusal: Refusal) {
    super(refusal.message);
    this.position = position;
    this.refusal = refusal;
  }
}

const attempt = (place: Place, operations: readonly JsonObject[]): Done[] =>
  operations.map((operation, position) => {
    try {
      return execute(place, operation);
    } catch (error) {
      if (!(error instanceof Refusal) || error.status === 501) throw error;
      throw new BatchFailure(position, error);
    }
  });

/**
 * Runs a batch in one transaction. If an operation is refused it keeps its status, all others
 * answer 424, and nothing is written.
 */
export const runBatch = (place: Place, body: Json): BatchOutcome => {
  const operations = objectsIn(body);
  if (operations.length === 0) throw badRequest('The batch has no operations.');
  if (operations.length > maxOperations) {
    throw badRequest(`Batch request has more operations than what is supported: ${maxOperations}.`);
  }
  try {
    const done = place.store.transaction(() => attempt(place, operations));
    const charge = done.reduce((sum, one) => sum + one.charge, 0);
    return { status: 200, results: done.map(success), charge };
  } catch (error) {
    if (!(error instanceof BatchFailure)) throw error;
    const results = operations.map((_, position) =>
      position === error.position ? failed(error.refusal.status, refusedCharge) : failed(424, 0),
    );
    return { status: 207, results, charge: refusedCharge };
  }
};
