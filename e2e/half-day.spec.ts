import type { Locator, Page } from '@playwright/test';
import type { FacilitatorSnapshot } from '../src/shared/projection/types';
import { expect, test, type App } from './app';
import { must, openBallot, openProjector, send } from './calls';

type View = FacilitatorSnapshot['session'];
const VOTERS = 6;

const session = async (page: Page): Promise<View> =>
  (await must<FacilitatorSnapshot>(page, 'session/snapshot')).session;

/** How the facilitator works: with keys only, or with a pointer only. */
type Hand = {
  /** A key of the live bar, or its button. */
  step: (name: string, key: string) => Promise<void>;
  /** Presses a control. */
  press: (target: Locator) => Promise<void>;
};

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Zaal en ronde' });

const byKeyboard = (page: Page): Hand => ({
  step: async (name, key) => {
    // As a person would: look at the bar, then press.
    if (name !== '') await expect(bar(page).getByRole('button', { name }).last()).toBeVisible();
    // Single keys do nothing while somebody types.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press(key);
  },
  press: (target) => target.press('Enter'),
});

const byPointer = (page: Page): Hand => ({
  step: (name) => bar(page).getByRole('button', { name }).last().click(),
  press: (target) => target.click(),
});

/** The half-day session with a room of six people in one group. */
async function prepare(app: App): Promise<{ page: Page; ballot: Page; groupId: string }> {
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });
  const { id } = await must<{ id: string }>(page, 'library/create', {
    title: 'Halve dag',
    date: '2026-11-24',
    place: 'Oss',
    facilitator: '',
    client: '',
    language: 'nl',
    region: null,
  });
  await must(page, 'library/open', { id });
  const { groups } = await session(page);
  for (const group of groups.slice(1)) await send(page, { type: 'group/remove', id: group.id });
  const groupId = groups[0]?.id ?? '';
  await send(page, { type: 'group/update', id: groupId, patch: { seats: VOTERS } });
  await openProjector(app);
  const ballot = await openBallot(app);
  await page.bringToFront();
  return { page, ballot, groupId };
}

/** Everyone answers the poll or the round that is open, as ballot windows do. */
async function everyoneVotes(page: Page, ballot: Page, groupId: string): Promise<void> {
  const { polls, rounds } = await session(page);
  const poll = polls.find(({ status }) => status === 'open');
  const round = rounds.find(({ status }) => status === 'open');
  for (let voter = 0; voter < VOTERS; voter++) {
    const seat = { participantId: `seat-${String(voter).padStart(4, '0')}`, groupId };
    const all = (value: number) =>
      Object.fromEntries((round?.factorIds ?? []).map((id, i) => [id, ((value + i) % 5) + 1]));
    const answer =
      poll?.settings.method === 'gradients'
        ? { kind: 'gradient', level: 1 + voter, reason: voter < 2 ? 'Ik mis het geld.' : '' }
        : { kind: 'choice', itemIds: [poll?.settings.items[voter % 2]?.id] };
    const command = poll
      ? { type: 'poll/cast', pollId: poll.id, ...seat, ballot: answer }
      : {
          type: 'ballot/cast',
          roundId: round?.id,
          ...seat,
          ballot: {
            answers: all(voter),
            importance: round?.settings.askImportance ? all(voter + 1) : {},
          },
        };
    expect(await send(ballot, command)).toMatchObject({ ok: true });
  }
}

const statusOf = async (page: Page): Promise<string | undefined> => {
  const { live, polls, rounds } = await session(page);
  const runs = [...rounds, ...polls].filter(({ activityId }) => activityId === live.activityId);
  return runs.at(-1)?.status;
};

async function runHalfDay(app: App, handOf: (page: Page) => Hand): Promise<void> {
  const { page, ballot, groupId } = await prepare(app);
  const hand = handOf(page);
  const { agenda } = await session(page);
  const live = async (): Promise<string | undefined> => {
    const { live: now } = await session(page);
    return agenda.activities.find(({ id }) => id === now.activityId)?.kind;
  };
  const moveOn = async (kind: string): Promise<void> => {
    await hand.step('Volgend onderdeel', 'n');
    await expect.poll(live).toBe(kind);
  };
  /** Opens, lets the room vote, closes, publishes and shows. */
  const voteHere = async (): Promise<void> => {
    await hand.step('Open', 's');
    await expect.poll(() => statusOf(page)).toBe('open');
    await everyoneVotes(page, ballot, groupId);
    await expect
      .poll(async () => {
        const { rounds, polls } = await session(page);
        return [...rounds, ...polls].find(({ status }) => status === 'open')?.progress.cast;
      })
      .toBe(VOTERS);
    // Everyone answered: closing asks nothing.
    await expect(page.getByText('allen', { exact: true })).toBeVisible();
    await hand.step('Sluit', 's');
    await expect.poll(() => statusOf(page)).toBe('closed');
    await hand.step('Publiceer', 's');
    await expect.poll(() => statusOf(page)).toBe('published');
    await hand.step('Toon aan de zaal', 's');
  };

  await test.step('welcome', async () => {
    await page.keyboard.press('Control+2');
    await hand.step('Ga hierheen', 's');
    await expect.poll(live).toBe('welcome');
    const checkpoints = await must<{ label: string }[]>(page, 'checkpoints/list');
    expect(checkpoints[0]?.label).toContain('Voor: ');
  });
  await test.step('warm-up vote', async () => {
    await moveOn('prioritise');
    await voteHere();
    const projector = await app.window('projector');
    await expect(projector.getByText(/mensen deden mee/)).toBeVisible();
  });
  await test.step('input', async () => {
    await moveOn('input');
    await hand.step('Open', 's');
    const entry = page.getByLabel('Nieuwe bijdrage');
    for (const text of ['Korte lijnen', 'Vaste partners', 'Te weinig mensen']) {
      await entry.fill(text);
      await entry.press('Enter');
    }
    await expect.poll(async () => (await session(page)).contributions.length).toBe(3);
    await hand.step('Sluit', 's');
    await hand.step('Publiceer', 's');
    await expect
      .poll(
        async () => (await session(page)).agenda.activities.find((a) => a.kind === 'input')?.status,
      )
      .toBe('published');
    await hand.step('Toon aan de zaal', 's');
  });
  await test.step('cluster', async () => {
    await moveOn('cluster');
    const note = page.locator('[data-note]').first();
    if (handOf === byKeyboard) await note.press('Space');
    else await note.click();
    await note.press('n');
    await page.keyboard.type('Mensen');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await session(page)).themes.map(({ name }) => name))
      .toEqual(['Mensen']);
    await expect
      .poll(
        async () => (await session(page)).contributions.filter((c) => c.themeId !== null).length,
      )
      .toBe(1);
  });
  await test.step('silent scoring', async () => {
    await moveOn('score');
    await voteHere();
    expect((await session(page)).rounds[0]?.results).not.toBeNull();
  });
  await test.step('break, discussion with a decision, recommendations', async () => {
    await moveOn('break');
    await moveOn('discuss');
    const entry = page.locator('[data-entry-field]').first();
    await entry.press('Alt+2');
    await entry.fill('Eén regioteam vanaf januari');
    await entry.press('Enter');
    await expect
      .poll(async () => (await session(page)).discussionNotes.map(({ kind }) => kind))
      .toEqual(['decision']);
    await moveOn('recommend');
  });
  await test.step('agreement', async () => {
    await moveOn('agree');
    await page.getByLabel('Wat spreken we af?').fill('Eén regioteam');
    await page.getByLabel('Wie', { exact: true }).fill('Kring van secretarissen');
    await hand.press(page.getByRole('button', { name: 'Voeg afspraak toe' }));
    await expect.poll(async () => (await session(page)).agreements.length).toBe(1);
  });
  await test.step('confidence in the plan, with the reasons of the low end', async () => {
    await moveOn('prioritise');
    await voteHere();
    const poll = (await session(page)).polls.at(-1);
    expect(poll?.results?.outcome).toMatchObject({
      method: 'gradients',
      counts: [1, 1, 1, 1, 1, 1, 0],
      low: 3,
    });
    await expect(page.getByText('Ik mis het geld.').first()).toBeVisible();
  });
  await test.step('parking lot and closing', async () => {
    if (handOf === byKeyboard) await hand.step('', 'p');
    else
      await page
        .getByRole('button', { name: /Parkeerplaats/ })
        .first()
        .click();
    await page.getByPlaceholder(/Zet iets op de parkeerplaats/).fill('Wie betaalt?');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await session(page)).parkingLot.length).toBe(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await moveOn('close');
    const end = page.getByRole('button', { name: 'Sessie afsluiten' });
    await expect(end).toBeDisabled();
    await hand.press(page.getByRole('button', { name: 'Vervalt' }));
    await expect(end).toBeEnabled();
    await hand.press(end);
    await expect(page.getByText(/Sessie afgesloten om/)).toBeVisible();
  });
  await test.step('a mistake costs nothing: undo opens the session again, a checkpoint restores', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await session(page)).endedAt).toBeNull();
    const before = await session(page);
    const checkpoints = await must<{ label: string; fileName: string }[]>(page, 'checkpoints/list');
    const early = checkpoints.find(({ label }) => label.includes('Samen ordenen'));
    await must(page, 'checkpoints/restore', { fileName: early?.fileName });
    const after = await session(page);
    expect(after.themes).toEqual([]);
    expect(after.agreements).toEqual([]);
    // Votes stay, and so does the state before.
    expect(after.polls.map(({ progress }) => progress.cast)).toEqual([VOTERS, VOTERS]);
    const [newest] = await must<{ label: string; fileName: string }[]>(page, 'checkpoints/list');
    expect(newest?.label).toBe('Voor het terugzetten');
    await must(page, 'checkpoints/restore', { fileName: newest?.fileName });
    const again = await session(page);
    expect(again.agreements).toEqual(before.agreements);
    expect(again.themes).toEqual(before.themes);
    const log = await must<{ type: string }[]>(page, 'actions/list');
    expect(log.some(({ type }) => type === 'round/publish')).toBe(true);
    expect(log.some(({ type }) => type.endsWith('/cast'))).toBe(false);
  });
}

test('a half day from welcome to close with the keyboard only', async ({ app }) => {
  test.setTimeout(240_000);
  await runHalfDay(app, byKeyboard);
});

test('the same half day with the pointer', async ({ app }) => {
  test.setTimeout(240_000);
  await runHalfDay(app, byPointer);
});

test('practice with a simulated room is marked and never mixed', async ({ app }) => {
  const page = await app.window('facilitator');
  const { id } = await must<{ id: string }>(page, 'library/createExample');
  await must(page, 'library/open', { id });
  await page.getByRole('tab', { name: 'Voorbereiden' }).click();
  await page.getByRole('button', { name: 'Oefenen met een gespeelde zaal' }).click();
  await expect(page.getByText(/Niets hiervan komt in een echte sessie/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Rondleiding' })).toBeVisible();
  const rehearsal = await session(page);
  expect(rehearsal).toMatchObject({ isRehearsal: true, contributions: [], polls: [] });
  const score = rehearsal.agenda.activities.find(({ kind }) => kind === 'score');
  await send(page, { type: 'live/go', activityId: score?.id });
  await send(page, { type: 'round/open', id: rehearsal.rounds[0]?.id });
  await expect
    .poll(async () => (await session(page)).rounds[0]?.progress.cast ?? 0, { timeout: 30_000 })
    .toBeGreaterThan(2);
  await must(page, 'library/close');
  const { sessions } = await must<{ sessions: { id: string; isRehearsal: boolean }[] }>(
    page,
    'library/list',
  );
  expect(sessions.map(({ isRehearsal }) => isRehearsal).sort()).toEqual([false, true]);
  await must(page, 'library/open', { id });
  expect((await session(page)).rounds[0]?.progress.cast).toBe(34);
});
