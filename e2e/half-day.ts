import { itemsOf } from '../src/shared/voting/rules';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type App } from './app';
import { must, send, session } from './calls';
import type { Hand, HandOn } from './hands';
import { choiceByHand, voteByHand } from './voting';

const VOTERS = 6;
const REASON = 'Ik mis het geld.';

type Room = {
  app: App;
  page: Page;
  hand: Hand;
  /** The same kind of hand in the ballot window. */
  voter: { page: Page; hand: Hand };
  group: { id: string; name: string };
};

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Zaal en ronde' });
const inBar = (page: Page, name: string): Locator => bar(page).getByRole('button', { name }).last();

/** From the empty library to a session with one group of six people, all in the interface. */
async function prepare(page: Page, hand: Hand): Promise<Room['group']> {
  await hand.press(page.getByRole('button', { name: 'Eerste sessie maken' }));
  const dialog = page.getByRole('dialog');
  await hand.write(dialog.getByLabel('Titel'), 'Halve dag');
  await hand.write(dialog.getByLabel('Plaats'), 'Oss');
  await hand.press(dialog.getByRole('button', { name: 'Sessie maken' }));
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Voorbereiden' })).toBeVisible();
  const [first] = (await session(page)).groups;
  if (!first) throw new Error('a new session has groups');
  await hand.write(page.getByLabel(`Stoelen voor ${first.name}`), String(VOTERS));
  await hand.write(page.getByPlaceholder('Nieuwe opgave, daarna Enter'), 'Betaalbare woningen');
  await hand.enter();
  await expect
    .poll(async () => {
      const { challenges, groups } = await session(page);
      return [challenges.length, groups.reduce((sum, { seats }) => sum + seats, 0)];
    })
    .toEqual([1, VOTERS]);
  return first;
}

/** One person answers what is open in the ballot window; the others as that window would. */
async function everyoneVotes({ page, voter, group }: Room): Promise<void> {
  const { polls, rounds } = await session(page);
  const poll = polls.find(({ status }) => status === 'open');
  const round = rounds.find(({ status }) => status === 'open');
  const items = poll ? itemsOf(poll.settings) : [];
  const isGradient = poll?.settings.method === 'gradients';
  const answersOf = (person: number): number[] =>
    (round?.factorIds ?? []).map((_id, index) => ((person + index) % 5) + 1);
  const importanceOf = (person: number): number[] | null =>
    round?.settings.askImportance ? answersOf(person + 1) : null;
  const option = isGradient ? 'Kan hier niet mee leven' : (items[0]?.label ?? '');
  if (poll)
    await choiceByHand(voter.hand, voter.page, group.name, option, isGradient ? REASON : '');
  else await voteByHand(voter.hand, voter.page, group.name, answersOf(0), importanceOf(0));
  const byFactor = (values: number[] | null): Record<string, number> =>
    Object.fromEntries(
      (values ?? []).map((value, index) => [round?.factorIds[index] ?? '', value]),
    );
  for (let person = 1; person < VOTERS; person++) {
    const seat = { participantId: `seat-${String(person).padStart(4, '0')}`, groupId: group.id };
    const answer = isGradient
      ? { kind: 'gradient', level: 1 + person, reason: person < 2 ? REASON : '' }
      : { kind: 'choice', itemIds: [items[person % 2]?.id] };
    const ballot = {
      answers: byFactor(answersOf(person)),
      importance: byFactor(importanceOf(person)),
    };
    const command = poll
      ? { type: 'poll/cast', pollId: poll.id, ...seat, ballot: answer }
      : { type: 'ballot/cast', roundId: round?.id, ...seat, ballot };
    expect(await send(voter.page, command)).toMatchObject({ ok: true });
  }
}

const liveKind = async (page: Page): Promise<string | undefined> => {
  const { live, agenda } = await session(page);
  return agenda.activities.find(({ id }) => id === live.activityId)?.kind;
};
const moveOn = async ({ page, hand }: Pick<Room, 'page' | 'hand'>, kind: string): Promise<void> => {
  await hand.act('n', inBar(page, 'Volgend onderdeel'));
  await expect.poll(() => liveKind(page)).toBe(kind);
};
const statusOf = async (page: Page): Promise<string | undefined> => {
  const { live, polls, rounds } = await session(page);
  const runs = [...rounds, ...polls].filter(({ activityId }) => activityId === live.activityId);
  return runs.at(-1)?.status;
};

async function openVote(page: Page, hand: Hand): Promise<void> {
  await hand.act('s', inBar(page, 'Open'));
  await expect.poll(() => statusOf(page)).toBe('open');
}

/** Lets the room vote in what is open, closes, publishes and shows. */
async function voteAndShow(room: Room): Promise<void> {
  const { page, hand } = room;
  await everyoneVotes(room);
  await expect
    .poll(async () => {
      const { rounds, polls } = await session(page);
      return [...rounds, ...polls].find(({ status }) => status === 'open')?.progress.cast;
    })
    .toBe(VOTERS);
  // Everyone answered: closing asks nothing.
  await expect(page.getByText('allen', { exact: true })).toBeVisible();
  await hand.act('s', inBar(page, 'Sluit'));
  await expect.poll(() => statusOf(page)).toBe('closed');
  await hand.act('s', inBar(page, 'Publiceer'));
  await expect.poll(() => statusOf(page)).toBe('published');
  await hand.act('s', inBar(page, 'Toon aan de zaal'));
}

/** Opens the room's picture and the ballot window where the facilitator does. */
async function openWindows(app: App, page: Page, hand: Hand, handOn: HandOn) {
  await hand.press(page.getByRole('button', { name: 'Open zaalscherm' }));
  await app.window('projector');
  await hand.press(page.getByRole('button', { name: 'Open stemvenster' }));
  const ballot = await app.window('ballot');
  await page.bringToFront();
  return { page: ballot, hand: await handOn(ballot) };
}

async function input({ page, hand }: Room): Promise<void> {
  await hand.act('s', inBar(page, 'Open'));
  for (const text of ['Korte lijnen', 'Vaste partners', 'Te weinig mensen']) {
    await hand.write(page.getByLabel('Nieuwe bijdrage'), text);
    await hand.enter(page.getByRole('button', { name: 'Voeg toe' }));
  }
  await expect.poll(async () => (await session(page)).contributions.length).toBe(3);
  await hand.act('s', inBar(page, 'Sluit'));
  await hand.act('s', inBar(page, 'Publiceer'));
  await expect
    .poll(
      async () => (await session(page)).agenda.activities.find((a) => a.kind === 'input')?.status,
    )
    .toBe('published');
  await hand.act('s', inBar(page, 'Toon aan de zaal'));
}

/** One note starts a theme, the next joins it. */
async function cluster({ page, hand }: Room): Promise<void> {
  const themed = async (): Promise<number> =>
    (await session(page)).contributions.filter(({ themeId }) => themeId !== null).length;
  const waiting = page.getByRole('region', { name: 'Nog te ordenen' }).locator('[data-note]');
  await hand.bring(waiting.first(), 'n', page.getByRole('button', { name: /^Nieuw thema/ }));
  await hand.write(page.getByLabel('Naam van het thema'), 'Mensen');
  await hand.enter();
  await expect
    .poll(async () => (await session(page)).themes.map(({ name }) => name))
    .toEqual(['Mensen']);
  await expect.poll(themed).toBe(1);
  await hand.bring(waiting.first(), '1', page.locator('[data-theme]'));
  await expect.poll(themed).toBe(2);
}

async function decision({ page, hand }: Room): Promise<void> {
  await hand.choose(page.getByRole('radio', { name: 'Besluit' }));
  await hand.write(page.locator('[data-entry-field]'), 'Eén regioteam vanaf januari');
  await hand.enter(page.getByRole('button', { name: 'Voeg toe' }));
  await expect
    .poll(async () => (await session(page)).discussionNotes.map(({ kind }) => kind))
    .toEqual(['decision']);
}

async function agreement({ page, hand }: Room): Promise<void> {
  await hand.write(page.getByLabel('Wat spreken we af?'), 'Eén regioteam');
  await hand.write(page.getByLabel('Wie', { exact: true }), 'Kring van secretarissen');
  await hand.press(page.getByRole('button', { name: 'Voeg afspraak toe' }));
  await expect.poll(async () => (await session(page)).agreements.length).toBe(1);
}

async function parkAndClose(room: Room): Promise<void> {
  const { page, hand } = room;
  await hand.act('p', page.getByRole('button', { name: /Parkeerplaats/ }).first());
  const dialog = page.getByRole('dialog', { name: 'Parkeerplaats' });
  await hand.write(dialog.getByPlaceholder(/Zet iets op de parkeerplaats/), 'Wie betaalt?');
  await hand.enter(dialog.getByRole('button', { name: 'Voeg toe' }));
  await expect.poll(async () => (await session(page)).parkingLot.length).toBe(1);
  await hand.leave(dialog);
  await expect(dialog).toBeHidden();
  await moveOn(room, 'close');
  const end = page.getByRole('button', { name: 'Sessie afsluiten' });
  await expect(end).toBeDisabled();
  await hand.press(page.getByRole('button', { name: 'Vervalt' }));
  await expect(end).toBeEnabled();
  await hand.press(end);
  await expect(page.getByText(/Sessie afgesloten om/)).toBeVisible();
}

type Moment = { label: string; fileName: string };

/** Undo opens the session again; a checkpoint and the way back from it keep every vote. */
async function mistakes({ page, hand }: Room): Promise<void> {
  await hand.act('Control+z', inBar(page, 'Ongedaan maken'));
  await expect.poll(async () => (await session(page)).endedAt).toBeNull();
  const before = await session(page);
  const checkpoints = await must<Moment[]>(page, 'checkpoints/list');
  const early = checkpoints.find(({ label }) => label.includes('Samen ordenen'));
  await must(page, 'checkpoints/restore', { fileName: early?.fileName });
  const after = await session(page);
  expect(after.themes).toEqual([]);
  expect(after.agreements).toEqual([]);
  // Votes stay, and so does the state before.
  expect(after.polls.map(({ progress }) => progress.cast)).toEqual([VOTERS, VOTERS]);
  const [newest] = await must<Moment[]>(page, 'checkpoints/list');
  expect(newest?.label).toBe('Voor het terugzetten');
  await must(page, 'checkpoints/restore', { fileName: newest?.fileName });
  const again = await session(page);
  expect(again.agreements).toEqual(before.agreements);
  expect(again.themes).toEqual(before.themes);
}

/** A half day from the empty library to the end, by one kind of hand. */
export async function runHalfDay(app: App, handOn: HandOn): Promise<void> {
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });
  const hand = await handOn(page);
  const group = await test.step('preparation', () => prepare(page, hand));
  await test.step('welcome', async () => {
    await hand.act('Control+2', page.getByRole('tab', { name: 'Uitvoeren' }));
    await hand.act('s', inBar(page, 'Ga hierheen'));
    await expect.poll(() => liveKind(page)).toBe('welcome');
    const checkpoints = await must<Moment[]>(page, 'checkpoints/list');
    expect(checkpoints[0]?.label).toContain('Voor: ');
  });
  const room = await test.step('warm-up vote', async (): Promise<Room> => {
    await moveOn({ page, hand }, 'prioritise');
    await openVote(page, hand);
    const voter = await openWindows(app, page, hand, handOn);
    const all = { app, page, hand, voter, group };
    await voteAndShow(all);
    const projector = await app.window('projector');
    await expect(projector.getByText(/mensen deden mee/)).toBeVisible();
    return all;
  });
  await test.step('input', async () => {
    await moveOn(room, 'input');
    await input(room);
  });
  await test.step('cluster', async () => {
    await moveOn(room, 'cluster');
    await cluster(room);
  });
  await test.step('silent scoring', async () => {
    await moveOn(room, 'score');
    await openVote(page, hand);
    await voteAndShow(room);
    expect((await session(page)).rounds[0]?.results?.ballots).toBe(VOTERS);
  });
  await test.step('break, discussion with a decision, recommendations', async () => {
    await moveOn(room, 'break');
    await moveOn(room, 'discuss');
    await decision(room);
    await moveOn(room, 'recommend');
  });
  await test.step('agreement', async () => {
    await moveOn(room, 'agree');
    await agreement(room);
  });
  await test.step('confidence in the plan, with the reasons of the low end', async () => {
    await moveOn(room, 'prioritise');
    await openVote(page, hand);
    await voteAndShow(room);
    const poll = (await session(page)).polls.at(-1);
    expect(poll?.results?.outcome).toMatchObject({
      method: 'gradients',
      counts: [1, 1, 1, 1, 1, 1, 0],
      low: 3,
    });
    await expect(page.getByText(REASON).first()).toBeVisible();
  });
  await test.step('parking lot and closing', () => parkAndClose(room));
  await test.step('a mistake costs nothing', () => mistakes(room));
}
