// The words of the catalogue's items in the other languages; English is with the items. Each
// language has the same items, which the compiler checks.
import type { ItemWords } from '../../domain/catalog.ts';
import type { Language } from '../../domain/language.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { ja } from './ja.ts';
import { zhHans } from './zh-hans.ts';

type Translated = keyof typeof zhHans;
type Other = Exclude<Language, 'en'>;

/** The words of an item in every other language. */
export const translationsOf = (item: Translated): Readonly<Record<Other, ItemWords>> => ({
  'zh-Hans': zhHans[item],
  de: de[item],
  es: es[item],
  ja: ja[item],
  ar: ar[item],
});
