import { randomUUID } from 'node:crypto';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { must, openExample, send, session } from './calls';

const details = { date: '2026-11-23', place: 'Oss', facilitator: '', client: '', language: 'nl' };

test('small groups merge in the preparation, with undo, until the round opens', async ({ app }) => {
  const page = await app.window('facilitator');
  const { id } = await must<{ id: string }>(page, 'library/create', {
    ...details,
    title: 'Proefsessie',
    region: null,
  });
  await must(page, 'library/open', { id });
  for (const { id: old } of (await session(page)).groups)
    await send(page, { type: 'group/remove', id: old });
  for (const [name, seats] of [
    ['Provincie', 3],
    ['Waterschap', 2],
    ['Gemeenten', 8],
  ] as const) {
    const group = { id: randomUUID(), name, ecosystem: 'administrative', seats };
    expect(await send(page, { type: 'group/add', group })).toMatchObject({ ok: true });
  }
  await page.getByRole('tab', { name: 'Voorbereiden' }).click();
  const offer = page.getByRole('button', {
    name: 'Voeg samen: Provincie + Waterschap (5 stoelen)',
  });
  await expect(offer).toBeVisible();
  await expectAccessible(page, 'offer to merge');
  await offer.focus();
  await page.keyboard.press('Enter');
  await expect(offer).toBeHidden();
  const names = async () => (await session(page)).groups.map(({ name, seats }) => [name, seats]);
  expect(await names()).toEqual([
    ['Provincie + Waterschap', 5],
    ['Gemeenten', 8],
  ]);
  expect(await send(page, { type: 'history/undo' })).toMatchObject({ ok: true });
  await expect(offer).toBeVisible();

  await page.getByRole('button', { name: 'Stemregels' }).click();
  const rule = page.getByRole('radio', { name: /^Weinig tegen/ });
  // The window shows what the session says: the answer comes a moment after the click.
  await rule.click();
  await expect(rule).toBeChecked();
  await expectAccessible(page, 'rule of consensus');
  const [round] = (await session(page)).rounds;
  expect(round?.settings.consensusRule).toBe('seventy-fifteen');
  expect(await send(page, { type: 'round/open', id: round?.id })).toMatchObject({ ok: true });
  await expect(rule).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(offer).toBeHidden();
});

test('the verdict of the rule stands beside the figures', async ({ app }) => {
  const page = await app.window('facilitator');
  await openExample(page);
  await page.getByRole('tab', { name: 'Resultaten' }).click();
  await page
    .getByRole('radiogroup', { name: 'Weergave' })
    .getByText('Alle cijfers', { exact: true })
    .click();
  await expect(page.getByRole('columnheader', { name: 'eensgezind' })).toBeVisible();
  const factors = (await session(page)).rounds.at(-1)?.results?.factors ?? [];

  for (const verdict of ['positive', 'none'] as const) {
    const count = factors.filter(({ consensus }) => consensus === verdict).length;
    const text = verdict === 'none' ? 'nee' : 'ja, hoog';
    expect(count).toBeGreaterThan(0);
    await expect(page.getByRole('cell', { name: text, exact: true })).toHaveCount(count);
  }
  await expect(
    page.getByText('Eensgezind betekent: minstens 75 %', { exact: false }),
  ).toBeVisible();
  await expectAccessible(page, 'all figures');
});
