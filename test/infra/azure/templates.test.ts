// The templates compile without warnings, every set of parameters fits them, and none of the
// project's own rules finds a mistake.
import { globSync } from 'node:fs';
import { findingsInEvents, findingsInMain } from '../../../infra/azure/checks/rules.ts';
import { templatesFolder } from '../../../infra/azure/cli/bicep-cli.ts';
import { compiled, describeCompiled, describeWhole, diagnosticsOf } from './compiled.ts';

test('there are templates and four sets of parameters to look at', () => {
  expect(globSync('modules/*.bicep', { cwd: templatesFolder }).length).toBeGreaterThan(10);
  expect(globSync('parameters/{small,large}*.bicepparam', { cwd: templatesFolder })).toHaveLength(
    4,
  );
});

describeWhole('the Azure templates, as the CLI sees them', () => {
  test('compile and lint without an error or a warning', () => {
    expect(diagnosticsOf('lint', '--pattern', './**/*.bicep')).toEqual([]);
  });

  test('fit the four sets of parameters, and that of azd', () => {
    expect(diagnosticsOf('lint', '--pattern', './**/*.bicepparam')).toEqual([]);
  });
});

describeCompiled('the Azure templates', () => {
  test('keep our rules', () => {
    expect(findingsInMain(compiled('main.bicep'))).toEqual([]);
    expect(findingsInEvents(compiled('events.bicep'))).toEqual([]);
  });
});
