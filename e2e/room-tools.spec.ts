import { itemsOf } from '../src/shared/voting/rules';
import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { must, openBallot, openProjector, send, session } from './calls';

/** Makes a session and opens it; a new session has the agenda of half a day. */
async function open(page: Page, title: string): Promise<string> {
  await page.setViewportSize({ width: 1366, height: 768 });
  const { id } = await must<{ id: string }>(page, 'library/create', {
    title,
    date: '2026-11-25',
    place: 'Oss',
    facilitator: '',
    client: '',
    language: 'nl',
    region: null,
  });
  await must(page, 'library/open', { id });
  await expect(page.getByRole('tab', { name: 'Voorbereiden' })).toBeVisible();
  return id;
}

/** Leaves any field, as a click beside it does. */
const leaveFields = (page: Page): Promise<void> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

async function ok(page: Page, command: object): Promise<void> {
  expect(await send(page, command)).toMatchObject({ ok: true });
}

test('an own template: kept, used in another session, removed and put back', async ({ app }) => {
  const page = await app.window('facilitator');
  await open(page, 'Eerste sessie');
  const challenge = { id: 'challenge-1', title: 'Betaalbare woningen' };
  await ok(page, { type: 'challenge/add', challenge });
  const { agenda } = await session(page);
  const vote = agenda.activities.find(({ poll }) => poll?.method === 'single');
  if (!vote?.poll) throw new Error('the agenda has a vote');
  const items = [
    { id: 'item-0001', label: 'Los punt', themeId: null, challengeId: null },
    { id: 'item-0002', label: 'Betaalbare woningen', themeId: null, challengeId: challenge.id },
  ];
  await ok(page, {
    type: 'activity/update',
    id: vote.id,
    patch: { title: 'Onze proefstemming', minutes: 7, enough: 4, poll: { ...vote.poll, items } },
  });
  const kept = (await session(page)).agenda.activities;
  const dialog = page.getByRole('dialog', { name: 'Sjablonen' });
  const openTemplates = () => page.getByRole('button', { name: 'Sjablonen' }).click();

  await test.step('keep', async () => {
    await openTemplates();
    await expect(dialog.getByText(/Nog geen eigen sjablonen/)).toBeVisible();
    await dialog.getByLabel('Naam van het sjabloon').fill('Onze ochtend');
    await dialog.getByRole('button', { name: 'Bewaar sjabloon' }).click();
    await expect(dialog.getByText('Sjabloon ‘Onze ochtend’ is bewaard.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: /sjabloon Onze ochtend$/ })).toBeVisible();
  });

  await test.step('use in another session, without what belonged to the first', async () => {
    await must(page, 'library/close');
    await open(page, 'Tweede sessie');
    await openTemplates();
    await dialog.getByRole('button', { name: 'Gebruik sjabloon Onze ochtend' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Onze proefstemming')).toBeVisible();
    const used = (await session(page)).agenda.activities;
    const facts = (list: typeof used) => list.map((a) => [a.kind, a.title, a.minutes]);
    expect(facts(used)).toEqual(facts(kept));
    const ids = new Set(kept.map(({ id }) => id));
    expect(used.filter(({ id }) => ids.has(id))).toEqual([]);
    const copy = used.find(({ title }) => title === 'Onze proefstemming');
    expect(copy).toMatchObject({ enough: null, minutes: 7 });
    expect(copy?.poll && itemsOf(copy.poll).map(({ label }) => label)).toEqual(['Los punt']);
  });

  await test.step('remove, put back, remove', async () => {
    const names = async (): Promise<string[]> =>
      (await must<{ name: string }[]>(page, 'templates/list')).map(({ name }) => name);
    await openTemplates();
    const remove = dialog.getByRole('button', { name: 'Sjabloon Onze ochtend verwijderen' });
    await remove.click();
    await expect.poll(names).toEqual([]);
    await page.getByText('Sjabloon verwijderd.').waitFor();
    await page.getByRole('button', { name: 'Zet terug' }).click();
    await expect.poll(names).toEqual(['Onze ochtend']);
    await expect(remove).toBeVisible();
    await remove.click();
    await expect.poll(names).toEqual([]);
    await expect(dialog.getByText(/Nog geen eigen sjablonen/)).toBeVisible();
  });
});

test('the log says what was done and nothing of what people wrote or answered', async ({ app }) => {
  const page = await app.window('facilitator');
  await open(page, 'Logboek');
  const { agenda, groups } = await session(page);
  const input = agenda.activities.find(({ kind }) => kind === 'input');
  const vote = agenda.activities.find(({ poll }) => poll?.method === 'gradients');
  const groupId = groups[0]?.id ?? '';
  await ok(page, { type: 'live/go', activityId: input?.id });
  await ok(page, { type: 'activity/status', id: input?.id, status: 'open' });
  const ballot = await openBallot(app);
  await ok(ballot, {
    type: 'contribution/submit',
    id: 'note-0001',
    text: 'Wethouder Kwakkel luistert niet',
    kind: 'obstacle',
    groupId,
    questionId: null,
    activityId: input?.id,
  });
  await ok(page, { type: 'activity/status', id: input?.id, status: 'closed' });
  await ok(page, { type: 'live/go', activityId: vote?.id });
  await ok(page, { type: 'poll/open', id: 'poll-log-1', activityId: vote?.id });
  for (let seat = 0; seat < 5; seat++)
    await ok(ballot, {
      type: 'poll/cast',
      pollId: 'poll-log-1',
      participantId: `seat-000${seat}`,
      groupId,
      ballot: { kind: 'gradient', level: 1, reason: 'Kwakkel krijgt zijn zin' },
    });
  await ok(page, { type: 'poll/close', id: 'poll-log-1' });
  await ok(page, {
    type: 'batch',
    commands: [
      { type: 'live/go', activityId: agenda.activities.at(-1)?.id },
      { type: 'projector/show', scene: { kind: 'welcome' } },
      { type: 'projector/theme', dark: true },
    ],
  });
  await page.getByRole('tab', { name: 'Uitvoeren' }).click();
  await leaveFields(page);
  await page.keyboard.press('l');
  const lines = page.getByRole('dialog', { name: 'Logboek' }).getByRole('listitem');
  await expect(lines).toHaveCount(7);
  const words = (await lines.locator('span').allInnerTexts()).map((text) => text.toLowerCase());
  expect(words).toEqual([
    'naar een ander onderdeel en beeld in de zaal',
    'stemming sluiten',
    'stemming openen',
    'naar een ander onderdeel',
    'onderdeel openen of sluiten',
    'onderdeel openen of sluiten',
    'naar een ander onderdeel',
  ]);
  const all = await page.getByRole('dialog').innerText();
  for (const secret of ['Kwakkel', groups[0]?.name ?? '-', 'Kan hier niet mee leven', 'seat-'])
    expect(all).not.toContain(secret);
});

test('a checkpoint is made and put back in its dialog; votes stay', async ({ app }) => {
  const page = await app.window('facilitator');
  await open(page, 'Herstelpunten');
  const { agenda, groups } = await session(page);
  const vote = agenda.activities.find(({ poll }) => poll?.method === 'single');
  await ok(page, { type: 'live/go', activityId: vote?.id });
  await ok(page, { type: 'parked/add', item: { id: 'parked-1', text: 'Wie betaalt?' } });
  await page.getByRole('tab', { name: 'Uitvoeren' }).click();
  const dialog = page.getByRole('dialog', { name: 'Herstelpunten' });
  const show = async (): Promise<void> => {
    await leaveFields(page);
    await page.keyboard.press('c');
    await expect(dialog).toBeVisible();
  };
  await show();
  await dialog.getByLabel('Naam van dit moment').fill('Vlak voor de pauze');
  await dialog.getByRole('button', { name: 'Bewaar' }).click();
  await expect(dialog.getByRole('listitem').first()).toContainText('Vlak voor de pauze');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await ok(page, { type: 'parked/add', item: { id: 'parked-2', text: 'Per ongeluk' } });
  await ok(page, { type: 'poll/open', id: 'poll-back-1', activityId: vote?.id });
  const ballot = await openBallot(app);
  await ok(ballot, {
    type: 'poll/cast',
    pollId: 'poll-back-1',
    participantId: 'seat-0001',
    groupId: groups[0]?.id,
    ballot: { kind: 'choice', itemIds: [vote?.poll && itemsOf(vote.poll)[0]?.id] },
  });
  await ok(page, { type: 'poll/close', id: 'poll-back-1' });
  await show();
  await dialog.getByRole('button', { name: /^Zet terug: Vlak voor de pauze/ }).click();
  await expect(dialog).toBeHidden();
  const { parkingLot, polls } = await session(page);
  expect(parkingLot.map(({ text }) => text)).toEqual(['Wie betaalt?']);
  expect(polls.map(({ progress }) => progress.cast)).toEqual([1]);
  await show();
  await expect(dialog.getByRole('listitem').first()).toContainText('Voor het terugzetten');
  await dialog.getByRole('button', { name: /^Zet terug: Voor het terugzetten/ }).click();
  await expect
    .poll(async () => (await session(page)).parkingLot.map(({ text }) => text))
    .toEqual(['Wie betaalt?', 'Per ongeluk']);
});

test('the clock ends calmly, and three minutes more bring it back', async ({ app }) => {
  const page = await app.window('facilitator');
  await open(page, 'Tijd');
  const { agenda } = await session(page);
  await ok(page, { type: 'live/go', activityId: agenda.activities[0]?.id });
  await page.getByRole('tab', { name: 'Uitvoeren' }).click();
  const projector = await openProjector(app);
  await ok(page, { type: 'timer/start', seconds: 1 });
  const room = page.getByRole('complementary', { name: 'In de zaal' });
  const clock = room.getByRole('timer');
  await expect(room.getByText('Tijd is om, rond rustig af')).toBeVisible();
  await expect(clock).toHaveText('00:00');
  // The end stops nothing: the activity and the room stay where they are.
  expect((await session(page)).live.activityId).toBe(agenda.activities[0]?.id);

  await room.getByRole('button', { name: '+3 min' }).click();
  await expect(room.getByText('Tijd is om, rond rustig af')).toBeHidden();
  await expect(clock).not.toHaveText('00:00');
  await expect.poll(async () => (await session(page)).live.timer?.totalSeconds).toBe(181);
  await leaveFields(page);
  await page.keyboard.press('+');
  await expect.poll(async () => (await session(page)).live.timer?.totalSeconds).toBe(361);
  await page.keyboard.press('Space');
  await expect(room.getByText('Tijd over, gepauzeerd')).toBeVisible();
  expect((await session(page)).live.timer?.endsAt).toBeNull();
  await room.getByRole('button', { name: 'Tijd verder laten lopen' }).click();
  await expect.poll(async () => (await session(page)).live.timer?.endsAt).not.toBeNull();
  await room.getByRole('button', { name: 'Stop de tijd' }).click();
  await expect.poll(async () => (await session(page)).live.timer).toBeNull();
  await expect(projector.getByRole('timer')).toHaveCount(0);
});

test('the parking lot opens by its key in every phase and every activity', async ({ app }) => {
  const page = await app.window('facilitator');
  await open(page, 'Parkeren');
  const { agenda } = await session(page);
  const dialog = page.getByRole('dialog', { name: 'Parkeerplaats' });
  const parked: string[] = [];
  const park = async (text: string): Promise<void> => {
    await leaveFields(page);
    await page.keyboard.press('p');
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    parked.push(text);
    await expect
      .poll(async () => (await session(page)).parkingLot.map((item) => item.text))
      .toEqual(parked);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };
  for (const phase of ['Voorbereiden', 'Resultaten', 'Advies en afspraken', 'Verslag']) {
    await page.getByRole('tab', { name: phase }).click();
    await park(`Bij ${phase}`);
  }
  await page.getByRole('tab', { name: 'Uitvoeren' }).click();
  for (const { id, title } of agenda.activities) {
    await ok(page, { type: 'live/go', activityId: id });
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await park(`In ${title}`);
  }
  // In a field the letter is a letter.
  await page.getByRole('tab', { name: 'Voorbereiden' }).click();
  await page.getByPlaceholder('Nieuwe opgave, daarna Enter').click();
  await page.keyboard.type('p');
  await expect(page.getByPlaceholder('Nieuwe opgave, daarna Enter')).toHaveValue('p');
  await expect(dialog).toBeHidden();
});
