import { itemsOf } from '../src/shared/voting/rules';
import { randomUUID } from 'node:crypto';
import type { Page, TestInfo } from '@playwright/test';
import type { FacilitatorSnapshot } from '../src/shared/projection/types';
import type { ProjectorScene } from '../src/shared/domain/model';
import { expect, test, type App } from './app';
import { must, openProjector, openRound } from './calls';
import { auditPicture } from './projector-audit';
import { addActivity, fill, give, openPoll, publish, sessionOf } from './projector-session';

// Read by the app under test: phones on this computer itself, whatever its network is.
process.env.REGIOTAFEL_LOOPBACK = '1';

const SIZES = [
  { width: 800, height: 600 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];
const COUNTS = [5, 22, 40];
const GRADIENTS = 7;

type Windows = { facilitator: Page; projector: Page };

/** Shows a scene and waits until the projector has drawn it. */
async function show({ facilitator, projector }: Windows, scene: ProjectorScene, dark = false) {
  await give(facilitator, { type: 'projector/theme', dark });
  await give(facilitator, { type: 'projector/show', scene });
  const { revision } = await must<FacilitatorSnapshot>(facilitator, 'session/snapshot');
  await expect(projector.locator('[data-revision]')).toHaveAttribute(
    'data-revision',
    String(revision),
  );
}

/** Audits every page of the scene at a size of the window. @returns the number of pages */
async function look(projector: Page, name: string, info: TestInfo): Promise<number> {
  const pager = projector.locator('footer').getByText(/^\d+ van \d+$/);
  const pages = (await pager.count()) > 0 ? Number((await pager.innerText()).split(' ').at(-1)) : 1;
  for (let page = 1; page <= pages; page += 1) {
    if (pages > 1) await expect(pager).toHaveText(`${page} van ${pages}`);
    expect.soft(await auditPicture(projector), `${name}, page ${page} of ${pages}`).toEqual([]);
    if (page === 1) await projector.screenshot({ path: info.outputPath(`${name}.png`) });
    await projector.keyboard.press('PageDown');
  }
  return pages;
}

/** Sizes the picture, whatever the screen of this computer is, and audits the scene in it. */
async function lookAtSizes(windows: Windows, scene: ProjectorScene, name: string, info: TestInfo) {
  const { projector } = windows;
  for (const [index, size] of SIZES.entries()) {
    await projector.setViewportSize(size);
    await expect
      .poll(() => projector.evaluate(() => [window.innerWidth, window.innerHeight]))
      .toEqual([size.width, size.height]);
    // A new scene begins at its first page; dark and light take turns.
    await show(windows, { kind: 'welcome' });
    await show(windows, scene, index % 2 === 1);
    await look(projector, `${name}-${size.width}`, info);
  }
}

async function start(app: App): Promise<Windows> {
  const projector = await openProjector(app);
  // Pages that turn by themselves would turn under the test.
  await projector.emulateMedia({ reducedMotion: 'reduce' });
  return { facilitator: await app.window('facilitator'), projector };
}

/** Six people fill in every statement with the same step. */
async function voteRound(
  ballot: Page,
  roundId: string,
  group: string,
  ids: string[],
  step: number,
) {
  for (let person = 0; person < 6; person += 1)
    await give(ballot, {
      type: 'ballot/cast',
      roundId,
      participantId: `person-${roundId.slice(0, 8)}-${person}`,
      groupId: group,
      ballot: {
        answers: Object.fromEntries(ids.map((id, n) => [id, 1 + ((step + n * person) % 5)])),
        importance: {},
      },
    });
}

test('lists of 5, 22 and 40 items at four sizes of the screen', async ({ app }, info) => {
  test.setTimeout(900_000);
  const facilitator = await app.window('facilitator');
  const { roundId, groupId, factorIds } = await openRound(facilitator);
  await must(facilitator, 'windows/openBallot');
  await voteRound(await app.window('ballot'), roundId, groupId, factorIds, 2);
  await publish(facilitator, 'round', roundId);
  const windows = await start(app);
  const factorId = factorIds[0] ?? '';
  const inputId = await addActivity(facilitator, 'input', {
    input: { questions: [], silent: false, moderated: false },
  });
  await give(facilitator, { type: 'live/go', activityId: inputId });
  await give(facilitator, { type: 'timer/start', seconds: 3000 });
  const scenes: ProjectorScene[] = [
    { kind: 'activity', activityId: inputId },
    { kind: 'notes', activityId: inputId },
    { kind: 'themes' },
    { kind: 'discussion', factorId },
    { kind: 'recommendations' },
    { kind: 'agreements' },
  ];
  let before = 0;
  for (const count of COUNTS) {
    await fill(facilitator, before, count, { inputId, factorId });
    before = count;
    for (const scene of scenes) await lookAtSizes(windows, scene, `${scene.kind}-${count}`, info);
  }
  await test.step('a back row far away gets larger type on more pages', async () => {
    await windows.projector.setViewportSize({ width: 1280, height: 720 });
    const pages: number[] = [];
    for (const distance of [7.5, 13]) {
      await give(facilitator, { type: 'projector/room', room: { distance, pictureHeight: 1.8 } });
      await show(windows, { kind: 'welcome' });
      await show(windows, { kind: 'themes' });
      pages.push(await look(windows.projector, `themes-${distance}m`, info));
    }
    expect(pages[1]).toBeGreaterThan(pages[0] ?? 0);
  });
});

test('votes and the second round at four sizes of the screen', async ({ app }, info) => {
  test.setTimeout(900_000);
  const facilitator = await app.window('facilitator');
  const { roundId, groupId, factorIds } = await openRound(facilitator);
  await must(facilitator, 'windows/openBallot');
  const ballot = await app.window('ballot');
  const windows = await start(app);
  await give(facilitator, { type: 'timer/start', seconds: 400 });
  await lookAtSizes(windows, { kind: 'progress' }, 'progress', info);
  await voteRound(ballot, roundId, groupId, factorIds, 1);
  await publish(facilitator, 'round', roundId);

  const second = randomUUID();
  await give(facilitator, { type: 'round/add', id: second, activityId: null });
  await give(facilitator, { type: 'round/open', id: second });
  await voteRound(ballot, second, groupId, factorIds, 2);
  await publish(facilitator, 'round', second);
  const [dimension] = (await sessionOf(facilitator)).factorModel.dimensions;
  const scenes: ProjectorScene[] = [
    { kind: 'shift' },
    { kind: 'overview' },
    { kind: 'dimension', dimensionId: dimension?.id ?? '' },
    { kind: 'contested' },
    { kind: 'groups' },
  ];
  for (const scene of scenes) await lookAtSizes(windows, scene, scene.kind, info);

  for (const method of ['dots', 'rank', 'budget', 'single', 'gradients', 'number'] as const)
    for (const count of method === 'gradients' || method === 'number' ? [0] : COUNTS) {
      const pollId = await openPoll(facilitator, method, count);
      const scene: ProjectorScene = { kind: 'poll', pollId };
      if (count <= 5) await lookAtSizes(windows, scene, `poll-${method}-open`, info);
      const poll = (await sessionOf(facilitator)).polls.find(({ id }) => id === pollId);
      const ids = poll ? itemsOf(poll.settings).map(({ id }) => id) : [];
      for (let person = 0; person < 6; person += 1)
        await give(ballot, {
          type: 'poll/cast',
          pollId,
          participantId: `voter-${pollId.slice(0, 8)}-${person}`,
          groupId,
          ballot: answerOf(method, ids, person),
        });
      await publish(facilitator, 'poll', pollId);
      await lookAtSizes(windows, scene, `poll-${method}-${count}`, info);
    }
});

/** A valid answer that differs per person. */
function answerOf(method: string, ids: string[], person: number): object {
  const turned = [...ids.slice(person), ...ids.slice(0, person)];
  const first = turned[0] ?? '';
  switch (method) {
    case 'dots':
      return { kind: 'dots', dots: { [first]: 1 } };
    case 'rank':
      return { kind: 'rank', order: turned };
    case 'budget':
      return { kind: 'budget', points: { [first]: 60, [turned[1] ?? '']: 40 } };
    case 'single':
      return { kind: 'choice', itemIds: [first] };
    case 'gradients':
      return { kind: 'gradient', level: 1 + (person % GRADIENTS), reason: '' };
    default:
      return { kind: 'number', value: 10 * person };
  }
}

test('joining with a phone, and help, at four sizes of the screen', async ({ app }, info) => {
  test.setTimeout(300_000);
  const facilitator = await app.window('facilitator');
  await openRound(facilitator);
  const windows = await start(app);
  const join = (help: 'none' | 'mobile-data' | 'other-network' | 'no-answer'): ProjectorScene => ({
    kind: 'join',
    help,
  });
  await lookAtSizes(windows, join('none'), 'join-off', info);
  await must(facilitator, 'phones/start', { adapterId: null });
  await lookAtSizes(windows, join('none'), 'join-one', info);
  const wifi = { name: 'Gemeentehuis begane grond', password: 'x'.repeat(40), hidden: false };
  await must(facilitator, 'phones/saveWifi', { wifi });
  for (const help of ['none', 'mobile-data', 'other-network', 'no-answer'] as const)
    await lookAtSizes(windows, join(help), `join-${help}`, info);
  await give(facilitator, {
    type: 'projector/room',
    room: { distance: 18, pictureHeight: 1.6 },
  });
  for (const help of ['none', 'mobile-data', 'no-answer'] as const)
    await lookAtSizes(windows, join(help), `join-far-${help}`, info);
  await must(facilitator, 'phones/lock', { locked: true });
  await lookAtSizes(windows, join('none'), 'join-locked', info);
});

test('clock, and a picture that is blanked', async ({ app }) => {
  const facilitator = await app.window('facilitator');
  await openRound(facilitator);
  const windows = await start(app);
  const { projector } = windows;
  await show(windows, { kind: 'timer' });
  await expect(projector.getByText('Er loopt geen klok.')).toBeVisible();
  await give(facilitator, { type: 'timer/start', seconds: 2 });
  await expect(projector.getByRole('timer')).toHaveText(/^00:0[12]$/);
  await expect(projector.getByText('De tijd is om')).toBeVisible();
  await give(facilitator, { type: 'projector/blank', blank: true });
  await expect(projector.locator('[data-surface="blank"]')).toBeEmpty();
  await give(facilitator, { type: 'projector/blank', blank: false });
  await expect(projector.getByText('De tijd is om')).toBeVisible();
});

test('the audit sees small type, text outside its place and text over text', async ({ app }) => {
  await openRound(await app.window('facilitator'));
  const windows = await start(app);
  const { projector } = windows;
  await show(windows, { kind: 'progress' });
  expect(await auditPicture(projector)).toEqual([]);
  const spoil = async (selector: string, property: string, value: string) => {
    const found = projector.locator(selector).first();
    await found.evaluate((e, [p, v]) => (e as HTMLElement).style.setProperty(p, v), [
      property,
      value,
    ] as const);
    const problems = await auditPicture(projector);
    await found.evaluate((e, p) => (e as HTMLElement).style.removeProperty(p), property);
    return problems.join('\n');
  };
  expect(await spoil('dd', 'font-size', '9px')).toContain('9.0 px');
  expect(await spoil('h1', 'margin-left', '-200px')).toContain('outside the window');
  expect(await spoil('header p', 'margin-top', '-70px')).toContain('over each other');
  expect(await spoil('dl', 'width', '40px')).toContain('wider than its box');
});
