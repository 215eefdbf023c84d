// Which languages this machine has fonts for, as fontconfig knows; other machines are not asked.
import { execFileSync } from 'node:child_process';

/** The packages of Debian with fonts for what our languages are written in. */
const packages: Readonly<Record<string, string>> = {
  'zh-Hans': 'fonts-noto-cjk',
  ja: 'fonts-noto-cjk',
  ar: 'fonts-noto-core',
};

const fontsFor = (language: string): string => {
  const tag = language === 'zh-Hans' ? 'zh-cn' : language;
  try {
    return execFileSync('fc-list', [`:lang=${tag}`, 'family'], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
};

/**
 * What is not installed, by language: where it has an entry, a missing glyph is not the mail's fault.
 * @param languages tags of ours
 */
export const missingFonts = (languages: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    languages
      .filter((language) => fontsFor(language) === '')
      .map((language) => [language, packages[language] ?? 'fonts-noto-core']),
  );
