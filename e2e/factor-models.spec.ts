import { expect, test } from './app';
import { expectAccessible } from './axe';
import { openRound, send, session } from './calls';

test('another factor model is chosen, undone, and fixed by the first round', async ({ app }) => {
  const page = await app.window('facilitator');
  await openRound(page);
  expect((await session(page)).factorModel.id).toBe('bre');
  await page.getByRole('tab', { name: 'Voorbereiden' }).click();
  await page.getByRole('button', { name: 'Factormodel' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio')).toHaveCount(4);
  await expect(dialog.getByText('Er is al een ronde geopend')).toBeVisible();
  for (const radio of await dialog.getByRole('radio').all()) await expect(radio).toBeDisabled();
  await expectAccessible(page, 'fixed model');

  await send(page, { type: 'history/undo' });
  const five = dialog.getByRole('radio', { name: 'Vijf condities, naar Kaats en Opheij' });
  await five.focus();
  await page.keyboard.press('Space');
  await expect(five).toBeChecked();
  await expectAccessible(page, 'choice of a model');
  const { factorModel } = await session(page);
  expect(factorModel).toMatchObject({ id: 'kaats-opheij', version: 1 });
  expect(factorModel.sources).toHaveLength(1);

  await send(page, { type: 'history/undo' });
  await expect(dialog.getByRole('radio', { name: /BRE/ })).toBeChecked();
});
