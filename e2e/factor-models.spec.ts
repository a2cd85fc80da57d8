import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ModelLibrary, UnfinishedModel } from '../src/shared/contract/own-calls';
import { expect, launch, test } from './app';
import { expectAccessible } from './axe';
import { must, openRound, send, session } from './calls';

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

test('an own model is made, used in a session, and a later version leaves it alone', async ({
  app,
}) => {
  const page = await app.window('facilitator');
  await page.getByRole('button', { name: 'Factormodellen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Factormodellen' });
  await expectAccessible(page, 'list of models');
  await dialog.getByRole('button', { name: 'Nieuw model' }).click();

  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog.getByText('3 velden zijn nog niet in orde')).toBeVisible();
  const name = dialog.getByRole('textbox', { name: 'Naam' });
  await expect(name).toHaveAccessibleDescription(/Hier ontbreekt iets/);
  await expectAccessible(page, 'editor with problems');
  await name.fill('Eigen vragen');

  const parts = dialog.getByRole('navigation', { name: 'Onderdelen van het model' });
  const part = (text: string) => parts.getByRole('button', { name: text, exact: false });
  await part('zonder naam').first().click();
  await name.fill('Mensen');
  await part('zonder naam').first().click();
  await name.fill('Vertrouwen');
  await dialog.getByRole('textbox', { name: 'Stelling' }).fill('Wij vertrouwen elkaar.');
  await part('Voeg een factor toe aan Mensen').click();
  await name.fill('Tijd');
  await expectAccessible(page, 'editor of a factor');

  // By keyboard: the new factor to the front, and away and back.
  await part('Tijd').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(part('Tijd')).toBeFocused();
  await expect(parts.locator('ol ol button')).toHaveText([/Tijd/, /Vertrouwen/]);
  await dialog.getByRole('button', { name: 'Verwijderen' }).click();
  await expect(part('Tijd')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Zet terug' }).click();
  await expect(parts.locator('ol ol button')).toHaveText([/Tijd/, /Vertrouwen/]);

  await dialog.getByText('Engels', { exact: true }).click();
  await expect(dialog.getByText(/teksten zonder vertaling in het Engels/)).toBeVisible();
  await part('Vertrouwen').click();
  await dialog.getByRole('textbox', { name: 'Stelling' }).fill('We trust each other.');
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog.getByText('Bewaard als versie 1.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Alle modellen' }).click();
  await expect(dialog.getByText('Eigen vragen')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Eerste sessie maken' }).click();
  await page.getByRole('textbox', { name: 'Titel' }).fill('Met eigen vragen');
  await page.getByLabel('Factormodel').selectOption('Eigen vragen');
  await page.getByRole('button', { name: 'Sessie maken', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Voorbereiden' })).toBeVisible();
  const before = await session(page);
  expect(before.factorModel.factors.map((factor) => factor.statement)).toEqual([
    { nl: 'Tijd', en: 'Tijd' },
    { nl: 'Wij vertrouwen elkaar.', en: 'We trust each other.' },
  ]);
  const [round] = before.rounds;
  expect(await send(page, { type: 'round/open', id: round?.id })).toMatchObject({ ok: true });

  // Another wording gets another version; the session keeps its own and the model is fixed.
  await page.getByRole('tab', { name: 'Voorbereiden' }).click();
  await page.getByRole('button', { name: 'Factormodel' }).click();
  await page.getByRole('button', { name: 'Modellen beheren' }).click();
  await dialog.getByRole('button', { name: 'Bewerk Eigen vragen' }).click();
  await part('Vertrouwen').click();
  await dialog.getByRole('textbox', { name: 'Stelling' }).fill('Wij vertrouwen elkaar nu.');
  await page.keyboard.press('Escape');
  await expect(dialog.getByText('Er zijn wijzigingen die niet bewaard zijn.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Verder bewerken' }).click();
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog.getByText('Bewaard als versie 2.')).toContainText(
    'Andere stelling: Vertrouwen.',
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Er is al een ronde geopend')).toBeVisible();
  await expect(page.getByText('Andere stelling: Vertrouwen.')).toBeVisible();
  expect((await session(page)).factorModel).toEqual(before.factorModel);
  const { own } = await must<ModelLibrary>(page, 'models/list');
  expect(own.map(({ version }) => version)).toEqual([2]);
  const [changed] = own;
  expect(await send(page, { type: 'model/set', model: changed })).toMatchObject({
    ok: false,
    error: 'model-in-use',
  });
});

test('a model goes out and comes back as JSON and CSV; a bad file changes nothing', async ({
  app,
  folder,
}) => {
  const page = await app.window('facilitator');
  await page.getByRole('button', { name: 'Factormodellen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Factormodellen' });
  await dialog.getByRole('button', { name: /Maak een eigen kopie van Vijf condities/ }).click();
  await expect(dialog.getByRole('button', { name: 'Bewaren' })).toBeVisible();
  await page.keyboard.press('Escape');
  const kept = await must<ModelLibrary>(page, 'models/list');
  const [own] = kept.own;
  expect(own?.name.nl).toBe('Vijf condities, naar Kaats en Opheij (kopie)');

  const files = [
    ['json', 'Als JSON'],
    ['csv', 'Als CSV (spreadsheet)'],
  ] as const;
  for (const [ending, label] of files) {
    const path = join(folder, `model.${ending}`);
    await app.saveTo(path);
    await dialog.getByRole('button', { name: /Exporteer .*kopie/ }).click();
    await page.getByRole('menuitem', { name: label }).click();
    await expect(page.getByText(`Bewaard als ${path}`)).toBeVisible();
    await dialog.getByRole('button', { name: /Verwijder .*kopie/ }).click();
    await expect(dialog.getByText('U hebt nog geen eigen model')).toBeVisible();
    await app.openFrom(path);
    await dialog.getByRole('button', { name: 'Importeren' }).click();
    await expect(dialog.getByRole('button', { name: /Verwijder .*kopie/ })).toBeVisible();
    expect(await must<ModelLibrary>(page, 'models/list')).toEqual(kept);
  }

  await dialog.getByRole('button', { name: /Verwijder .*kopie/ }).click();
  await dialog.getByRole('button', { name: 'Zet terug' }).click();
  await expect(dialog.getByRole('button', { name: /Verwijder .*kopie/ })).toBeVisible();

  const good = await readFile(join(folder, 'model.json'), 'utf8');
  const bad = join(folder, 'slecht.json');
  await writeFile(bad, good.replace('"max": 5', '"max": "vijf"'));
  await app.openFrom(bad);
  await dialog.getByRole('button', { name: 'Importeren' }).click();
  const alert = dialog.getByRole('alert');
  await expect(alert).toContainText('slecht.json is niet ingelezen');
  await expect(alert).toContainText('scale.max');
  await expect(alert).toContainText('Hier hoort een andere soort waarde.');
  await expectAccessible(page, 'mistakes of a file');
  expect(await must<ModelLibrary>(page, 'models/list')).toEqual(kept);

  // A file that was damaged in the folder is named, with the place, and stays.
  await writeFile(join(folder, 'data', 'models', 'stuk.json'), '{ "id": ');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Factormodellen' }).click();
  await expect(dialog.getByText('stuk.json in de map models')).toBeVisible();
  await expect(dialog.getByText('Regel 1, kolom 9')).toBeVisible();
});

test('what was being edited is there again after closing, and after a crash', async ({ app }) => {
  const page = await app.window('facilitator');
  await page.getByRole('button', { name: 'Factormodellen' }).click();
  const models = (at: Page) => at.getByRole('dialog', { name: 'Factormodellen' });
  await models(page).getByRole('button', { name: 'Nieuw model' }).click();
  await models(page).getByRole('textbox', { name: 'Naam' }).fill('Halverwege');
  // At once: the pause after which it is kept is not over.
  const gone = app.electron.waitForEvent('close');
  await app.electron.close();
  await gone;

  const again = await launch(app.dataDir);
  try {
    const next = await again.window('facilitator');
    await next.getByRole('button', { name: 'Factormodellen' }).click();
    const dialog = models(next);
    await expect(dialog.getByRole('heading', { name: 'Nog niet bewaard' })).toBeVisible();
    await expectAccessible(next, 'unfinished models');
    await dialog.getByRole('button', { name: 'Ga verder met Halverwege' }).click();
    await expect(dialog.getByText('U gaat verder met wijzigingen')).toBeVisible();
    const name = dialog.getByRole('textbox', { name: 'Naam' });
    await expect(name).toHaveValue('Halverwege');
    await name.fill('Verder');
    await expect
      .poll(async () => (await must<UnfinishedModel[]>(next, 'models/unfinished'))[0]?.name)
      .toBe('Verder');
    again.electron.process().kill('SIGKILL');
  } finally {
    await again.close();
  }

  const third = await launch(app.dataDir);
  try {
    const last = await third.window('facilitator');
    await last.getByRole('button', { name: 'Factormodellen' }).click();
    const dialog = models(last);
    const title = dialog.getByRole('heading', { name: 'Nog niet bewaard' });
    await dialog.getByRole('button', { name: 'Gooi de wijzigingen in Verder weg' }).click();
    await expect(title).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Zet terug' }).click();
    await dialog.getByRole('button', { name: 'Ga verder met Verder' }).click();
    // Not kept on purpose: gone from the list, and back by undo.
    await last.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Niet bewaren' }).click();
    await expect(dialog.getByText('Wijzigingen weggegooid.')).toBeVisible();
    await expect(title).toHaveCount(0);
    expect(await must(last, 'models/unfinished')).toEqual([]);
  } finally {
    await third.close();
  }
});

test('a model that is kept is no longer unfinished', async ({ app }) => {
  const page = await app.window('facilitator');
  await page.getByRole('button', { name: 'Factormodellen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Factormodellen' });
  await dialog.getByRole('button', { name: /Maak een eigen kopie van Vijf condities/ }).click();
  await dialog.getByRole('textbox', { name: 'Naam' }).fill('Onze condities');
  const kept = () => must<UnfinishedModel[]>(page, 'models/unfinished');
  await expect.poll(async () => (await kept()).length).toBe(1);

  // From the list, too, editing goes on where it was.
  await page.reload();
  await page.getByRole('button', { name: 'Factormodellen' }).click();
  await dialog.getByRole('button', { name: /^Bewerk Vijf condities/ }).click();
  await expect(dialog.getByRole('textbox', { name: 'Naam' })).toHaveValue('Onze condities');
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog.getByText('Bewaard als versie 2.')).toBeVisible();
  expect(await kept()).toEqual([]);
  await dialog.getByRole('button', { name: 'Alle modellen' }).click();
  await expect(dialog.getByRole('button', { name: 'Bewerk Onze condities' })).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'Nog niet bewaard' })).toHaveCount(0);
});
