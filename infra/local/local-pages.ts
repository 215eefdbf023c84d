// Local cloud: its few pages for people, without scripts.
// Pure; knows what it is given to show, and trusts none of it.
import type { OutboxMail } from './email/outbox.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const style = `body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid #8884; vertical-align: top }
iframe { width: 100%; height: 30rem; border: 1px solid #8888; background: #fff }
pre { white-space: pre-wrap; overflow-wrap: anywhere }
@media (prefers-color-scheme: dark) { body { background: #1b1b1b; color: #eee } a { color: #8cf } }`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${body}
</main>
</body>
</html>
`;

const link = (href: string, text = href): string => `<a href="${escape(href)}">${escape(text)}</a>`;

const item = (href: string, what: string): string => `<li>${link(href)}: ${escape(what)}</li>`;

/** The page that links the rest. */
export const startPage = (about: object): string =>
  page(
    'Partner Benefits, local cloud',
    `<ul>
${[
  item('/', 'the application'),
  item('/docs', 'its API'),
  item('/local/outbox', 'mails that would have been sent'),
  item('/local/orchestrations', 'what runs over days'),
  item('/local/personas', 'people of the demo'),
  item('/local/clock', 'the time'),
].join('\n')}
</ul>
<pre>${escape(JSON.stringify(about, undefined, 2))}</pre>`,
  );

const row = (mail: OutboxMail): string => `<tr>
<td>${escape(mail.acceptedAt)}</td>
<td>${escape(mail.to.join(', '))}</td>
<td>${escape(mail.language ?? '')}</td>
<td>${link(`/local/outbox/${mail.id}`, mail.subject)}</td>
</tr>`;

/** All mails, oldest first. */
export const mailListPage = (mails: readonly OutboxMail[]): string =>
  page(
    'Outbox',
    mails.length === 0
      ? '<p>No mail was sent yet.</p>'
      : `<table>
<thead><tr><th scope="col">Accepted</th><th scope="col">To</th><th scope="col">Language</th><th scope="col">Subject</th></tr></thead>
<tbody>
${mails.map(row).join('\n')}
</tbody>
</table>`,
  );

/** One mail; its HTML part in a frame that may do nothing but open links in a new window. */
export const mailPage = (mail: OutboxMail): string =>
  page(
    mail.subject,
    `<p>${link('/local/outbox', 'Outbox')}</p>
<p>From ${escape(mail.from)} to ${escape(mail.to.join(', '))}, ${escape(mail.acceptedAt)}</p>
<ul>${mail.links.map((url) => `<li>${link(url)}</li>`).join('')}</ul>
<iframe title="HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escape(
      `<base target="_blank">${mail.html}`,
    )}"></iframe>
<h2>Text part</h2>
<pre>${escape(mail.text)}</pre>`,
  );
