// Sanitises text written by users: one line, no control characters, no change of direction, no
// addresses. HTML escaping is not done here but where HTML is written.

const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
// Controls, zero-width characters, direction marks and overrides, interlinear marks, tags.
const invisible =
  // oxlint-disable-next-line no-control-regex -- these are what it is to find
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

// A mail client would turn these into links; only links made by this application may appear in a
// mail.
const addressLike = [
  /:\/\//u,
  /^[^@]*@.*\./u,
  /\bwww\./iu,
  /\b(?:data|javascript|mailto|tel|vbscript):./iu,
  /\.[a-z]{2,}(?:[/?#]|:\d)/iu,
] as const;
const withoutAddress = (word: string) =>
  addressLike.some((pattern) => pattern.test(word)) ? '…' : word;

/**
 * Makes one line of text from what a user wrote. Web and mail addresses become an ellipsis.
 * @param limit the most characters (code points) to keep
 */
export const cleanText = (text: string, limit: number): string => {
  const visible = text.toWellFormed().normalize('NFC').replace(breaks, ' ').replace(invisible, '');
  const unlinked = visible
    .replace(/[!-~]+/gu, withoutAddress)
    .replace(/\s+/gu, ' ')
    .trim();
  const points = Array.from(unlinked);
  return points.length > limit ? `${points.slice(0, limit - 1).join('')}…` : unlinked;
};
