// The samples with the longest, the strangest and the emptiest text that other people can bring into
// a mail or a page.
import { renderStoredMail, type MailContent } from '../../shared/mail/render-mail.ts';
import type { PageContent } from '../../shared/mail/render-page.ts';
import { mailSamples } from './samples.ts';
import type { Written } from './written.ts';

const people = new Set(['partner', 'package', 'benefit', 'offer', 'reason']);

/** Text that has to be broken, cut or left out. */
export const extremes = {
  unbroken: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(200),
  mixed: 'شركة المثال 北京示例科技 Παράδειγμα Приклад Contoso “R&D” 2 '.repeat(200),
  empty: '',
} as const;

type Extreme = keyof typeof extremes;

const listOf = (extreme: Extreme): readonly string[] =>
  extreme === 'empty' ? [''] : Array.from({ length: 20 }, () => extremes[extreme]);

const valueOf = (name: string, value: unknown, extreme: Extreme): unknown => {
  if (Array.isArray(value)) return listOf(extreme);
  if (name === 'refund') return { amount: extreme === 'empty' ? 0 : 1e15, currency: 'XXX' };
  if (name === 'days' || name === 'count') return extreme === 'empty' ? 0 : 1_000_000;
  return people.has(name) ? extremes[extreme] : value;
};

/** A sample with every text in it as extreme as that; stored mails are read the same way. */
export const extremeOf = (
  { params }: Pick<MailContent | PageContent, 'params'>,
  extreme: Extreme,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]: [string, unknown]) => [
      name,
      valueOf(name, value, extreme),
    ]),
  );

/** Every mail with text of other people that is as extreme as it can be, in one language of each direction. */
export const extremesWritten = async (): Promise<readonly Written[]> => {
  const all = (['en', 'ar'] as const).flatMap((language) =>
    (['unbroken', 'empty'] as const).flatMap((extreme) =>
      mailSamples.map(async (mail, at) => {
        const params = extremeOf(mail, extreme);
        const written = await renderStoredMail({ ...mail, params, language });
        return {
          ...written,
          name: `${extreme}-${mail.template}-${at}`,
          language,
          isExtreme: true,
        };
      }),
    ),
  );
  return Promise.all(all);
};
