import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { openBallot, openExample, send, session } from './calls';
import { expectFocusSeen } from './tab';

/** More stops than any view has. */
const MOST = 200;

/** Goes once round a view with Tab: each stop shows the focus, and the way ends where it began. */
async function walk(page: Page, view: string, atLeast: number): Promise<void> {
  await test.step(view, async () => {
    // A number on each element that was passed; the walk ends at one that has it.
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('[data-passed]'))
        element.removeAttribute('data-passed');
      for (const element of document.querySelectorAll('[data-here]'))
        element.removeAttribute('data-here');
    });
    let stops = 0;
    for (; stops < MOST; stops++) {
      await page.keyboard.press('Tab');
      const again = await page.evaluate(() => {
        const now = document.activeElement;
        if (now === null || now === document.body) return null;
        // Day, month and year of a date field are stops in one element, marked by the browser itself.
        const isDate = now instanceof HTMLInputElement && now.type === 'date';
        if (isDate && now.hasAttribute('data-here')) return null;
        document.querySelector('[data-here]')?.removeAttribute('data-here');
        now.setAttribute('data-here', '');
        const passed = now.hasAttribute('data-passed');
        now.setAttribute('data-passed', '');
        return passed;
      });
      if (again === true) break;
      if (again === false) await expectFocusSeen(page);
    }
    expect(stops, `${view}: the way of the Tab key ends`).toBeLessThan(MOST);
    expect(stops, `${view}: stops`).toBeGreaterThanOrEqual(atLeast);
  });
}

test('every stop of the Tab key shows the focus, in every view of the facilitator', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });
  await walk(page, 'empty library', 3);
  await openExample(page);
  for (const phase of ['Voorbereiden', 'Resultaten', 'Advies en afspraken', 'Verslag']) {
    await page.getByRole('tab', { name: phase }).click();
    await walk(page, phase, 8);
  }
  await page.getByRole('tab', { name: 'Uitvoeren' }).click();
  for (const { id, title, kind } of (await session(page)).agenda.activities) {
    await send(page, { type: 'live/go', activityId: id });
    if (kind === 'input') await send(page, { type: 'activity/status', id, status: 'open' });
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await walk(page, title, 15);
  }
  for (const [key, name, stops] of [
    ['p', 'Parkeerplaats', 2],
    ['t', 'Wat ziet de zaal?', 4],
    ['c', 'Herstelpunten', 3],
    ['l', 'Logboek', 1],
    ['?', 'Hulp', 2],
  ] as const) {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await walk(page, name, stops);
    // The focus stays in the dialog until it is left.
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});

test('every stop of the Tab key shows the focus in the ballot window', async ({ app }) => {
  const page = await app.window('facilitator');
  await openExample(page);
  const { agenda, groups } = await session(page);
  const input = agenda.activities.find(({ kind }) => kind === 'input');
  const score = agenda.activities.find(({ kind }) => kind === 'score');
  await send(page, { type: 'live/go', activityId: input?.id });
  await send(page, { type: 'activity/status', id: input?.id, status: 'open' });
  const ballot = await openBallot(app);
  const takeSeat = async (start: string): Promise<void> => {
    await walk(ballot, start, 2);
    await ballot.getByRole('button', { name: start }).click();
    await walk(ballot, `${start}: group`, 3);
    await ballot.getByRole('radio', { name: groups[0]?.name ?? '' }).check({ force: true });
    await ballot.getByRole('button', { name: 'Doe mee' }).click();
  };
  await takeSeat('Ik schrijf iets op');
  await walk(ballot, 'notes', 3);
  await ballot.getByRole('button', { name: 'Klaar' }).click();
  await send(page, { type: 'activity/status', id: input?.id, status: 'closed' });
  await send(page, { type: 'live/go', activityId: score?.id });
  const roundId = 'round-focus-1';
  for (const command of [
    { type: 'round/add', id: roundId, activityId: score?.id },
    { type: 'round/open', id: roundId },
  ])
    expect(await send(page, command)).toMatchObject({ ok: true });
  // The new screen takes the focus to its heading: a Tab before that would be overtaken.
  await expect(ballot.getByRole('button', { name: 'Ik ga stemmen' })).toBeVisible();
  await expect(ballot.getByRole('heading', { level: 1 })).toBeFocused();
  await takeSeat('Ik ga stemmen');
  await walk(ballot, 'statement', 4);
});
