import { expect, test } from './app';
import { must, send, session } from './calls';
import { runHalfDay } from './half-day';
import { keysOn, mouseOn, touchOn } from './hands';

test('a half day with Tab, arrows, Enter, space and shortcuts only', async ({ app }) => {
  test.setTimeout(300_000);
  await runHalfDay(app, keysOn);
});

test('the same half day with the mouse', async ({ app }) => {
  test.setTimeout(300_000);
  await runHalfDay(app, mouseOn);
});

test('the same half day with a finger', async ({ app }) => {
  test.setTimeout(300_000);
  await runHalfDay(app, touchOn);
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
