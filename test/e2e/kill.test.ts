// The process is killed during an activation and started again on the same store: the activation
// completes once, each mail is sent once, and an outside reader finds the document in the database.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { advance, outbox } from '../../infra/clients/local/around.ts';
import { askLocal, callerOf, must } from '../../infra/clients/local/client.ts';
import { activate, buy } from '../../infra/clients/local/moves.ts';
import { northbeam } from '../../infra/clients/local/operator-moves.ts';
import { endProcesses, root, startProcess, type LocalProcess } from '../support/local-process.ts';

const folders: string[] = [];

afterEach(async () => {
  await endProcesses();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const requested = async (local: LocalProcess) => {
  const as = await callerOf(local, 'northbeam-globalAdmin');
  const purchase = await must(buy('action-pack'), as);
  return (await must(activate(purchase, 'product-support-incidents'), as)).benefitId;
};

const readByAnOutsider = async (local: LocalProcess, benefitId: string) => {
  const { cosmos } = (await askLocal(local, '')) as { cosmos: unknown };
  const script = require.resolve('./outside-reader.ts');
  const given = [script, JSON.stringify(cosmos), northbeam.partnerId, benefitId];
  const { stdout } = await promisify(execFile)(process.execPath, given, { cwd: root });
  const document: Record<string, unknown> = JSON.parse(stdout);
  return document;
};

test.each([
  ['right after it was asked for', undefined],
  ['after a day', 'P1D'],
])(
  'killed %s, an activation completes once after the restart',
  async (_when, duration) => {
    const folder = mkdtempSync(join(tmpdir(), 'partner-benefits-'));
    folders.push(folder);
    const first = await startProcess(folder);
    const benefitId = await requested(first);
    if (duration !== undefined) await advance(first, { duration });
    await first.kill();

    const second = await startProcess(folder);
    await advance(second, { duration: 'P4D' });
    expect(await readByAnOutsider(second, benefitId)).toMatchObject({
      status: 'active',
      attempt: 1,
      accessId: expect.stringMatching(/^A\d{12}$/u),
      contractId: expect.stringMatching(/^C\d{12}$/u),
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
    });
    const mails = (await outbox(second))
      .map(({ subject, to }) => `${subject} > ${to.join()}`)
      .filter((mail) => mail.includes('Product support incidents'));
    expect(mails.toSorted()).toEqual([
      'Product support incidents is ready > account@northbeam.example',
      'Product support incidents is ready > grace@northbeam.example',
      'We are setting up Product support incidents > account@northbeam.example',
      'We are setting up Product support incidents > grace@northbeam.example',
    ]);
  },
  // Starts two processes and a reader, which is slow on a busy machine.
  120_000,
);
