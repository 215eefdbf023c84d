// Reads the project's HTML back, strictly: a tag that is left open, crossed or malformed is an
// error. Made for the HTML that the project writes, not for HTML in general.

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text of the element, including the elements in it. */
  readonly text: string;
}

const empty = new Set(['meta', 'br', 'img', 'hr', 'link', 'input']);
const attribute = /\s+([a-z-]+)="([^"<>]*)"/gu;
const token = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"<>]*")*)>|([^<>]+)/gu;

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const decoded = (text: string) =>
  text.replace(/&[^;\s]*;?/gu, (entity) => {
    const character = entities[entity];
    if (character === undefined) throw new Error(`A bare ampersand or an odd entity: ${entity}`);
    return character;
  });

const attributesOf = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', value = '']) => [name, decoded(value)]),
  );

/** All elements, in the order of their start tags. */
export const readHtml = (html: string): readonly Element[] => {
  const all: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: typeof all = [];
  let end = 0;
  for (const {
    index,
    0: whole,
    1: slash,
    2: name = '',
    3: attributes = '',
    4: text,
  } of html.matchAll(token)) {
    if (index !== end) throw new Error(`Not HTML: ${html.slice(end, index + 20)}`);
    end = index + whole.length;
    if (text !== undefined) {
      const inStyle = open.at(-1)?.name === 'style';
      for (const element of open) element.text += inStyle ? text : decoded(text);
    } else if (slash) {
      const closed = open.pop();
      if (closed?.name !== name) throw new Error(`</${name}> closes <${closed?.name}>`);
    } else if (name) {
      const element = { name, attributes: attributesOf(attributes), text: '' };
      all.push(element);
      if (!empty.has(name)) open.push(element);
    }
  }
  if (end !== html.length) throw new Error(`Not HTML: ${html.slice(end, end + 20)}`);
  if (open.length > 0) throw new Error(`Never closed: ${open.map(({ name }) => name).join(', ')}`);
  return all;
};

/** The elements with one of these names. */
export const named = (html: string, ...names: readonly string[]): readonly Element[] =>
  readHtml(html).filter(({ name }) => names.includes(name));
