import type { Locator, Page } from '@playwright/test';
import { expect, test, type App } from './app';
import { must, send, session } from './calls';
import { dragWithMouse } from './hands';
import { tabTo } from './tab';
import { fingerOn } from './touch';

const TEXTS = ['Korte lijnen', 'Vaste partners', 'Te weinig mensen', 'Geld komt laat', 'Elk jaar'];

const note = (page: Page, text: string): Locator =>
  page.locator('[data-note]').filter({ hasText: text });
const column = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });
const inbox = (page: Page): Locator => column(page, 'Nog te ordenen');
const newTheme = (page: Page): Locator => page.getByRole('button', { name: /^Nieuw thema/ });

/** The field for the name of a theme; before it is there, letters are keys of the board. */
const naming = (page: Page): Locator => page.getByLabel('Naam van het thema');

/** Themes with the texts of their notes, as the session has them. */
async function board(page: Page): Promise<Record<string, string[]>> {
  const { themes, contributions } = await session(page);
  return Object.fromEntries(
    themes.map(({ id, name }) => [
      name,
      contributions.filter(({ themeId }) => themeId === id).map(({ text }) => text),
    ]),
  );
}
const expectBoard = (page: Page, expected: Record<string, string[]>): Promise<void> =>
  expect.poll(() => board(page)).toEqual(expected);

/** A session at the activity that puts notes together, with five notes. */
async function openBoard(app: App): Promise<Page> {
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });
  const { id } = await must<{ id: string }>(page, 'library/create', {
    title: 'Ordenen',
    date: '2026-11-25',
    place: 'Oss',
    facilitator: '',
    client: '',
    language: 'nl',
    region: null,
  });
  await must(page, 'library/open', { id });
  const { agenda } = await session(page);
  const activity = (kind: string) => agenda.activities.find((a) => a.kind === kind);
  for (const [index, text] of TEXTS.entries()) {
    const contribution = {
      id: `note-000${index}`,
      text,
      kind: 'success',
      groupId: null,
      factorId: null,
      challengeId: null,
      activityId: activity('input')?.id ?? null,
      questionId: null,
    };
    expect(await send(page, { type: 'contribution/add', contribution })).toMatchObject({
      ok: true,
    });
  }
  await send(page, { type: 'live/go', activityId: activity('cluster')?.id });
  await page.getByRole('tab', { name: 'Uitvoeren' }).click();
  await expect(page.locator('[data-note]')).toHaveCount(TEXTS.length);
  return page;
}

/** A theme for the test to work with. */
async function addTheme(page: Page, id: string, name: string, ids: string[] = []): Promise<void> {
  const theme = { id, name, factorId: null, challengeId: null };
  expect(await send(page, { type: 'theme/add', theme, ids })).toMatchObject({ ok: true });
  await expect(column(page, name)).toBeVisible();
}

test('with the mouse: a theme by dropping, one note, several notes, back, and undo', async ({
  app,
}) => {
  const page = await openBoard(app);

  await test.step('dropping on "new theme" asks for its name', async () => {
    await dragWithMouse(page, note(page, 'Korte lijnen'), newTheme(page));
    await expect(page.getByText('Met 1 bijdrage. Druk op Enter.')).toBeVisible();
    await expect(naming(page)).toBeFocused();
    await page.keyboard.type('Kennen');
    await page.keyboard.press('Enter');
    await expectBoard(page, { Kennen: ['Korte lijnen'] });
  });
  await test.step('one note into a theme', async () => {
    await dragWithMouse(page, note(page, 'Vaste partners'), column(page, 'Kennen'));
    await expectBoard(page, { Kennen: ['Korte lijnen', 'Vaste partners'] });
  });
  await test.step('several notes at once into a new theme', async () => {
    await note(page, 'Te weinig mensen').click();
    await note(page, 'Geld komt laat').click({ modifiers: ['ControlOrMeta'] });
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
    await dragWithMouse(page, note(page, 'Geld komt laat'), newTheme(page));
    await expect(naming(page)).toBeFocused();
    await page.keyboard.type('Middelen');
    await page.keyboard.press('Enter');
    await expectBoard(page, {
      Kennen: ['Korte lijnen', 'Vaste partners'],
      Middelen: ['Te weinig mensen', 'Geld komt laat'],
    });
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });
  await test.step('a range goes to another theme in one drag, and back with one undo', async () => {
    await note(page, 'Te weinig mensen').click();
    await note(page, 'Geld komt laat').click({ modifiers: ['Shift'] });
    await dragWithMouse(page, note(page, 'Te weinig mensen'), column(page, 'Kennen'));
    await expectBoard(page, { Kennen: TEXTS.slice(0, 4), Middelen: [] });
    await page.keyboard.press('ControlOrMeta+z');
    await expectBoard(page, { Kennen: TEXTS.slice(0, 2), Middelen: TEXTS.slice(2, 4) });
  });
  await test.step('a note goes back to those not yet ordered', async () => {
    await dragWithMouse(page, note(page, 'Korte lijnen'), inbox(page));
    await expectBoard(page, { Kennen: ['Vaste partners'], Middelen: TEXTS.slice(2, 4) });
    await expect(inbox(page).locator('[data-note]')).toHaveCount(2);
  });
  await test.step('a drag that is broken off, or that ends beside the board, changes nothing', async () => {
    const before = (await session(page)).contributions;
    const place = await column(page, 'Kennen').boundingBox();
    const lift = async (): Promise<void> => {
      await note(page, 'Elk jaar').hover();
      await page.mouse.down();
      await page.mouse.move((place?.x ?? 0) + 60, (place?.y ?? 0) + 60, { steps: 6 });
      await expect(column(page, 'Kennen')).toHaveAttribute('data-over', 'true');
    };
    const lifted = page.locator('[data-dragging="true"]');
    await lift();
    await page.keyboard.press('Escape');
    await expect(lifted).toHaveCount(0);
    await page.mouse.up();
    expect((await session(page)).contributions).toEqual(before);
    await lift();
    await page.mouse.move(600, 26, { steps: 6 });
    await expect(page.locator('[data-over="true"]')).toHaveCount(0);
    await page.mouse.up();
    await expect(lifted).toHaveCount(0);
    expect((await session(page)).contributions).toEqual(before);
  });
});

test('with the keyboard: choose, themes by number and by name, rename, merge, back, undo', async ({
  app,
}) => {
  const page = await openBoard(app);
  const { keyboard } = page;
  const focused = page.locator('[data-note]:focus');

  await test.step('arrows and space choose; N starts a theme with what is chosen', async () => {
    await tabTo(page, note(page, 'Korte lijnen'));
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    await keyboard.press('Shift+Space');
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
    await keyboard.press('n');
    await expect(naming(page)).toBeFocused();
    await keyboard.type('Kennen');
    await keyboard.press('Enter');
    await expectBoard(page, { Kennen: TEXTS.slice(0, 2) });
    // The focus goes on with the next note that stays.
    await expect(focused).toContainText('Te weinig mensen');
  });
  await test.step('a number brings a note to that theme', async () => {
    await keyboard.press('1');
    await expectBoard(page, { Kennen: TEXTS.slice(0, 3) });
    await expect(focused).toContainText('Geld komt laat');
  });
  await test.step('Escape leaves a new theme unmade', async () => {
    await keyboard.press('n');
    await expect(naming(page)).toBeFocused();
    await keyboard.type('Toch niet');
    await keyboard.press('Escape');
    await expect(focused).toContainText('Geld komt laat');
    await expectBoard(page, { Kennen: TEXTS.slice(0, 3) });
  });
  await test.step('F2 renames the theme of the note in focus', async () => {
    await keyboard.press('ArrowRight');
    await expect(focused).toContainText('Korte lijnen');
    await keyboard.press('F2');
    await expect(naming(page)).toBeFocused();
    await keyboard.type('Elkaar kennen');
    await keyboard.press('Enter');
    await expectBoard(page, { 'Elkaar kennen': TEXTS.slice(0, 3) });
    await expect(focused).toContainText('Korte lijnen');
  });
  await test.step('M keeps notes under the first, with a way back', async () => {
    await keyboard.press('ArrowDown');
    await expect(focused).toContainText('Vaste partners');
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await keyboard.press('m');
    await expect
      .poll(async () => (await session(page)).contributions.map(({ mergedInto }) => mergedInto))
      .toEqual([null, null, 'note-0001', null, null]);
    await expect(page.getByRole('button', { name: '1 samengevoegd' })).toBeVisible();
    await keyboard.press('ControlOrMeta+z');
    await expect
      .poll(async () => (await session(page)).contributions.every((n) => n.mergedInto === null))
      .toBe(true);
  });
  await test.step('Delete brings a note back; undo brings it to its theme', async () => {
    await keyboard.press('ArrowUp');
    await expect(focused).toContainText('Korte lijnen');
    await keyboard.press('Delete');
    await expectBoard(page, { 'Elkaar kennen': TEXTS.slice(1, 3) });
    await keyboard.press('ControlOrMeta+z');
    await expectBoard(page, { 'Elkaar kennen': TEXTS.slice(0, 3) });
  });
});

test('with a finger: taps choose several notes, holding and dragging brings them all', async ({
  app,
}) => {
  const page = await openBoard(app);
  await addTheme(page, 'theme-0001', 'Middelen');
  const finger = await fingerOn(page);
  await finger.tap(note(page, 'Te weinig mensen'));
  await finger.tap(note(page, 'Geld komt laat'));
  await finger.tap(note(page, 'Elk jaar'));
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await finger.tap(note(page, 'Elk jaar'));
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await finger.drag(note(page, 'Te weinig mensen'), column(page, 'Middelen'));
  await expectBoard(page, { Middelen: TEXTS.slice(2, 4) });
  await finger.drag(note(page, 'Korte lijnen'), newTheme(page));
  await expect(naming(page)).toBeFocused();
  await page.keyboard.insertText('Kennen');
  await page.keyboard.press('Enter');
  await expectBoard(page, { Middelen: TEXTS.slice(2, 4), Kennen: ['Korte lijnen'] });
  await finger.tap(page.getByRole('button', { name: 'Ongedaan maken', exact: true }));
  await expectBoard(page, { Middelen: TEXTS.slice(2, 4) });
});
