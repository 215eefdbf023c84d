// Some words may occur in one place only: the mail provider's words in its adapter, the abilities
// of a benefit's category in its table.
import { sourcesOf, textOf } from './imports.ts';

/** The lines that contain a word, each with its file. */
const found = (word: RegExp, files: readonly string[]): readonly string[] =>
  files.flatMap((file) =>
    textOf(file)
      .split('\n')
      .filter((line) => word.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

const providerWord =
  /['"`](?:Delivered|Expanded|Bounced|Suppressed|FilteredSpam|Quarantined|Failed|Succeeded|Running|NotStarted|Canceled)['"`]|\b(?:FilteredSpam|EmailDeliveryReportReceived)\b/u;

test('the words of the mail provider are in no rule, no use case and no trigger', () => {
  const files = sourcesOf('shared/domain', 'shared/ports', 'shared/use-cases', 'functions');
  expect(files.length).toBeGreaterThan(100);
  expect(found(providerWord, files)).toEqual([]);
});

test('the words of the mail provider are in its adapter', () => {
  const files = new Set(
    found(providerWord, sourcesOf('shared/adapters/email')).map((line) => line.split(':')[0]),
  );
  expect([...files]).toEqual(['shared/adapters/email/delivery-report.ts']);
});

test('no code compares with a category or a kind by name: it asks the table', () => {
  const byName =
    /\bcategory\s*[!=]==\s*['"`]|\bkind\s*[!=]==\s*['"`](?:technical|goToMarket|usageBased|licenseBased)\b/u;
  const files = sourcesOf('shared', 'functions', 'orchestrations');
  expect(found(byName, files)).toEqual([]);
});
