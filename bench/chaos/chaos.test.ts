import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../bundle.mjs';
import { runChaos } from './run';

let folder: string;
let roomScript: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regiotafel-chaos-room-'));
  roomScript = await bundle('chaos/room', folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// The long form, with 200 phones and 10,000 ballots for each seed, is `npm run bench -- chaos`.
it.each([1, 2])(
  'a storm loses no confirmed ballot and counts none twice (seed %i)',
  async (seed) => {
    const options = { seed, phones: 24, ballotsEach: 12, roomScript, pauseMs: 1_500 };
    const report = await runChaos(options);
    expect(report).toMatchObject({ lost: 0, double: 0, sent: 24 * 12 });
    // It was a storm: the laptop was killed, and most ballots got through all the same.
    expect(report.kills + report.fullDisks).toBeGreaterThan(0);
    expect(report.confirmed).toBeGreaterThan(24);
  },
  240_000,
);

it('notices a laptop that confirms what is not on disk yet', async () => {
  const options = { seed: 1, phones: 8, ballotsEach: 4, roomScript, pauseMs: 0 };
  const report = await runChaos({ ...options, acksTooEarly: true });
  expect(report.confirmed).toBe(8 * 4);
  expect(report.lost).toBeGreaterThan(0);
}, 240_000);
