// Local cloud: the outbox as pages, like a mailbox. Pure; knows the mails that the provider accepted.
import type { OutboxMail } from '../email/outbox.ts';
import { escape, link, page, time } from './page.ts';

const searched = (mail: OutboxMail): string =>
  [mail.subject, mail.from, ...mail.to, mail.language ?? '', mail.id, mail.text]
    .join('\n')
    .toLowerCase();

/** The mails in which every word occurs, in any case. */
const holding = (mails: readonly OutboxMail[], words: string): readonly OutboxMail[] => {
  const wanted = words.toLowerCase().split(/\s+/u);
  return mails.filter((mail) => {
    const text = searched(mail);
    return wanted.every((word) => text.includes(word));
  });
};

const searchForm = (words: string): string =>
  `<form role="search" action="/local/outbox"><label>Search <input type="search" name="q" value="${escape(words)}"></label> <button type="submit">Find</button></form>`;

const address = (id: string): string => `/local/outbox/${id}`;

const row = (mail: OutboxMail): string =>
  `<li>${link(address(mail.id), mail.subject)}
<span class="quiet">to ${escape(mail.to.join(', '))} · ${time(mail.acceptedAt)} · ${escape(mail.language ?? 'no language')}</span></li>`;

const listOf = (mails: readonly OutboxMail[]): string =>
  `<ol class="mails" reversed>${mails.map(row).join('\n')}</ol>`;

/**
 * The mails, newest first.
 * @param mails oldest first
 * @param words what is searched for; every word has to occur
 */
export const mailListPage = (mails: readonly OutboxMail[], words: string): string => {
  const found = holding(mails, words.trim()).toReversed();
  const counted =
    words.trim() === ''
      ? `${mails.length} mails, newest first.`
      : `${found.length} of ${mails.length} mails. ${link('/local/outbox', 'Show all')}`;
  if (mails.length === 0) return page('Outbox', '<p>No mail was sent yet.</p>');
  return page(
    'Outbox',
    `${searchForm(words)}
<p>${counted}</p>
${listOf(found)}`,
  );
};

const reportButton = (mail: OutboxMail, status: string): string =>
  `<form method="post" action="${escape(address(mail.id))}/report"><button name="status" value="${status}">${status}</button></form>`;

const factsOf = (mail: OutboxMail): string => {
  const facts = [
    ['From', escape(mail.from)],
    ['To', escape(mail.to.join(', '))],
    ['Accepted', time(mail.acceptedAt)],
    ['Status', escape(mail.status)],
    ['Operation', escape(mail.operationId)],
    ...Object.entries(mail.headers).map(([name, value]) => [escape(name), escape(value)]),
  ];
  return `<dl class="facts">${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`;
};

/** The mails before and after it. */
const neighbours = (id: string, mails: readonly OutboxMail[]): string => {
  const at = mails.findIndex((mail) => mail.id === id);
  const ways = [
    [mails[at + 1], 'Newer'],
    [mails[at - 1], 'Older'],
  ] as const;
  const links = ways.flatMap(([mail, name]) => (mail ? [link(address(mail.id), name)] : []));
  return `<nav aria-label="Mails">${[link('/local/outbox', 'All mails'), ...links].join('')}</nav>`;
};

/**
 * One mail; its HTML part is in a frame that can only open links in a new window.
 * @param mails all of them, oldest first
 */
export const mailPage = (mail: OutboxMail, mails: readonly OutboxMail[]): string =>
  page(
    mail.subject,
    `${neighbours(mail.id, mails)}
${factsOf(mail)}
<p>Report to the application: ${['Delivered', 'Bounced'].map((status) => reportButton(mail, status)).join(' ')}</p>
<ul>${mail.links.map((url) => `<li>${link(url)}</li>`).join('')}</ul>
<p><a href="#html">HTML part</a> · <a href="#text">Text part</a></p>
<h2 id="html">HTML part</h2>
<iframe title="HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escape(
      `<base target="_blank">${mail.html}`,
    )}"></iframe>
<h2 id="text">Text part</h2>
<pre dir="auto">${escape(mail.text)}</pre>`,
  );
