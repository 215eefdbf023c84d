// The process is killed in the middle of an activation and started again on the same store: the
// activation completes once, each mail goes out once, and an outside reader finds it in the database.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@oazapfts/runtime';
import { api } from '../../infra/clients/local/client.ts';
import { personas } from '../../infra/local/hosting/personas.ts';
import { endProcesses, root, startProcess, type LocalProcess } from '../support/local-process.ts';

const admin = personas.find(({ label }) => label === 'northbeam-globalAdmin');
const folders: string[] = [];

afterEach(async () => {
  await endProcesses();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const tokenFor = async (local: LocalProcess): Promise<string> => {
  const { tenantId, userId, wids } = admin ?? {};
  const { access_token: token } = await local.post('/local/token', { tenantId, userId, wids });
  return String(token);
};

const requested = async (local: LocalProcess) => {
  const as = {
    baseUrl: local.origin,
    headers: { authorization: `Bearer ${await tokenFor(local)}` },
  };
  const payment = { method: 'card', reference: 'r-1' } as const;
  const { id } = await ok(
    api.purchasePackage('key-1', { packageId: 'action-pack', payment }, {}, as),
  );
  const { benefitId } = await ok(api.requestActivation(`${id}-product-support-incidents`, {}, as));
  return benefitId;
};

const readByAnOutsider = async (local: LocalProcess, benefitId: string) => {
  const { cosmos } = await local.get('/local');
  const script = require.resolve('./outside-reader.ts');
  const given = [script, JSON.stringify(cosmos), String(admin?.tenantId), benefitId];
  const output = execFileSync(process.execPath, given, { cwd: root, encoding: 'utf8' });
  const document: Record<string, unknown> = JSON.parse(output);
  return document;
};

test.each([
  ['right after it was asked for', undefined],
  ['after a day', 'P1D'],
])(
  'killed %s, an activation completes once after the restart',
  async (_when, wait) => {
    const folder = mkdtempSync(join(tmpdir(), 'partner-benefits-'));
    folders.push(folder);
    const first = await startProcess(folder);
    const benefitId = await requested(first);
    if (wait !== undefined) await first.post('/local/clock/advance', { duration: wait });
    await first.kill();

    const second = await startProcess(folder);
    await second.post('/local/clock/advance', { duration: 'P4D' });
    expect(await readByAnOutsider(second, benefitId)).toMatchObject({
      status: 'active',
      attempt: 1,
      accessId: expect.stringMatching(/^A\d{12}$/u),
      contractId: expect.stringMatching(/^C\d{12}$/u),
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
    });
    const { value } = await second.get('/local/outbox');
    const mails = (value as { subject: string; to: string[] }[])
      .map(({ subject, to }) => `${subject} > ${to.join()}`)
      .filter((mail) => mail.includes('Product support incidents'));
    expect(mails.toSorted()).toEqual([
      'Product support incidents is ready > account@northbeam.example',
      'Product support incidents is ready > grace@northbeam.example',
      'We are setting up Product support incidents > account@northbeam.example',
      'We are setting up Product support incidents > grace@northbeam.example',
    ]);
  },
  60_000,
);
