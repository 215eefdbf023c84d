// Local cloud: the page `/local`, which links to the other pages and can move the time. Pure; it
// gets the data that it shows.
import type { About } from '../hosting/places.ts';
import { escape, link, page, table, time } from './page.ts';

/** The number of mails, orchestrations and documents. */
export interface Census {
  readonly mails: number;
  /** Counts by status. */
  readonly orchestrations: Readonly<Record<string, number>>;
  /** Counts by container. */
  readonly documents: readonly { readonly container: string; readonly documents: number }[];
}

const sum = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([status, count]) => `${count} ${status}`)
    .join(', ') || 'none yet';

export const startPage = (about: About, { mails, orchestrations, documents }: Census): string =>
  page(
    'Partner Benefits, local cloud',
    `<p>It is ${time(about.clock.now)}; the clock is ${escape(about.clock.mode)}.</p>
<form method="post" action="/local/clock/advance">
<label>Move the time on by <input name="duration" value="P1D" size="8" pattern="P.+" required></label>
<button type="submit">Advance</button>
</form>
<h2>What there is</h2>
${table(
  ['Where', 'What'],
  [
    [link('/local/outbox', 'Outbox'), `${mails} mails that would have been sent`],
    [link('/local/orchestrations', 'Orchestrations'), escape(sum(orchestrations))],
    [
      link('/local/documents', 'Documents'),
      escape(documents.map((each) => `${each.documents} in ${each.container}`).join(', ')),
    ],
    [link('/local/traces', 'Traces'), 'what was done for whom, over all its days'],
    [link('/local/metrics', 'Measures'), 'what operators of a deployment look at'],
    [link('/local/personas', 'Personas'), 'people of the demo, for whom anyone may ask a token'],
    [link('/api/health', 'Health'), 'whether the application answers'],
  ],
)}
<h2>Where everything listens</h2>
<pre>${escape(JSON.stringify(about, undefined, 2))}</pre>`,
  );
