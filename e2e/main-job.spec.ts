import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { FacilitatorSnapshot } from '../src/shared/projection/types';
import { expect, test } from './app';
import { readPdf } from './pdf-text';
import { returnCode, vote, type Answers } from './voting';

const STATEMENTS = 14;
/** The same answer to every statement, but for the first two. */
const answers = (first: number | '?', second: number, rest: number): Answers => [
  first,
  second,
  ...Array<number>(STATEMENTS - 2).fill(rest),
];

/** Eight voters: five of municipalities, two businesses, one of civil society. */
const VOTERS: { group: string; answers: Answers }[] = [
  { group: 'Gemeenten', answers: answers(1, 5, 4) },
  { group: 'Gemeenten', answers: answers(1, 4, 4) },
  { group: 'Gemeenten', answers: answers(2, 5, 3) },
  { group: 'Gemeenten', answers: answers(5, 4, 4) },
  { group: 'Gemeenten', answers: answers(5, 5, 3) },
  { group: 'Bedrijven', answers: answers(5, 4, 4) },
  { group: 'Bedrijven', answers: answers('?', 5, 2) },
  { group: 'Maatschappelijke organisaties', answers: answers(1, 4, 4) },
];
const importance: Answers = Array<number>(STATEMENTS).fill(4);

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const snapshotOf = (page: Page): Promise<FacilitatorSnapshot> =>
  page.evaluate(async () => {
    const { regiotafel } = window as unknown as {
      regiotafel: { call: (name: string) => Promise<{ value: FacilitatorSnapshot }> };
    };
    return (await regiotafel.call('session/snapshot')).value;
  });

const bar = (page: Page) => page.getByRole('region', { name: 'Zaal en ronde' });
/** Moves the room to an activity of the agenda. */
async function goTo(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name }).click();
  await bar(page).getByRole('button', { name: 'Ga hierheen' }).click();
  await expect(page.getByRole('navigation').locator('[aria-current="step"]')).toContainText(name);
}

test('a workshop from an empty library to the PDF', async ({ app, folder }) => {
  test.setTimeout(300_000);
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });

  await test.step('make a session for a real region', async () => {
    await page.getByRole('button', { name: 'Eerste sessie maken' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Titel').fill('Wonen in Drenthe');
    await dialog.getByLabel('Regio').selectOption('Drenthe');
    await dialog.getByLabel('Datum').fill('2026-12-03');
    await dialog.getByLabel('Plaats').fill('Provinciehuis Assen');
    await dialog.getByLabel('Begeleider').fill('A. de Vries');
    await dialog.getByRole('button', { name: 'Sessie maken' }).click();
    await expect(page.getByText('12 gemeenten')).toBeVisible();
    await page.getByPlaceholder('Nieuwe opgave, daarna Enter').fill('Betaalbare woningen');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await snapshotOf(page)).session.challenges.length).toBe(1);
  });

  await test.step('note what people say', async () => {
    await tab(page, 'Uitvoeren').click();
    await goTo(page, /Inbreng/);
    const entry = page.getByLabel('Nieuwe bijdrage');
    await entry.fill('Korte lijnen tussen wethouders');
    await entry.press('Alt+g');
    await entry.press('Enter');
    await page.getByText('Vraag 2', { exact: true }).click();
    await entry.fill('Te weinig mensen voor de uitvoering');
    await entry.press('Enter');
    await expect.poll(async () => (await snapshotOf(page)).session.contributions.length).toBe(2);
    const { contributions, groups } = (await snapshotOf(page)).session;
    expect(contributions.map((c) => [c.kind, c.groupId])).toEqual([
      ['success', groups[0]?.id],
      ['obstacle', groups[0]?.id],
    ]);
  });

  await test.step('eight people vote one after another', async () => {
    await goTo(page, /Stil scoren/);
    await page.keyboard.press('s');
    await expect(page.getByText('Ronde 1 open')).toBeVisible();
    await page
      .getByRole('button', { name: /Open het stemvenster/ })
      .first()
      .click();
    const ballot = await app.window('ballot');
    const codes: string[] = [];
    for (const voter of VOTERS)
      codes.push(await vote(ballot, voter.group, voter.answers, importance));
    expect(new Set(codes).size).toBe(VOTERS.length);

    // The first voter comes back with the code and changes the first answer from 1 to 5.
    await ballot.getByRole('button', { name: 'Antwoorden wijzigen' }).click();
    await ballot.getByLabel(/Code van vijf tekens/).fill((codes[0] ?? '').toLowerCase());
    await ballot.keyboard.press('Enter');
    await ballot.getByRole('button', { name: /^Stelling 1 wijzigen/ }).click();
    await ballot.keyboard.press('5');
    await ballot.keyboard.press('Enter');
    await ballot.getByRole('button', { name: /^Verstuur/ }).click();
    await expect(ballot.getByText('Uw antwoorden zijn ontvangen.')).toBeVisible();
    expect(await returnCode(ballot)).toBe(codes[0]);
    const closed = ballot.waitForEvent('close');
    // The window may be gone before the key is let go.
    await ballot.keyboard.press('Control+Shift+Q').catch(() => undefined);
    await closed;
  });

  await test.step('before publishing nobody knows a result', async () => {
    const { session } = await snapshotOf(page);
    expect(session.rounds[0]).toMatchObject({
      status: 'open',
      results: null,
      progress: { cast: 8 },
    });
    expect(JSON.stringify(session)).not.toContain('"ballots"');
    await tab(page, 'Resultaten').click();
    await expect(page.getByText('Er zijn nog geen uitslagen')).toBeVisible();
  });

  await test.step('close and publish', async () => {
    await tab(page, 'Uitvoeren').click();
    await bar(page).getByRole('button', { name: 'Sluit' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sluit ronde' }).click();
    await bar(page).getByRole('button', { name: 'Publiceer' }).click();
    await expect(page.getByText(/Ronde 1 gepubliceerd/)).toBeVisible();
  });

  const results = (await snapshotOf(page)).session.rounds[0]?.results;
  const [first, second] = results?.factors ?? [];

  await test.step('the numbers are those of the ballots, with small groups hidden', () => {
    expect(results?.ballots).toBe(8);
    // 5 1 2 5 5 5 ? 1 after the change of the first voter.
    expect(first).toMatchObject({
      n: 7,
      dontKnow: 1,
      distribution: [2, 1, 0, 0, 4],
      label: 'split',
    });
    expect(first?.mean).toBeCloseTo(24 / 7, 12);
    expect(second).toMatchObject({
      n: 8,
      distribution: [0, 0, 0, 4, 4],
      mean: 4.5,
      band: 'strength',
    });
    // Businesses (2) and civil society (1) are too small; the five municipalities would give them
    // away, so they are hidden too.
    expect(results?.factors.flatMap((f) => f.groups)).toEqual([]);
  });

  await test.step('show it to the room', async () => {
    await tab(page, 'Resultaten').click();
    await page.getByRole('button', { name: /Toon aan de zaal/ }).click();
    const projector = await app.window('projector');
    await expect(projector.locator('svg[role="img"], svg').first()).toBeVisible();
    await expect(projector.getByText(/Wonen in Drenthe|deelnemers/).first()).toBeVisible();
  });

  await test.step('settle a recommendation and an agreement', async () => {
    await tab(page, 'Advies en afspraken').click();
    await page.getByRole('button', { name: 'In het verslag' }).click();
    await page.getByLabel('Wat spreken we af?').fill('Eén regionaal team voor wonen');
    await page.getByLabel('Wie', { exact: true }).fill('Secretaris Assen');
    await page.getByRole('button', { name: 'Voeg afspraak toe' }).click();
    await expect
      .poll(async () => {
        const { recommendations, agreements } = (await snapshotOf(page)).session;
        return [recommendations.length, agreements.length];
      })
      .toEqual([1, 1]);
  });

  await test.step('make the PDF; it holds the numbers of the results', async () => {
    await tab(page, 'Verslag').click();
    const quote = page.getByRole('checkbox', { name: 'Korte lijnen tussen wethouders' });
    await quote.click();
    await expect(quote).toBeChecked();
    const statements = page.getByRole('checkbox', { name: 'De stellingen' });
    await statements.click();
    await expect(statements).not.toBeChecked();
    const title = page.getByRole('textbox', { name: /^Titel van .*Afspraken/ });
    await title.fill('Dit gaan we samen doen');
    await title.blur();
    await expect(page.getByText('Door u aangepast')).toBeVisible();
    const target = join(folder, 'verslag.pdf');
    await app.saveTo(target);
    await page.getByRole('button', { name: 'Maak PDF' }).click();
    await expect(page.getByText(/Opgeslagen: .*verslag\.pdf/)).toBeVisible();
    const pdf = await readPdf(await readFile(target));
    const text = pdf.text.join('\n').replace(/\s+/g, ' ');
    expect(pdf.images).toBe(0);
    expect(pdf.outline.length).toBeGreaterThan(5);
    expect(pdf.fonts.every((font) => /Regiotafel/.test(font))).toBe(true);
    for (const part of [
      'Wonen in Drenthe',
      'Provinciehuis Assen',
      'A. de Vries',
      'Betaalbare woningen',
      'Korte lijnen tussen wethouders',
      'Eén regionaal team voor wonen',
      'Secretaris Assen',
      'Dit gaan we samen doen',
    ])
      expect(text).toContain(part);
    expect(pdf.outline.join(' ')).not.toContain('De stellingen');
    await page.getByText('Twee bladzijden', { exact: true }).click();
    const brief = join(folder, 'kort.pdf');
    await app.saveTo(brief);
    await page.getByRole('button', { name: 'Maak opnieuw' }).click();
    await expect(page.getByText(/Opgeslagen: .*kort\.pdf/)).toBeVisible();
    const short = await readPdf(await readFile(brief));
    expect(short.text).toHaveLength(2);
    expect(short.text.join(' ')).toContain('Dit gaan we samen doen');
    const model = (await snapshotOf(page)).session.factorModel;
    for (const factor of results?.factors ?? []) {
      const name = model.factors.find((f) => f.id === factor.id)?.name.nl ?? '';
      const mean = (Math.round((factor.mean ?? 0) * 10 + 1e-9) / 10).toFixed(1).replace('.', ',');
      expect(text).toContain(name);
      expect(text).toContain(mean);
    }
  });

  await test.step('the library knows the session; undo of a removal brings it back', async () => {
    await page.getByRole('button', { name: 'Terug naar alle sessies' }).click();
    await expect(page.getByText('Wonen in Drenthe')).toBeVisible();
    await page.getByRole('button', { name: 'Acties voor Wonen in Drenthe' }).click();
    await page.getByRole('menuitem', { name: 'Verwijderen' }).click();
    await expect(page.getByText('Sessie verwijderd.')).toBeVisible();
    await page.getByRole('button', { name: 'Zet terug' }).click();
    await expect(page.getByText('Wonen in Drenthe')).toBeVisible();
  });
});
