import { pollMethodSchema } from '../src/shared/voting/schemas';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { PhonesState } from '../src/shared/contract/phones';
import type { FacilitatorSnapshot, Progress } from '../src/shared/projection/types';
import { expect, test, type App } from './app';
import { expectAccessible } from './axe';
import { call, must, openRound } from './calls';
import { readPdf, type PdfFacts } from './pdf-text';
import { openPoll } from './projector-session';

const CODE = /Uw code\s*([ACDEFGHJKMNPQRTWXY34679]{5})/g;

const snapshot = (page: Page): Promise<FacilitatorSnapshot> =>
  must<FacilitatorSnapshot>(page, 'session/snapshot');
const roundProgress = async (page: Page): Promise<Progress | undefined> =>
  (await snapshot(page)).session.rounds.at(-1)?.progress;
const pollProgress = async (page: Page): Promise<Progress | undefined> =>
  (await snapshot(page)).session.polls.at(-1)?.progress;

/** Prints ballots through the dialog. @returns the file and the codes on it */
async function print(app: App, page: Page, path: string, count: number) {
  await app.saveTo(path);
  await page.getByRole('button', { name: 'Stembiljetten printen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Stembiljetten printen' });
  await dialog.getByLabel('Aantal biljetten').fill(String(count));
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(`Opgeslagen: ${path}`)).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'dialog print');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const pdf = await readPdf(await readFile(path));
  return { pdf, codes: codesOf(pdf) };
}

const codesOf = ({ text }: PdfFacts): string[] => [
  ...new Set(text.flatMap((page) => [...page.matchAll(CODE)].map(([, code = '']) => code))),
];

/** Opens the dialog with its key and waits for the field. */
async function openKeying(page: Page): Promise<Locator> {
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'Papieren stembiljet invoeren' });
  await expect(dialog.getByLabel('Code op het biljet')).toBeFocused();
  return dialog;
}

/** Types keys one by one, each on the field that has the focus by then. */
async function keys(page: Page, text: string): Promise<void> {
  for (const key of text) await page.keyboard.press(key);
}

/** The focus is where the next key counts. */
const expectReady = (dialog: Locator): Promise<void> =>
  expect(dialog.locator('input[type="radio"]:focus')).toHaveCount(1);

test('paper ballots: printed, keyed in by keyboard, keyed in again', async ({ app, folder }) => {
  test.setTimeout(180_000);
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });
  const { factorIds } = await openRound(page, { askImportance: true });
  await page.getByRole('tab', { name: 'Uitvoeren' }).click();

  // Whoever cancels the file dialog has made no seats.
  await app.saveTo(null);
  expect(await call(page, 'paper/print', { count: 3 })).toMatchObject({ error: 'cancelled' });
  expect(await call(page, 'paper/look', { code: 'AAAAA' })).toMatchObject({
    error: 'code-unknown',
  });

  const { pdf, codes } = await print(app, page, join(folder, 'biljetten.pdf'), 3);
  expect(codes).toHaveLength(3);
  expect(pdf.images).toBe(0);
  expect(pdf.language).toBe('nl-NL');
  expect(pdf.fonts.every((name) => /RegiotafelSans/i.test(name.replace(/[\s-]/g, '')))).toBe(true);
  const { session } = await snapshot(page);
  const whole = pdf.text.join(' ');
  for (const id of factorIds) {
    const statement = session.factorModel.factors.find((factor) => factor.id === id)?.statement.nl;
    expect(whole.replace(/\s+/g, ' ')).toContain(statement);
  }
  expect(whole).toContain('Proefgroep');
  const [code = '', other = ''] = codes;

  const dialog = await openKeying(page);
  await expectAccessible(page, 'dialog paper, empty');
  // An unknown code says what to do and stays.
  await keys(page, 'ZZZZZ');
  await expect(dialog.getByRole('alert')).toContainText('hoort niet bij deze sessie');
  await dialog.getByLabel('Code op het biljet').fill('');
  await keys(page, code.toLowerCase());
  await expect(dialog.getByText(`Biljet ${code}.`)).toBeVisible();
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  // Its letter is R: P belongs to the province, which was there first.
  await keys(page, 'r');
  await expect(dialog.getByRole('radio', { name: 'Proefgroep' })).toBeChecked();
  const total = 2 * factorIds.length;
  await keys(page, '5');
  await page.keyboard.press('Backspace');
  await keys(page, '40'); // 5 becomes 4, its importance "don't know".
  await keys(page, '3?'.repeat(factorIds.length - 1).slice(0, total - 3));
  await expect(dialog.getByText(`${total - 1} van ${total} ingevuld`)).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('nog 1 antwoord leeg');
  await expectAccessible(page, 'dialog paper, one answer open');
  await keys(page, '2');
  await expect(dialog.getByRole('button', { name: 'Voer in' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(`Biljet ${code} is ingevoerd.`)).toBeVisible();
  await expect(dialog.getByText('1 biljet ingevoerd')).toBeVisible();
  await expect(dialog.getByLabel('Code op het biljet')).toBeFocused();
  expect(await roundProgress(page)).toMatchObject({ cast: 1, paper: 1, hands: 0 });

  // The same ballot again, with other answers: replaces.
  await keys(page, code);
  await expect(dialog.getByText('Deze code heeft al geantwoord.')).toBeVisible();
  await expectReady(dialog);
  await keys(page, '1'.repeat(total));
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('2 biljetten ingevoerd')).toBeVisible();
  await expect(dialog.getByLabel('Code op het biljet')).toBeFocused();
  expect(await roundProgress(page)).toMatchObject({ cast: 1, paper: 1 });

  // A second ballot, and one whose code nobody can read.
  await keys(page, other);
  await expect(dialog.getByText(`Biljet ${other}.`)).toBeVisible();
  await expectReady(dialog);
  await keys(page, `r${'5'.repeat(total)}`);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('3 biljetten ingevoerd')).toBeVisible();
  await expect(dialog.getByLabel('Code op het biljet')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Biljet zonder code')).toBeVisible();
  await expectReady(dialog);
  await keys(page, `r${'2'.repeat(total)}`);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('4 biljetten ingevoerd')).toBeVisible();
  expect(await roundProgress(page)).toMatchObject({ cast: 3, paper: 3 });

  // Half a ballot is not thrown away by one key.
  await keys(page, code);
  await expect(dialog.getByText('Deze code heeft al geantwoord.')).toBeVisible();
  await expectReady(dialog);
  await keys(page, '4');
  await page.keyboard.press('Escape');
  await expect(page.getByText('U bent nog bezig met een biljet')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(`1 van ${total} ingevuld`)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Sluit zonder invoeren' }).click();
  await expect(dialog).toBeHidden();
  expect(await roundProgress(page)).toMatchObject({ cast: 3, paper: 3 });
});

test('hands: counted per group, must add up, counted again', async ({ app }) => {
  test.setTimeout(120_000);
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });
  const { factorIds } = await openRound(page);
  await page.getByRole('tab', { name: 'Uitvoeren' }).click();
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('h');
  const dialog = page.getByRole('dialog', { name: 'Handen tellen' });
  await dialog.getByRole('radio', { name: 'Proefgroep' }).focus();
  await keys(page, 'r4');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('nog 4')).toHaveCount(factorIds.length);
  for (let row = 0; row < factorIds.length; row++)
    for (const hands of ['1', '', '', '2', '', row === 0 ? '' : '1']) {
      if (hands !== '') await page.keyboard.type(hands);
      await page.keyboard.press('Enter');
    }
  await expect(dialog.getByText('nog 1')).toHaveCount(1);
  await expectAccessible(page, 'dialog hands');
  await expect(dialog.getByRole('button', { name: 'Bewaar telling' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Bij 1 regel');
  expect(await roundProgress(page)).toMatchObject({ cast: 0, hands: 0 });
  await dialog.getByRole('textbox').nth(6).fill('1');
  await dialog.getByRole('button', { name: 'Bewaar telling' }).click();
  await expect(dialog.getByText('Proefgroep: 4 handen geteld.')).toBeVisible();
  await expect.poll(() => roundProgress(page)).toMatchObject({ cast: 4, hands: 4, paper: 0 });

  // Nobody: takes the count of the group back.
  await dialog.getByRole('radio', { name: 'Proefgroep' }).focus();
  await keys(page, 'r0');
  await dialog.getByRole('button', { name: 'Haal telling weg' }).click();
  await expect(dialog.getByText('Proefgroep: de telling is weg.')).toBeVisible();
  await expect.poll(() => roundProgress(page)).toMatchObject({ cast: 0, hands: 0 });
});

test('polls on paper and by hand', async ({ app, folder }) => {
  test.setTimeout(240_000);
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });
  const { roundId } = await openRound(page);
  await page.getByRole('tab', { name: 'Uitvoeren' }).click();
  await must(page, 'session/send', {
    commandId: 'close-the-round',
    command: { type: 'round/close', id: roundId },
  });
  /** What is keyed in per method after the letter of the group, up to the button. */
  const entries = {
    dots: async () => keysWithEnter(page, ['1', '', '']),
    rank: async () => keysWithEnter(page, ['2', '3', '1']),
    budget: async () => keysWithEnter(page, ['50', '30', '20']),
    single: async () => keys(page, '2'),
    multiple: async () => {
      await keys(page, '13');
      await page.keyboard.press('Enter');
    },
    gradients: async () => keys(page, '6'),
    number: async () => keysWithEnter(page, ['42,5']),
  };
  for (const method of pollMethodSchema.options) {
    const enter = entries[method];
    const pollId = await openPoll(page, method, 3);
    const { codes, pdf } = await print(app, page, join(folder, `${method}.pdf`), 1);
    expect(codes).toHaveLength(1);
    expect(pdf.text.join(' ')).toContain('Ik onthoud me');
    const dialog = await openKeying(page);
    await keys(page, codes[0] ?? '');
    await expect(dialog.getByRole('radio').first()).toBeFocused();
    await keys(page, 'r');
    await enter();
    await expect(dialog.getByRole('button', { name: 'Voer in' })).toBeFocused();
    await expectAccessible(page, `dialog paper ${method}`);
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('1 biljet ingevoerd')).toBeVisible();
    expect(await pollProgress(page)).toMatchObject({ cast: 1, paper: 1 });
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    await page.keyboard.press('h');
    const hands = page.getByRole('dialog', { name: 'Handen tellen' });
    if (method === 'single' || method === 'gradients') {
      await hands.getByRole('radio', { name: 'Proefgroep' }).focus();
      await keys(page, 'r3');
      await page.keyboard.press('Enter');
      await page.keyboard.type('3');
      await expect(hands.getByText('klopt')).toBeVisible();
      await expectAccessible(page, `dialog hands ${method}`);
      await hands.getByRole('button', { name: 'Bewaar telling' }).click();
      await expect.poll(() => pollProgress(page)).toMatchObject({ cast: 4, paper: 1, hands: 3 });
    } else await expect(hands.getByText('Deze stemming kan niet met de hand')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(hands).toBeHidden();
    await must(page, 'session/send', {
      commandId: `close-${method}-poll`,
      command: { type: 'poll/close', id: pollId },
    });
  }
});

async function keysWithEnter(page: Page, texts: string[]): Promise<void> {
  for (const text of texts) {
    if (text !== '') await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
}

test.describe('with phones on', () => {
  test.use({ environment: { REGIOTAFEL_LOOPBACK: '1' } });

  test('table cards have both codes, to scan and to read', async ({ app, folder }) => {
    const page = await app.window('facilitator');
    await openRound(page);
    const path = join(folder, 'kaartjes.pdf');
    await app.saveTo(path);
    expect(await call(page, 'phones/tableCards')).toMatchObject({ ok: false, error: 'not-found' });
    const wifi = { name: 'Zaal 2', password: 'Zomer-2026', hidden: false };
    await must(page, 'phones/saveWifi', { wifi });
    const { join: view } = await must<PhonesState>(page, 'phones/start', { adapterId: null });
    expect(await must(page, 'phones/tableCards')).toMatchObject({ path, warnings: [] });
    const pdf = await readPdf(await readFile(path));
    expect(pdf).toMatchObject({ pages: 1, images: 0, title: 'Tafelkaartjes Proefsessie' });
    const words = pdf.text.join(' ');
    const address = view?.address.replace('http://', '') ?? 'no address';
    // Two cards on the page.
    for (const part of ['Proefsessie', wifi.name, wifi.password, address, view?.code ?? 'no code'])
      expect(words.split(part).length - 1, part).toBe(2);
  });
});
