// Takes the README's picture: the orchestration of the first success in the local cloud's pages,
// small enough to be committed. Knows the API as the demo's personas use it.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startLocalCloud, type LocalCloud } from '../local/cloud/cloud.ts';
import { seed } from '../local/seed/seed.ts';
import { call } from './call.ts';

const file = 'docs/pictures/orchestration.png';
const viewport = { width: 960, height: 606 };
/** In bytes: the page that shows it has to load at once. */
const largest = 120 * 1024;

/** Buys a pack and activates its support, which takes three days. */
const activateSupport = async (cloud: LocalCloud): Promise<void> => {
  const ask = (path: string, body: object) =>
    call(cloud, 'northbeam-globalAdmin', 'POST', `/api/v1/${path}`, body);
  const payment = { method: 'card', reference: 'picture' };
  const { id } = await ask('purchases', { packageId: 'action-pack', payment });
  await ask(`benefits/${String(id)}-product-support-incidents/activations`, {});
  await cloud.advance({ duration: 'P3D' });
};

/** @returns the exit code: 1 when the picture is too large to be committed */
export const takePicture = async (browser: Browser): Promise<number> => {
  const cloud = await startLocalCloud({
    ports: { http: 0, cosmos: 0, email: 0 },
    clock: { start: '2026-12-01T09:00:00.000Z' },
  });
  try {
    await seed(cloud);
    await activateSupport(cloud);
    const [{ instanceId } = { instanceId: '' }] = cloud.durable.instances();
    const page = await browser.newPage({ viewport, colorScheme: 'light' });
    await page.goto(new URL(`/local/orchestrations/${instanceId}`, cloud.origin).href);
    const path = join(import.meta.dirname, '../..', file);
    await page.screenshot({ path });
    const { size } = statSync(path);
    console.log(`${file}: ${size} bytes.`);
    return size <= largest ? 0 : 1;
  } finally {
    await cloud.close();
  }
};
