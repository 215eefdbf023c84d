// A store in a folder: the next local cloud continues with the data of the last one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloudOptions } from '../../../../infra/local/cloud/cloud.ts';
import { tinyApplication } from './tiny-application.ts';

let store: string;
beforeEach(() => {
  store = mkdtempSync(join(tmpdir(), 'cloud-'));
});
afterEach(() => rmSync(store, { recursive: true }));

const open = (clock: LocalCloudOptions['clock'] = {}) =>
  startLocalCloud({ application: tinyApplication, store, clock });

test('documents, mails, orchestrations, keys and the time are all there again', async () => {
  const first = await open({ start: '2026-11-24T10:00:00.000Z' });
  await first.fetch('/due/uma', { method: 'POST', body: '2026-11-24T11:00:00.000Z' });
  await first.fetch('/due/mina', { method: 'POST', body: '2026-12-24T11:00:00.000Z' });
  await first.fetch('/wait/w1', { method: 'POST' });
  await first.advance({ duration: 'P1D' });
  const token = await first.token('operator');
  await first.close();

  const second = await open();
  try {
    expect(new Date(second.clock.now()).toISOString()).toBe('2026-11-25T10:00:00.000Z');
    const me = await second.fetch('/me', { headers: { authorization: `Bearer ${token}` } });
    expect(me.status).toBe(200);
    expect(second.outbox().map(({ subject }) => subject)).toEqual(['Due: uma']);
    await second.advance({ to: '2026-12-25T00:00:00.000Z' });
    expect(second.outbox().map(({ subject }) => subject)).toEqual(['Due: uma', 'Due: mina']);
    expect(second.durable.instance('w1')).toMatchObject({ status: 'Completed' });
    const noted = await second.fetch('/noted/w1');
    expect(await noted.json()).toEqual({ at: '2026-11-26T10:00:00.000Z' });
  } finally {
    await second.close();
  }
});

test('a schedule that missed its ticks while the cloud was down fires once at the start', async () => {
  const first = await open({ start: '2026-11-24T10:01:00.000Z' });
  await first.fetch('/due/uma', { method: 'POST', body: '2026-11-24T10:02:00.000Z' });
  await first.close();
  const second = await open({ start: '2026-11-24T12:00:00.000Z' });
  try {
    expect(second.outbox()).toMatchObject([{ acceptedAt: '2026-11-24T12:00:00.000Z' }]);
  } finally {
    await second.close();
  }
});
