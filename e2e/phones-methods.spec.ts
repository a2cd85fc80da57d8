import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Poll } from '../src/shared/domain/polls';
import { type PollOutcome, pollResults, type PollResults } from '../src/shared/voting/results';
import type { PollMethod } from '../src/shared/voting/schemas';
import type { App } from './app';
import { openRound } from './calls';
import { expect, type Phone, test } from './phone';
import { expectNothingSecret, look, lookAll, SHAPES } from './phone-look';
import { addGroup, counted, ITEMS, openVote, pause, startPhones, view } from './phone-room';
import { addActivity, give, publish } from './projector-session';

const [BUS, LIVING, DESK] = ITEMS;
const GROUP = 'Proefgroep';

type Method = {
  method: PollMethod;
  question: string;
  settings?: object;
  tap: (phone: Phone) => Promise<void>;
  /** What two people tapped that way, by the ids of {@link ITEMS}. */
  outcome: (bus: string, living: string, desk: string) => Record<string, unknown>;
};

const METHODS: Method[] = [
  {
    method: 'dots',
    question: 'Waar zetten we het eerst op in?',
    settings: { dots: 3 },
    tap: async (phone) => {
      await expect(phone.page.getByText('Nog 3 stippen')).toBeVisible();
      await phone.press(`Meer voor ${BUS}`);
      await phone.press(`Meer voor ${BUS}`);
      await phone.press(`Meer voor ${DESK}`);
      await expect(phone.button(`Meer voor ${LIVING}`)).toBeDisabled();
    },
    outcome: (bus, living, desk) => ({
      total: 6,
      items: [
        { itemId: bus, dots: 4 },
        { itemId: desk, dots: 2 },
        { itemId: living, dots: 0 },
      ],
    }),
  },
  {
    method: 'rank',
    question: 'Wat is het belangrijkst?',
    tap: async (phone) => {
      await phone.press(`Zet ${DESK} hoger`);
      await phone.press(`Zet ${DESK} hoger`);
    },
    outcome: (bus, living, desk) => ({
      items: [
        { itemId: desk, firstPlaces: 2 },
        { itemId: bus, firstPlaces: 0 },
        { itemId: living, firstPlaces: 0 },
      ],
    }),
  },
  {
    method: 'budget',
    question: 'Hoe verdelen we het geld?',
    tap: async (phone) => {
      await phone.write(phone.page.getByLabel(`Punten voor ${LIVING}`), '60');
      await phone.write(phone.page.getByLabel(`Punten voor ${DESK}`), '35');
      await phone.press(`Meer voor ${BUS}`);
    },
    outcome: (bus, living, desk) => ({
      items: [
        { itemId: living, points: 120 },
        { itemId: desk, points: 70 },
        { itemId: bus, points: 10 },
      ],
    }),
  },
  {
    method: 'single',
    question: 'Waar beginnen we mee?',
    tap: (phone) => phone.choose(LIVING),
    outcome: (bus, living, desk) => ({
      items: [
        { itemId: living, votes: 2 },
        { itemId: bus, votes: 0 },
        { itemId: desk, votes: 0 },
      ],
    }),
  },
  {
    method: 'multiple',
    question: 'Waar werkt u zelf aan mee?',
    settings: { maxChoices: 2 },
    tap: async (phone) => {
      await phone.choose(BUS);
      await phone.choose(DESK);
    },
    outcome: (bus, living, desk) => ({
      items: [
        { itemId: bus, votes: 2 },
        { itemId: desk, votes: 2 },
        { itemId: living, votes: 0 },
      ],
    }),
  },
  {
    method: 'gradients',
    question: 'Kunt u zich vinden in het plan?',
    tap: async (phone) => {
      await phone.choose('Heb grote bezwaren');
      await phone.write(phone.page.getByRole('textbox'), 'Geld');
    },
    outcome: () => ({ counts: [0, 2, 0, 0, 0, 0, 0], low: 2 }),
  },
  {
    method: 'number',
    question: 'Hoeveel woningen zijn er nodig?',
    settings: { unit: 'woningen' },
    tap: (phone) => phone.write(phone.page.getByRole('textbox'), '12,5'),
    outcome: () => ({ median: 12.5 }),
  },
];

/** What the ballots on disk say: the window shows no figures of so few people. */
async function counts(app: App, page: Page, pollId: string): Promise<PollOutcome> {
  const { id } = (await view(page)).session;
  const file = await readFile(join(app.dataDir, 'sessions', id, 'session.json'), 'utf8');
  const { data } = JSON.parse(file) as { data: { polls: Poll[] } };
  const poll = data.polls.find((one) => one.id === pollId);
  if (!poll) throw new Error(`no poll ${pollId} on disk`);
  return pollResults(poll).outcome;
}

const sent = async (phone: Phone): Promise<void> => {
  await phone.press('Verstuur mijn antwoord');
  await phone.received();
};

test('every way to vote on phones of three shapes, and what the room sees of it', async ({
  app,
  phones,
}) => {
  test.setTimeout(420_000);
  const page = await app.window('facilitator');
  const { roundId } = await openRound(page);
  await give(page, { type: 'round/close', id: roundId });
  const { url } = await startPhones(page);
  await pause(page, 'Koffie');
  const room: Phone[] = [];
  for (const shape of SHAPES) room.push(await phones.take(shape));
  for (const phone of room) await phone.join(url, GROUP);
  const [first, second, third] = room as [Phone, Phone, Phone];

  const codes: string[] = [];
  await test.step('the facilitator corrects a group; the phone shows it', async () => {
    const other = await addGroup(page, 'Ondernemers');
    const { number } = (await view(page)).phoneSeats[0] ?? { number: 0 };
    await give(page, { type: 'seat/regroup', number, groupId: other });
    const labels: string[] = [];
    for (const phone of room) {
      await phone.press('Menu');
      await expect(phone.heading('Uw groep')).toBeVisible();
      const place = phone.page.locator('.menu-part').getByText(`plaats ${number}`);
      const isCorrected = await place.isVisible();
      await expect(
        phone.page.locator('.menu-part').getByText(isCorrected ? 'Ondernemers' : GROUP),
      ).toBeVisible();
      labels.push(isCorrected ? 'Ondernemers' : GROUP);
    }
    expect(labels.filter((name) => name === 'Ondernemers')).toHaveLength(1);
    await lookAll(room, 'menu');
    for (const phone of room) {
      codes.push(await phone.page.locator('.menu-part .code').innerText());
      await phone.press('Terug');
    }
  });

  for (const { method, question, settings, tap, outcome } of METHODS)
    await test.step(method, async () => {
      const { pollId, itemIds } = await openVote(page, method, { question, ...settings });
      for (const phone of room) await expect(phone.heading(question)).toBeVisible();
      // Nothing is sent that is not an answer; in the order of the ballot everything is one.
      if (method !== 'rank') {
        await third.press('Verstuur mijn antwoord');
        await expect(third.page.getByText(/onthoud u|samen 100|Vul een getal in/)).toBeVisible();
      }
      for (const phone of [first, second, third]) await tap(phone);
      await lookAll(room, method);
      for (const phone of [first, second]) await sent(phone);
      await third.choose('Ik onthoud me');
      await sent(third);
      await counted(page, 'polls', 3);
      await publish(page, 'poll', pollId);
      const results = (await view(page)).session.polls.at(-1)?.results as PollResults | null;
      const [bus = '', living = '', desk = ''] = itemIds;
      expect(results).toEqual({
        pollId,
        voters: 3,
        abstained: 1,
        outcome: { method: 'too-few', needed: 5 },
      });
      expect(await counts(app, page, pollId)).toMatchObject(outcome(bus, living, desk));
    });

  await test.step('a vote changes until the close', async () => {
    const { pollId, itemIds } = await openVote(page, 'single');
    await first.choose(BUS);
    await sent(first);
    await first.press('Antwoorden wijzigen');
    await first.choose(DESK);
    await sent(first);
    await first.press('Antwoorden wijzigen');
    await first.choose(LIVING);
    await counted(page, 'polls', 1);
    await give(page, { type: 'poll/close', id: pollId });
    // What was not sent stays in sight, and does not count.
    await expect(first.page.getByText(/De stemming is gesloten/)).toBeVisible();
    await look(first, 'poll-closed');
    await first.press('Sluit af');
    await expect(first.heading('Kijk naar het scherm.')).toBeVisible();
    await give(page, { type: 'poll/publish', id: pollId });
    expect(await counts(app, page, pollId)).toMatchObject({
      items: [{ itemId: itemIds[2], votes: 1 }, {}, {}],
    });
  });

  await test.step('notes: one by one, seen by others, kept while the line is cut', async () => {
    const question = { kind: 'idea', factorId: null, challengeId: null };
    const questions = [
      { ...question, id: randomUUID(), text: 'Wat moeten we vaker doen?' },
      { ...question, id: randomUUID(), text: 'Waar lopen we op vast?', kind: null },
    ];
    const input = { questions, silent: false, moderated: false };
    const activityId = await addActivity(page, 'input', { title: 'Ophalen', input });
    await give(page, { type: 'live/go', activityId });
    await give(page, { type: 'activity/status', id: activityId, status: 'open' });
    const field = (phone: Phone) => phone.page.getByRole('textbox');
    await first.write(field(first), 'Samen naar de boer');
    await first.press('Verstuur');
    await expect(first.page.getByText('ontvangen', { exact: true })).toBeVisible();
    await expect(second.page.getByText('Samen naar de boer')).toBeVisible();
    second.line.cut();
    await second.choose('Waar lopen we op vast?');
    await second.choose('Dit hindert');
    await second.write(field(second), 'Te veel loketten');
    await second.press('Verstuur');
    await expect(second.page.getByText('wacht op deze telefoon')).toBeVisible();
    await expect(second.page.getByText('Geen verbinding').first()).toBeVisible();
    await lookAll(room, 'notes');
    expect((await view(page)).session.contributions).toHaveLength(1);
    second.line.restore();
    await expect(second.page.getByText('ontvangen', { exact: true })).toBeVisible();
    await expect(first.page.getByText('Te veel loketten')).toBeVisible();
    await expect
      .poll(async () => (await view(page)).session.contributions)
      .toMatchObject([
        { text: 'Samen naar de boer', kind: 'idea', questionId: questions[0]?.id },
        { text: 'Te veel loketten', kind: 'obstacle', questionId: questions[1]?.id },
      ]);
    await give(page, { type: 'activity/status', id: activityId, status: 'closed' });
  });

  await test.step('between activities: look at the screen, with the clock', async () => {
    await pause(page, 'Koffie');
    await give(page, { type: 'timer/start', seconds: 600 });
    await give(page, { type: 'timer/pause' });
    for (const phone of room) {
      await expect(phone.heading('Kijk naar het scherm.')).toBeVisible();
      await expect(phone.page.getByText('Koffie')).toBeVisible();
      await expect(phone.page.getByRole('timer')).toHaveText(/^(10:00|09:5\d) over$/);
    }
    await lookAll(room, 'look');
  });

  for (const [index, phone] of room.entries())
    expectNothingSecret(
      phone,
      codes.filter((_, other) => other !== index),
    );
});
