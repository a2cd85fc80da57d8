import { pollMethodSchema } from '../src/shared/voting/schemas';
import { testSettings } from '../src/shared/voting/settings.testkit';
import { itemsOf } from '../src/shared/voting/rules';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { FacilitatorSnapshot } from '../src/shared/projection/types';
import { expect, ROOT, test } from './app';
import { expectAccessible } from './axe';
import { must, openBallot, openExample, openProjector, send } from './calls';

type View = FacilitatorSnapshot['session'];

const session = async (page: Page): Promise<View> =>
  (await must<FacilitatorSnapshot>(page, 'session/snapshot')).session;

/** `UPDATE_DOCS=1` writes the pictures of docs/screenshots anew. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  if (process.env.UPDATE_DOCS === '1' && !name.endsWith('-empty'))
    await page.screenshot({ path: join(ROOT, 'docs/screenshots', `${name}.png`) });
}

test('running the room: every activity and every dialog', async ({ app }) => {
  test.setTimeout(240_000);
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });
  await openExample(page);
  await page.getByRole('tab', { name: 'Voorbereiden' }).click();
  await look(page, 'prepare');
  await page.getByRole('tab', { name: 'Uitvoeren' }).click();
  const { agenda, groups } = await session(page);
  const ok = async (command: object): Promise<void> => {
    expect(await send(page, command)).toMatchObject({ ok: true });
  };
  const rows = page.getByRole('navigation').locator('ol li button');
  const visit = async (index: number): Promise<void> => {
    await rows.nth(index).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
  for (const [index, { id, kind }] of agenda.activities.entries()) {
    await ok({ type: 'live/go', activityId: id });
    await visit(index);
    const name = `run-${String(index + 1).padStart(2, '0')}-${kind}`;
    if (kind === 'input') await ok({ type: 'activity/status', id, status: 'open' });
    if (kind === 'cluster') {
      const { contributions } = await session(page);
      const ids = contributions.slice(0, 4).map((note) => note.id);
      for (const [at, theme] of ['Raden eerder betrekken', 'Mensen om het waar te maken'].entries())
        await ok({
          type: 'theme/add',
          theme: { id: `theme-000${at}`, name: theme, factorId: null, challengeId: null },
          ids: ids.slice(at * 2, at * 2 + 2),
        });
    }
    if (kind === 'prioritise') {
      const pollId = `poll-axe-${index}`;
      await ok({ type: 'poll/open', id: pollId, activityId: id });
      await ok({ type: 'timer/start', seconds: 300 });
      await look(page, `${name}-open`);
      const ballot = await openBallot(app);
      const settings = agenda.activities[index]?.poll;
      const method = settings?.method;
      const items = settings ? itemsOf(settings) : [];
      for (let seat = 0; seat < 8; seat++)
        await send(ballot, {
          type: 'poll/cast',
          pollId,
          participantId: `seat-axe-${seat}`,
          groupId: groups[0]?.id,
          ballot:
            method === 'gradients'
              ? { kind: 'gradient', level: 2 + (seat % 6), reason: seat === 0 ? 'Geld' : '' }
              : { kind: 'choice', itemIds: [items[seat % items.length]?.id] },
        });
      await must(page, 'windows/closeBallot');
      await ok({ type: 'poll/close', id: pollId });
      await ok({ type: 'poll/publish', id: pollId });
      await expect(page.getByText(/mensen deden mee/)).toBeVisible();
    }
    if (kind === 'close') {
      await ok({ type: 'parked/add', item: { id: 'parked-axe-1', text: 'Wie betaalt het team?' } });
      await expect(page.getByText('Wie betaalt het team?')).toBeVisible();
    }
    await look(page, name);
  }
  for (const [key, name] of [
    ['p', 'dialog-parking'],
    ['t', 'dialog-pictures'],
    ['c', 'dialog-checkpoints'],
    ['l', 'dialog-log'],
    ['?', 'dialog-keys'],
  ] as const) {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('ballot window: every method of voting, and notes', async ({ app }) => {
  test.setTimeout(240_000);
  const page = await app.window('facilitator');
  await openExample(page);
  const { agenda, groups } = await session(page);
  const vote = agenda.activities.find(({ kind }) => kind === 'prioritise');
  const input = agenda.activities.find(({ kind }) => kind === 'input');
  if (!vote?.poll || !input) throw new Error('the example has an agenda');
  await openProjector(app);
  const ballot = await openBallot(app);
  const items = ['Wonen', 'Water', 'Werk'].map((label, i) => ({
    id: `item-axe-${i}`,
    label,
    themeId: null,
    challengeId: null,
  }));
  await send(page, { type: 'live/go', activityId: vote.id });
  const fill: Record<string, () => Promise<void>> = {
    dots: async () => {
      const fewer = ballot.getByRole('button', { name: 'Minder voor Wonen' });
      if (await fewer.isEnabled()) await fewer.click();
      await ballot.getByRole('button', { name: 'Meer voor Wonen' }).click();
    },
    rank: () => ballot.getByRole('button', { name: 'Zet Water hoger' }).click(),
    budget: () => ballot.getByRole('textbox', { name: 'Punten voor Wonen' }).fill('100'),
    single: () => ballot.getByRole('radio', { name: 'Werk' }).check({ force: true }),
    multiple: () => ballot.getByRole('checkbox', { name: 'Werk' }).check({ force: true }),
    gradients: () =>
      ballot.getByRole('radio', { name: /bezwaren, blokkeer/ }).check({ force: true }),
    number: () => ballot.getByRole('textbox').fill('12,5'),
  };
  for (const [index, method] of pollMethodSchema.options.entries()) {
    const question = 'Wat pakken we eerst op?';
    const poll = testSettings(method, items, { question });
    await send(page, { type: 'activity/update', id: vote.id, patch: { poll } });
    const id = `poll-axe-${index}`;
    expect(await send(page, { type: 'poll/open', id, activityId: vote.id })).toMatchObject({
      ok: true,
    });
    await ballot.getByRole('button', { name: 'Ik ga stemmen' }).click();
    await ballot.getByRole('radio', { name: groups[0]?.name ?? '' }).check({ force: true });
    await ballot.getByRole('button', { name: 'Doe mee' }).click();
    await ballot.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
    if (method !== 'rank') {
      await look(ballot, `ballot-${method}-empty`);
      await fill[method]?.();
      await look(ballot, `ballot-${method}`);
      await ballot.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
    }
    await expect(ballot.getByText('Uw antwoorden zijn ontvangen.')).toBeVisible();
    const code = (await ballot.locator('.code').first().innerText()).replace(/\s/g, '');
    await ballot.getByRole('button', { name: /^Klaar/ }).click();
    // With the code the same voter changes the answer; it still counts once.
    await ballot.getByRole('button', { name: 'Antwoorden wijzigen' }).click();
    await ballot.getByLabel(/Code van vijf tekens/).fill(code);
    await ballot.keyboard.press('Enter');
    await fill[method]?.();
    if (method === 'rank') await look(ballot, 'ballot-rank');
    await ballot.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
    await expect(ballot.getByText('Uw antwoorden zijn ontvangen.')).toBeVisible();
    await ballot.getByRole('button', { name: /^Klaar/ }).click();
    expect((await session(page)).polls.at(-1)?.progress.cast).toBe(1);
    await send(page, { type: 'poll/close', id });
  }
  await send(page, { type: 'live/go', activityId: input.id });
  await send(page, { type: 'activity/status', id: input.id, status: 'open' });
  await ballot.getByRole('button', { name: 'Ik schrijf iets op' }).click();
  await ballot.getByRole('radio', { name: groups[0]?.name ?? '' }).check({ force: true });
  await ballot.getByRole('button', { name: 'Doe mee' }).click();
  await ballot.getByRole('textbox').fill('Vaste partners, al vele jaren');
  await look(ballot, 'ballot-notes');
  await ballot.getByRole('button', { name: 'Verstuur' }).click();
  await expect(ballot.getByText(/Uw bijdrage is ontvangen/)).toBeVisible();
  await look(ballot, 'ballot-notes-received');
  const notes = (await session(page)).contributions.filter(
    ({ origin }) => origin === 'participant',
  );
  expect(notes.map(({ text }) => text)).toEqual(['Vaste partners, al vele jaren']);
});
