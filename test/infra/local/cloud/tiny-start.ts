// A process like `npm start` with the tiny application; tests start and kill it.
import { runLocalCloud } from '../../../../infra/local/cloud/run.ts';
import { tinyApplication } from './tiny-application.ts';

await runLocalCloud({
  application: tinyApplication,
  fill: async (cloud) => {
    await cloud.fetch('/due/first', { method: 'POST', body: '2030-01-01T00:00:00.000Z' });
  },
});
