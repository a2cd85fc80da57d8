import { itemsOf } from '../src/shared/voting/rules';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { FacilitatorSnapshot } from '../src/shared/projection/types';
import { expect, launch, test, type App } from './app';
import { must, send } from './calls';

type View = FacilitatorSnapshot['session'];

const snapshot = async (page: Page): Promise<View> =>
  (await must<FacilitatorSnapshot>(page, 'session/snapshot')).session;

/** No chance to tidy up: the whole process group goes at once. */
async function kill(app: App): Promise<void> {
  const child = app.electron.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** Starts again and waits until the session is open by itself. */
async function start(dataDir: string): Promise<{ app: App; page: Page }> {
  const app = await launch(dataDir);
  const page = await app.window('facilitator');
  await expect
    .poll(async () => (await must<FacilitatorSnapshot | null>(page, 'session/snapshot')) !== null)
    .toBe(true);
  return { app, page };
}

/** What must be the same after a crash: everything but the count of commands. */
async function same(page: Page, before: View): Promise<void> {
  expect(await snapshot(page)).toEqual(before);
}

test('kill -9 in every status of an activity: the room goes on where it was', async ({
  folder,
}) => {
  test.setTimeout(300_000);
  const dataDir = join(folder, 'data');
  const first = await launch(dataDir);
  let app = first;
  let page = await app.window('facilitator');
  const { id } = await must<{ id: string }>(page, 'library/create', {
    title: 'Proefsessie',
    date: '2026-11-24',
    place: 'Oss',
    facilitator: '',
    client: '',
    language: 'nl',
    region: null,
  });
  await must(page, 'library/open', { id });
  const made = await snapshot(page);
  const activity = (kind: string): string =>
    made.agenda.activities.find((candidate) => candidate.kind === kind)?.id ?? '';
  const roundId = made.rounds[0]?.id ?? '';
  const groupId = made.groups[0]?.id ?? '';
  const vote = made.agenda.activities.find(({ poll }) => poll?.method === 'single');
  const itemId = (vote?.poll && itemsOf(vote.poll)[0]?.id) ?? '';

  const ok = async (command: object): Promise<void> => {
    expect(await send(page, command)).toMatchObject({ ok: true });
  };
  const cast = async (command: object): Promise<void> => {
    await must(page, 'windows/openBallot');
    const ballot = await app.window('ballot');
    expect(await send(ballot, command)).toMatchObject({ ok: true });
    await must(page, 'windows/closeBallot');
  };
  const ballotOf = async (): Promise<object> => {
    const { factorIds, settings } = (await snapshot(page)).rounds[0]!;
    const all = (value: number) => Object.fromEntries(factorIds.map((factor) => [factor, value]));
    return { answers: all(4), importance: settings.askImportance ? all(3) : {} };
  };

  const moments: [name: string, work: () => Promise<void>][] = [
    ['before the first activity', () => ok({ type: 'session/update', patch: { place: 'Uden' } })],
    [
      'input open with a running clock',
      async () => {
        await ok({ type: 'live/go', activityId: activity('input') });
        await ok({ type: 'activity/status', id: activity('input'), status: 'open' });
        await ok({ type: 'timer/start', seconds: 3600 });
        await cast({
          type: 'contribution/submit',
          id: 'note-from-room',
          text: 'Korte lijnen 👍 مرحبا é',
          kind: 'success',
          groupId,
          questionId: null,
          activityId: activity('input'),
        });
      },
    ],
    [
      'input closed with a paused clock',
      async () => {
        await ok({ type: 'activity/status', id: activity('input'), status: 'closed' });
        await ok({ type: 'timer/pause' });
      },
    ],
    [
      'input published',
      () => ok({ type: 'activity/status', id: activity('input'), status: 'published' }),
    ],
    ['scoring in draft', () => ok({ type: 'live/go', activityId: activity('score') })],
    [
      'scoring open with an answer',
      async () => {
        await ok({ type: 'round/open', id: roundId });
        await ok({ type: 'projector/show', scene: { kind: 'progress' } });
        await cast({
          type: 'ballot/cast',
          roundId,
          participantId: 'seat-0001',
          groupId,
          ballot: await ballotOf(),
        });
      },
    ],
    ['scoring closed', () => ok({ type: 'round/close', id: roundId })],
    ['scoring published', () => ok({ type: 'round/publish', id: roundId })],
    [
      'a poll open with an answer',
      async () => {
        await ok({ type: 'live/go', activityId: vote?.id });
        await ok({ type: 'poll/open', id: 'poll-e2e-1', activityId: vote?.id });
        await cast({
          type: 'poll/cast',
          pollId: 'poll-e2e-1',
          participantId: 'seat-0001',
          groupId,
          ballot: { kind: 'choice', itemIds: [itemId] },
        });
      },
    ],
    ['a poll closed', () => ok({ type: 'poll/close', id: 'poll-e2e-1' })],
    ['a poll published', () => ok({ type: 'poll/publish', id: 'poll-e2e-1' })],
    ['the session ended', () => ok({ type: 'session/end' })],
  ];
  try {
    for (const [name, work] of moments)
      await test.step(name, async () => {
        await work();
        const before = await snapshot(page);
        await kill(app);
        ({ app, page } = await start(dataDir));
        await same(page, before);
      });
    const end = await snapshot(page);
    expect(end.contributions.map(({ text }) => text)).toEqual(['Korte lijnen 👍 مرحبا é']);
    expect(end.rounds[0]?.progress.cast).toBe(1);
    expect(end.polls[0]?.results).toMatchObject({ voters: 1 });
    const checkpoints = await must<{ label: string }[]>(page, 'checkpoints/list');
    expect(checkpoints.map(({ label }) => label)).toContain('Voor het afsluiten');
  } finally {
    await app.close().catch(() => undefined);
  }
});
