// From where a request comes, as far as the platform says it: for counting those whose sender is not
// known. Never a reason to trust anybody.

type Headers = { get(name: string): string | null };

/** `1.2.3.4:567`, `[2001:db8::1]:567`, or the address alone. */
const withoutPort = (text: string): string =>
  /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;

const v4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const v6 = /^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}$/i;

const groupsOf = (part: string): string[] => part.split(':').filter((group) => group !== '');

/** A network of 64 bits is one sender: whoever has one address of it has them all. */
const networkOf = (address: string): string => {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const missing = Array.from({ length: 8 - before.length - after.length }, () => '0');
  const all = tail === undefined ? before : [...before, ...missing, ...after];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};

/**
 * The last address of `X-Forwarded-For`: the platform's front end appends it, what comes before it is the
 * sender's own.
 * @returns one word for all whose address is not told
 */
export const addressOf = (headers: Headers): string => {
  const last = (headers.get('x-forwarded-for') ?? '').slice(-200).split(',').at(-1)?.trim() ?? '';
  const address = withoutPort(last);
  if (v4.test(address)) return address;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return v6.test(address) ? networkOf(address) : 'unknown';
};
