// What happens around the API on a local cloud: time goes by, mail comes, a link is followed. Over HTTP,
// so that it is the same in this process and in another.
import type { LocalCloud } from '../../local/cloud/cloud.ts';
import { askLocal, type Place } from './client.ts';

type Mail = ReturnType<LocalCloud['outbox']>[number];

/**
 * Moves time through everything due on the way.
 * @param by an ISO 8601 duration, or an instant
 */
export const advance = async (
  place: Place,
  by: { readonly duration: string } | { readonly to: string },
): Promise<void> => {
  await askLocal(place, 'clock/advance', by);
};

/** @param to one recipient's address; absent: every mail, oldest first */
export const outbox = async (place: Place, to?: string): Promise<readonly Mail[]> => {
  const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
  const { value } = (await askLocal(place, `outbox${query}`)) as { value: Mail[] };
  return value;
};

/** The latest mail with a link, or the one that says something. */
export const latestTo = async (place: Place, to: string, says = ''): Promise<Mail> => {
  const mail = (await outbox(place, to)).findLast(
    ({ links, html }) => links.length > 0 && html.includes(says),
  );
  if (mail === undefined) throw new Error(`no mail with a link to ${to}`);
  return mail;
};

/** The path of the page that the latest mail to somebody links. */
export const linkTo = async (place: Place, to: string): Promise<string> =>
  new URL(String((await latestTo(place, to)).links[0])).pathname;

/** @param path of the page: whoever has it needs no account */
export const followLink = (place: Place, path: string, method = 'GET'): Promise<Response> =>
  place.fetch(path, { method, redirect: 'manual' });

/** The mail provider's report about a mail. */
export const report = async (place: Place, { id }: Mail, status: string): Promise<void> => {
  await askLocal(place, `outbox/${id}/report`, { status });
};

/** Switches the timer sweeps off and on again. */
export const sweeps = async (place: Place, on: boolean): Promise<void> => {
  await askLocal(place, 'faults', { part: 'timers', off: !on });
};
