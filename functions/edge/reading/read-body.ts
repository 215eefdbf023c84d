// Reads the body as bytes and checks its size and its declared type, but not its content.
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { AnyFailure } from '../problems/edge-failure.ts';
import type { HttpRequest } from '../http/http.ts';

/** The largest accepted body, in bytes. */
export const bodyLimit = 65_536;

type BodyFailure = Extract<
  AnyFailure,
  { kind: 'bodyTooLarge' | 'unsupportedMediaType' | 'validationFailed' }
>;

const interrupted: BodyFailure = {
  kind: 'validationFailed',
  errors: [{ pointer: '', code: 'Incomplete' }],
};

/** Stops at the first byte over the limit; a connection that breaks off is the caller's failure. */
const collect = async (body: AsyncIterable<Uint8Array>): Promise<Result<Buffer, BodyFailure>> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      length += chunk.byteLength;
      if (length > bodyLimit) return refuse({ kind: 'bodyTooLarge' });
      chunks.push(chunk);
    }
  } catch {
    return refuse(interrupted);
  }
  return ok(Buffer.concat(chunks));
};

const json = /^application\/json$/i;
const jsonOrMergePatch = /^application\/(?:merge-patch\+)?json$/i;
const charset = /^charset="?([^";\s]*)"?$/i;

/** Whether a Content-Type declares JSON in UTF-8. */
const declaresJson = (header: string | null, mergePatch: boolean): boolean => {
  const [type = '', ...parameters] = (header ?? '').split(';');
  return (
    (mergePatch ? jsonOrMergePatch : json).test(type.trim()) &&
    parameters.every((text) => /^utf-?8$/i.test(charset.exec(text.trim())?.[1] ?? 'utf-8'))
  );
};

/**
 * Reads the body, checking its size before its declared type.
 * @returns no bytes when there is no body
 */
export const readBody = async (
  request: HttpRequest,
  mergePatch: boolean,
): Promise<Result<Buffer, BodyFailure>> => {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit)
    return refuse({ kind: 'bodyTooLarge' });
  const read = request.body === null ? ok(Buffer.alloc(0)) : await collect(request.body);
  if (!read.ok) return read;
  const encoded = request.headers.get('content-encoding') !== null;
  const declared =
    read.value.length === 0 || declaresJson(request.headers.get('content-type'), mergePatch);
  return encoded || !declared ? refuse({ kind: 'unsupportedMediaType' }) : read;
};
