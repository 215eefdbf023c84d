// Finds characters that no text in a request may contain, and makes pointers to their place.

/** Only multi-line texts may contain line breaks and tabs. */
const control = /\p{Cc}/u;
const controlButLayout = /[^\P{Cc}\t\n\r]/u;

/** Why a text is not acceptable; undefined: it is acceptable. */
export const flawOf = (
  text: string,
  multiline = false,
): 'ControlCharacter' | 'MalformedText' | undefined => {
  if (!text.isWellFormed()) return 'MalformedText';
  return (multiline ? controlButLayout : control).test(text) ? 'ControlCharacter' : undefined;
};

/** A JSON Pointer (RFC 6901). */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => `/${String(part).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
