// What happens around the API on a local cloud: time passes, mail arrives, a reader follows a link.
// All of it goes over HTTP, so that the cloud may run in this process or in another.
import type { LocalCloud } from '../../local/cloud/cloud.ts';
import { askLocal, type Place } from './client.ts';

type Mail = ReturnType<LocalCloud['outbox']>[number];

/**
 * Moves time forward, through all work that is due until then.
 * @param by an ISO 8601 duration, or an instant
 */
export const advance = async (
  place: Place,
  by: { readonly duration: string } | { readonly to: string },
): Promise<void> => {
  await askLocal(place, 'clock/advance', by);
};

/** @param to the address of one recipient; absent: every mail, oldest first */
export const outbox = async (place: Place, to?: string): Promise<readonly Mail[]> => {
  const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
  const { value } = (await askLocal(place, `outbox${query}`)) as { value: Mail[] };
  return value;
};

/** The latest mail with a link, or the latest one that contains the words `says`. */
export const latestTo = async (place: Place, to: string, says = ''): Promise<Mail> => {
  const mail = (await outbox(place, to)).findLast(
    ({ links, html }) => links.length > 0 && html.includes(says),
  );
  if (mail === undefined) throw new Error(`no mail with a link to ${to}`);
  return mail;
};

/** The path of the page to which the latest mail to this address, or the one that `says` so, links. */
export const linkTo = async (place: Place, to: string, says?: string): Promise<string> =>
  new URL(String((await latestTo(place, to, says)).links[0])).pathname;

/** @param path of the page; its reader needs no account */
export const followLink = (place: Place, path: string, method = 'GET'): Promise<Response> =>
  place.fetch(path, { method, redirect: 'manual' });

/** Sends the mail provider's report about a mail. */
export const report = async (place: Place, { id }: Mail, status: string): Promise<void> => {
  await askLocal(place, `outbox/${id}/report`, { status });
};

/** Switches the timer sweeps off and on again. */
export const sweeps = async (place: Place, on: boolean): Promise<void> => {
  await askLocal(place, 'faults', { part: 'timers', off: !on });
};
