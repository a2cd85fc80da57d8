import type { PollSettings } from '../src/shared/voting/schemas';
import { itemsOf } from '../src/shared/voting/rules';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FacilitatorSnapshot } from '../src/shared/projection/types';
import { expect, launch, test } from './app';
import { must, openExample, send } from './calls';

test('closing keeps the letters that were typed in the last moment', async ({ app }) => {
  const page = await app.window('facilitator');
  const id = await openExample(page);
  await page.getByRole('tab', { name: 'Voorbereiden' }).click();
  await page.getByRole('button', { name: 'Gegevens', exact: true }).click();
  const client = page.getByLabel('Opdrachtgever');
  await client.fill('Provincie');
  // At once: the pause after which a field saves itself is not over.
  const gone = app.electron.waitForEvent('close');
  await app.electron.close();
  await gone;

  const again = await launch(app.dataDir);
  try {
    const next = await again.window('facilitator');
    await must(next, 'library/open', { id });
    const { session } = await must<FacilitatorSnapshot>(next, 'session/snapshot');
    expect(session.client).toBe('Provincie');
  } finally {
    await again.close();
  }
});

test('closing waits for a report and a copy that are being made', async ({ app, folder }) => {
  const page = await app.window('facilitator');
  const id = await openExample(page);
  const pdf = join(folder, 'verslag.pdf');
  await app.saveTo(pdf);
  const gone = app.electron.waitForEvent('close');
  const copy = { id, title: 'Kopie voor later', what: 'all' };
  // Both are asked for and still under way when the window closes: their answers never arrive.
  await page.evaluate(
    ([language, duplicate]) => {
      type Bridge = { call: (name: string, input?: unknown) => Promise<unknown> };
      const { call } = (window as unknown as { regiotafel: Bridge }).regiotafel;
      void call('report/export', { language, version: 'full' });
      void call('library/duplicate', duplicate);
    },
    ['nl', copy] as const,
  );
  await app.electron.close();
  await gone;
  expect((await stat(pdf)).size).toBeGreaterThan(10_000);
  expect((await readFile(pdf)).subarray(-6).toString()).toContain('%%EOF');

  const again = await launch(app.dataDir);
  try {
    const next = await again.window('facilitator');
    const { sessions } = await must<{ sessions: { title: string }[] }>(next, 'library/list');
    expect(sessions.map(({ title }) => title)).toContain('Kopie voor later');
  } finally {
    await again.close();
  }
});

test('in a drawer and a dialog the way back is within reach of the keyboard', async ({ app }) => {
  const page = await app.window('facilitator');
  await openExample(page);
  const session = async () => (await must<FacilitatorSnapshot>(page, 'session/snapshot')).session;
  const { agenda } = await session();
  const vote = agenda.activities.find(({ poll }) => poll && itemsOf(poll).length >= 2);
  const countOf = (poll: PollSettings | null | undefined) => (poll ? itemsOf(poll).length : 0);
  const count = async () =>
    countOf((await session()).agenda.activities.find(({ id }) => id === vote?.id)?.poll);
  const before = countOf(vote?.poll);
  await page.getByRole('tab', { name: 'Voorbereiden' }).click();
  const name = new RegExp(`${vote?.title ?? ''} bewerken`);
  await page.getByRole('button', { name }).first().press('Enter');
  const drawer = page.getByRole('dialog');
  const remove = async (): Promise<void> => {
    await drawer
      .getByRole('button', { name: 'Acties voor punt 1', exact: true })
      .first()
      .press('Enter');
    await page.getByRole('menuitem', { name: /Verwijder/ }).press('Enter');
    await expect.poll(count).toBe(before - 1);
  };
  await remove();
  const back = drawer.getByRole('button', { name: 'Zet terug' });
  await expect(back).toBeVisible();
  // Tab stays within the drawer and comes by the button.
  for (let presses = 0; presses < 60; presses++) {
    if (await back.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(back).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(count).toBe(before);
  await expect(back).toBeHidden();

  await remove();
  await page.keyboard.press('Control+z');
  await expect.poll(count).toBe(before);

  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await send(page, { type: 'parked/add', item: { id: 'parked-0001', text: 'Wie betaalt?' } });
  await page.getByRole('tab', { name: 'Uitvoeren' }).click();
  await page.keyboard.press('p');
  await drawer.getByRole('button', { name: /Wie betaalt/ }).press('Enter');
  await expect.poll(async () => (await session()).parkingLot.length).toBe(0);
  await back.press('Enter');
  await expect.poll(async () => (await session()).parkingLot.length).toBe(1);
});
