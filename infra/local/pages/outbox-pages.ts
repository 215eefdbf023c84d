// Local cloud: the outbox as pages. Pure; knows the mails that the provider accepted.
import type { OutboxMail } from '../email/outbox.ts';
import { escape, link, page, table, time } from './page.ts';

/** All mails, oldest first. */
export const mailListPage = (mails: readonly OutboxMail[]): string =>
  page(
    'Outbox',
    mails.length === 0
      ? '<p>No mail was sent yet.</p>'
      : table(
          ['Accepted', 'To', 'Language', 'Subject'],
          mails.map((mail) => [
            time(mail.acceptedAt),
            escape(mail.to.join(', ')),
            escape(mail.language ?? ''),
            link(`/local/outbox/${mail.id}`, mail.subject),
          ]),
        ),
  );

const reportButton = (mail: OutboxMail, status: string): string =>
  `<form method="post" action="/local/outbox/${escape(mail.id)}/report"><button name="status" value="${status}">${status}</button></form>`;

/** One mail; its HTML part is in a frame that can only open links in a new window. */
export const mailPage = (mail: OutboxMail): string =>
  page(
    mail.subject,
    `<p>From ${escape(mail.from)} to ${escape(mail.to.join(', '))}, ${time(mail.acceptedAt)}</p>
<p>Report to the application: ${['Delivered', 'Bounced'].map((status) => reportButton(mail, status)).join(' ')}</p>
<ul>${mail.links.map((url) => `<li>${link(url)}</li>`).join('')}</ul>
<iframe title="HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escape(
      `<base target="_blank">${mail.html}`,
    )}"></iframe>
<h2>Text part</h2>
<pre>${escape(mail.text)}</pre>`,
  );
