// GET benefits/{benefitId}/downloads: the addresses of the software, by language and operating
// system. Knows no store.
import { z } from 'zod';
import { answers } from '../../../shared/domain/catalog.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { listed } from '../../edge/definitions/answer.ts';
import { described } from '../../edge/definitions/documented.ts';
import { pageOf } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { filterBy, words } from '../views/fields.ts';

const downloadSchema = described(
  z.object({
    language: z.string(),
    os: z.enum(['linux', 'windows', 'windowsServer']),
    fileName: z.string(),
    url: z.url(),
    instructions: z.string(),
  }),
  { id: 'Download' },
);

const lacking = (name: string, offered: readonly string[]) => ({
  pointer: `/query/${name}`,
  code: 'NotAllowed',
  detail: `Send one of: ${offered.join(', ')}.`,
});

export const listDownloads = route(
  {
    name: 'list-downloads',
    method: 'GET',
    path: 'api/v1/benefits/{benefitId}/downloads',
    action: 'read',
    tag: 'benefits',
    summary: 'Where the software of a benefit can be downloaded',
    list: true,
    query: {
      language: filterBy(words(35), 'In this of the languages that the product has.'),
      os: filterBy(words(35), 'For this of the operating systems that the product runs on.'),
    },
    answers: { 200: listOf(downloadSchema) },
    refuses: ['NotFound', 'NoDownloads'],
  },
  ({ getBenefit, downloadsUrl }: UseCases<'getBenefit' | 'downloadsUrl'>) =>
    async ({ caller, path, query: { language, os }, page }) => {
      const benefit = await getBenefit(caller.partnerId, path.benefitId);
      if (benefit === undefined) return refuse({ kind: 'notFound' });
      const { item } = benefit;
      if (!answers(item, 'downloads', true) || item.downloads.length === 0)
        return refuse({ kind: 'noDownloads' });
      const { languages, operatingSystems, instructions } = item;
      const errors = [
        ...(language === undefined || languages.includes(language)
          ? []
          : [lacking('language', languages)]),
        ...(os === undefined || operatingSystems.some((each) => each === os)
          ? []
          : [lacking('os', operatingSystems)]),
      ];
      if (errors.length > 0) return refuse({ kind: 'validationFailed', errors });
      const wanted = item.downloads.filter(
        (each) =>
          (language === undefined || each.language === language) &&
          (os === undefined || each.os === os),
      );
      return listed(
        pageOf(wanted, (each) => [each.language, each.os, each.fileName], page),
        ({ path: file, ...each }) => ({ ...each, url: `${downloadsUrl}${file}`, instructions }),
      );
    },
);
