// Characters that no text in a request may have, and pointers to where they are.

/** Line breaks and tabs are for texts of several lines only. */
const control = /\p{Cc}/u;
const controlButLayout = /[^\P{Cc}\t\n\r]/u;

/** Why a text is unfit; undefined: it is fit. */
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
