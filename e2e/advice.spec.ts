import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parseAdviceFile } from '../src/shared/advice/own-library';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { must, openExample, send, session } from './calls';
import { auditPicture } from './projector-audit';
import { tabTo, tabToChoice } from './tab';

const FACTOR = 'Mensen en middelen voor uitvoering';
const OWN = 'Zet drie mensen een dag per week vrij voor de regio.';

const openAdvice = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'Advies en afspraken' }).click();
  await expect(page.getByRole('heading', { name: 'Aanbevelingen', exact: true })).toBeVisible();
};
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Eigen adviesteksten' });
const openTexts = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Eigen adviesteksten' }).click();
  await expect(dialog(page)).toBeVisible();
};
/** Takes all recommendations out, so that the rule suggests again. */
async function clearReport(page: Page): Promise<void> {
  for (const { id } of (await session(page)).recommendations)
    await send(page, { type: 'recommendation/remove', id });
}

/** A second round in which all six people are content: what was low is low no more. */
async function publishSecondRound(page: Page): Promise<void> {
  const id = randomUUID();
  await must(page, 'session/send', command({ type: 'round/add', id, activityId: null }));
  await must(page, 'session/send', command({ type: 'round/open', id }));
  const { rounds, groups, factorModel } = await session(page);
  const round = rounds.find((one) => one.id === id);
  const all = (value: number) =>
    Object.fromEntries((round?.factorIds ?? []).map((factorId) => [factorId, value]));
  const ballot = {
    answers: all(factorModel.scale.max),
    importance: round?.settings.askImportance ? all(5) : {},
  };
  for (let person = 0; person < 6; person += 1)
    await must(
      page,
      'session/send',
      command({
        type: 'paper/round',
        code: '',
        newSeatId: randomUUID(),
        groupId: groups[0]?.id,
        roundId: id,
        ballot,
      }),
    );
  await must(page, 'session/send', command({ type: 'round/close', id }));
  await must(page, 'session/send', command({ type: 'round/publish', id }));
}
const command = (change: object) => ({ commandId: randomUUID(), command: change });

test('an own text is added, shared, taken over elsewhere, accepted, and outlives a new result', async ({
  app,
  folder,
}) => {
  test.setTimeout(180_000);
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });
  const file = join(folder, 'adviesteksten.json');

  await test.step('write a text in one session', async () => {
    await openExample(page);
    await openAdvice(page);
    await openTexts(page);
    await expectAccessible(page, 'own texts');
    await dialog(page).getByRole('button', { name: 'Nieuwe tekst' }).click();
    await dialog(page).getByRole('combobox', { name: 'Factor' }).click();
    await page.getByRole('option', { name: FACTOR }).click();
    await expect(dialog(page).getByText(/^Bibliotheektekst: /)).toBeVisible();
    await dialog(page).getByLabel('Tekst in het Nederlands').fill(OWN);
    await expectAccessible(page, 'form of an own text');
    await dialog(page).getByRole('button', { name: 'Bewaar tekst' }).click();
    await expect(dialog(page).getByText('In uw bibliotheek: 1 nieuw, 0 vervangen.')).toBeVisible();
    const { adviceLibrary } = await session(page);
    expect(adviceLibrary).toMatchObject([{ rule: 'low', text: { nl: OWN, en: OWN } }]);
  });

  await test.step('save it as a file to share', async () => {
    await app.saveTo(file);
    await dialog(page).getByRole('button', { name: 'Sla op als bestand' }).click();
    await expect(dialog(page).getByText(`Opgeslagen: ${file}`)).toBeVisible();
    const parsed = parseAdviceFile(await readFile(file, 'utf8'));
    expect(parsed).toMatchObject({ ok: true, value: [{ rule: 'low', text: { nl: OWN } }] });
  });

  await test.step('remove it and bring it back from within the dialog', async () => {
    await dialog(page)
      .getByRole('button', { name: `Verwijder de tekst bij ${FACTOR}` })
      .click();
    await expect(dialog(page).getByText('Er zijn nog geen eigen teksten')).toBeVisible();
    await dialog(page).getByRole('button', { name: 'Zet terug' }).click();
    await expect(dialog(page).getByText(OWN)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a file that is not right is refused by name and place', async () => {
    await openExample(page);
    await openAdvice(page);
    await openTexts(page);
    const wrong = join(folder, 'fout.json');
    await writeFile(wrong, (await readFile(file, 'utf8')).replace('"low"', '"hoog"'));
    await app.openFrom(wrong);
    await dialog(page).getByRole('button', { name: 'Neem over uit bestand' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'fout.json, 1 (' })).toBeVisible();
    expect((await session(page)).adviceLibrary).toEqual([]);
  });

  await test.step('another session takes it over from the file, once', async () => {
    await app.openFrom(file);
    const take = dialog(page).getByRole('button', { name: 'Neem over uit bestand' });
    await take.click();
    await expect(dialog(page).getByText('Overgenomen: 1.')).toBeVisible();
    await take.click();
    await expect(dialog(page).getByText('Overgenomen: 0. Al aanwezig: 1.')).toBeVisible();
    await dialog(page).getByRole('tab', { name: 'Mijn bibliotheek (1)' }).click();
    await expect(dialog(page).getByText('Staat in deze sessie')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the rule suggests it with its evidence, and it goes into the report', async () => {
    await clearReport(page);
    const list = page.getByRole('navigation', { name: 'Aanbevelingen' });
    await list.getByRole('button', { name: FACTOR }).click();
    await expect(page.getByText('Voorstel, door u geschreven')).toBeVisible();
    await expect(page.getByLabel('Aanbeveling', { exact: true })).toHaveValue(OWN);
    const why = page.getByRole('region', { name: 'Waarom deze' });
    await expect(why.getByText('Tot en met 2,9 is een score laag.')).toBeVisible();
    await expect(why.getByRole('list', { name: 'Uit de inbreng' })).toContainText('‘');
    await page.getByLabel('Aanbeveling', { exact: true }).fill(`${OWN} Begin in januari.`);
    await page.getByRole('button', { name: 'In het verslag' }).click();
    await expect
      .poll(async () => (await session(page)).recommendations)
      .toMatchObject([
        { origin: 'own', rule: 'low', text: `${OWN} Begin in januari.`, edited: true },
      ]);
  });

  await test.step('the edit outlives another text and a new calculation', async () => {
    const before = (await session(page)).recommendations;
    const [entry] = (await session(page)).adviceLibrary;
    const text = { nl: 'Heel iets anders.', en: 'Something else.' };
    await send(page, { type: 'advice/update', id: entry?.id, text });
    await publishSecondRound(page);
    await page.reload();
    await openAdvice(page);
    await expect(page.getByLabel('Aanbeveling', { exact: true })).toHaveValue(
      `${OWN} Begin in januari.`,
    );
    expect((await session(page)).recommendations).toEqual(before);
    const why = page.getByRole('region', { name: 'Waarom deze' });
    await expect(why.getByText('6 antwoorden, ronde 2')).toBeVisible();
    await expect(why.getByText('zou Regiotafel dit niet meer voorstellen')).toBeVisible();
    await page.getByRole('button', { name: 'Terug naar eigen tekst' }).click();
    await expect(page.getByLabel('Aanbeveling', { exact: true })).toHaveValue('Heel iets anders.');
  });
});

test('the room is put on the ladder by hand and sees it', async ({ app }) => {
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });
  await openExample(page);
  await openAdvice(page);

  await page.getByRole('button', { name: 'Ontwikkelladder' }).click();
  await expect(page.getByText('De ladder is een voorstel van Regiotafel')).toBeVisible();
  for (const step of await page.getByRole('radio').all()) await expect(step).not.toBeChecked();
  await expectAccessible(page, 'ladder');
  await tabToChoice(page, page.getByRole('radio', { name: 'Trede 3: Gezamenlijke agenda' }));
  await expect.poll(async () => (await session(page)).ladder.step).toBe(3);
  await tabTo(page, page.getByLabel('Waarom hier'));
  await page.keyboard.type('De agenda ligt er, de uitvoering nog niet.');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await session(page)).ladder.reason)
    .toBe('De agenda ligt er, de uitvoering nog niet.');

  await page.getByRole('button', { name: 'Toon aan de zaal' }).click();
  const projector = await app.window('projector');
  await expect(projector.getByText('Hier staan we: Gezamenlijke agenda')).toBeVisible();
  await expect(projector.getByText('Voorstel van Regiotafel, niet het BRE-model.')).toBeVisible();
  await expect(projector.getByRole('img', { name: 'Hier staan we' })).toBeVisible();
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
    { width: 1024, height: 768 },
    { width: 800, height: 600 },
  ]) {
    await projector.setViewportSize(size);
    expect(await auditPicture(projector), `${size.width} x ${size.height}`).toEqual([]);
  }
  await expect(page.getByText('De zaal ziet de ladder.')).toBeVisible();
  await projector.setViewportSize({ width: 1280, height: 720 });

  await page.getByRole('button', { name: 'Nog geen keuze' }).click();
  await expect(projector.getByText('Waar staan wij op de ladder?')).toBeVisible();

  const reason = 'Wij spreken elkaar. '.repeat(80);
  await must(page, 'session/send', command({ type: 'ladder/set', patch: { step: 2, reason } }));
  await projector.setViewportSize({ width: 1280, height: 720 });
  await expect(projector.getByText('Hier staan we: Afstemmen')).toBeVisible();
  await projector.keyboard.press('PageDown');
  await expect(projector.getByRole('heading', { name: 'Waarom hier' })).toBeVisible();
  expect(await auditPicture(projector)).toEqual([]);
});
