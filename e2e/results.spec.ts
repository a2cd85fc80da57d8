import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import type { ProjectorScene } from '../src/shared/domain/model';
import type { FacilitatorSnapshot } from '../src/shared/projection/types';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { must, openBallot, openExample, openProjector, session } from './calls';
import { auditPicture } from './projector-audit';
import { give } from './projector-session';
import { tabTo } from './tab';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
/** What red-green blindness (deuteranopia) makes of a colour: Machado, Oliveira and Fernandes 2009. */
const DEUTERANOPIA =
  '0.367322 0.860646 -0.227968 0 0 0.280085 0.672501 0.047413 0 0 -0.011820 0.042940 0.968881 0 0 0 0 0 1 0';

/** Themes over the notes of the example: three for the first, then one each; the rest stays loose. */
async function addThemes(page: Page): Promise<void> {
  const { contributions } = await session(page);
  const ids = contributions.map(({ id }) => id);
  const add = (name: string, own: string[]) =>
    give(page, {
      type: 'theme/add',
      theme: { id: randomUUID(), name, factorId: null, challengeId: null },
      ids: own,
    });
  await add('Tempo en uitvoering', ids.slice(0, 3));
  await add('Wonen', ids.slice(3, 4));
  await add('Data', ids.slice(4, 5));
}

/** A second round in which ten new people answer everything a step apart. */
async function secondRound(page: Page, ballot: Page): Promise<void> {
  const id = randomUUID();
  await give(page, { type: 'round/add', id, activityId: null });
  await give(page, { type: 'round/open', id });
  const { rounds, groups } = await session(page);
  const factorIds = rounds.find((round) => round.id === id)?.factorIds ?? [];
  for (let person = 0; person < 10; person += 1)
    await give(ballot, {
      type: 'ballot/cast',
      roundId: id,
      participantId: `second-${String(person).padStart(4, '0')}`,
      groupId: groups[person % 2]?.id,
      ballot: {
        answers: Object.fromEntries(factorIds.map((f, n) => [f, 2 + ((n + person) % 3)])),
        importance: Object.fromEntries(factorIds.map((f, n) => [f, 3 + ((n + person) % 3)])),
      },
    });
  await give(page, { type: 'round/close', id });
  await give(page, { type: 'round/publish', id });
}

const chooseView = (page: Page, name: string): Promise<void> =>
  page.getByRole('radiogroup', { name: 'Weergave' }).getByText(name, { exact: true }).click();

test('every view of the results, with what it says before there is anything', async ({ app }) => {
  const page = await app.window('facilitator');
  await openExample(page);
  await page.getByRole('tab', { name: 'Resultaten' }).click();
  const main = page.getByRole('main');

  await chooseView(page, 'Verschuiving');
  await expect(main.getByText('Er is nog geen tweede ronde om mee te vergelijken')).toBeVisible();
  await chooseView(page, 'Thema’s');
  await expect(main.getByText('Er zijn nog geen thema’s')).toBeVisible();
  await expectAccessible(page, 'no themes');

  await addThemes(page);
  await secondRound(page, await openBallot(app));
  await expect(main.getByText(/10 deelnemers, ronde 2/)).toBeVisible();

  const views: [string, string, RegExp][] = [
    ['Meest verdeeld', '', /./],
    ['Groepen', '', /./],
    ['Belang', 'Vaste grens', /Belang tegen score van 14 stellingen/],
    ['Verschuiving', '', /Gemiddelde van 14 stellingen in ronde 1 en ronde 2/],
    ['Thema’s', '', /Bijdragen in 3 thema’s: Tempo en uitvoering 3/],
  ];
  for (const [view, choice, sentence] of views) {
    await chooseView(page, view);
    if (choice) await expect(main.getByText(choice, { exact: true })).toBeVisible();
    await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(/\S{3}/);
    if (view !== 'Groepen') {
      await expect(main.getByRole('figure').getByRole('img', { name: sentence })).toBeVisible();
      await main.getByRole('button', { name: 'Tabel' }).click();
      await expect(main.getByRole('table').getByText(sentence).first()).toBeVisible();
      await main.getByRole('button', { name: 'Grafiek' }).click();
    }
    await expectAccessible(page, view);
  }
  await chooseView(page, 'Belang');
  await main.getByText('Grens bij het gemiddelde', { exact: true }).click();
  await expect(main.getByText(/Grens bij het gemiddelde van deze stellingen/)).toBeVisible();

  await test.step('the room sees the view that is on screen', async () => {
    await chooseView(page, 'Thema’s');
    await page.getByRole('button', { name: 'Toon aan de zaal' }).click();
    await expect.poll(async () => (await session(page)).projector.scene.kind).toBe('theme-counts');
  });
});

test('a change elsewhere does not draw the chart on screen again', async ({ app }) => {
  const page = await app.window('facilitator');
  await openExample(page);
  await page.getByRole('tab', { name: 'Resultaten' }).click();
  const chart = page.getByRole('main').getByRole('figure');
  await expect(chart.getByRole('img', { name: /\S/ })).toBeVisible();
  const changes = await chart.evaluateHandle((figure) => {
    const seen: string[] = [];
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver((list) => seen.push(...list.map(({ type }) => type))).observe(figure, all);
    return seen;
  });
  await give(page, { type: 'session/update', patch: { title: 'Een andere titel' } });
  await expect(page).toHaveTitle(/Een andere titel/);
  expect(await changes.jsonValue()).toEqual([]);
  // What does change it is seen.
  await page.getByRole('main').getByRole('button', { name: 'Tabel' }).click();
  await expect(chart.getByRole('table')).toBeVisible();
  expect(await changes.jsonValue()).not.toEqual([]);
});

test('by keyboard from a dimension to a factor and the notes about it', async ({ app }) => {
  const page = await app.window('facilitator');
  await openExample(page);
  const { factorModel, contributions, rounds } = await session(page);
  const asked = new Set(rounds[0]?.factorIds);
  const note = contributions.find(({ factorId }) => factorId !== null && asked.has(factorId));
  const factor = factorModel.factors.find(({ id }) => id === note?.factorId);
  const dimension = factorModel.dimensions.find(({ id }) => id === factor?.dimension);
  if (!note || !factor || !dimension) throw new Error('the example has notes about a factor');
  await page.getByRole('tab', { name: 'Resultaten' }).click();
  await chooseView(page, 'Dimensies');
  const main = page.getByRole('main');

  await tabTo(page, main.getByRole('button', { name: dimension.name.nl }));
  await page.keyboard.press('Enter');
  const path = main.getByRole('navigation', { name: 'Waar u bent' });
  await expect(path.locator('[aria-current]')).toHaveText(dimension.name.nl);
  await expect(main.getByRole('heading', { level: 2 }).first()).toBeFocused();
  await expectAccessible(page, 'a dimension');

  await tabTo(
    page,
    main
      .getByRole('navigation', { name: 'Bekijk een stelling' })
      .getByRole('button', { name: factor.name.nl }),
  );
  await page.keyboard.press('Enter');
  await expect(main.locator('blockquote')).toHaveText(factor.statement.nl);
  await expect(main.getByText(note.text)).toBeVisible();
  await expectAccessible(page, 'a factor');

  await tabTo(page, main.getByText('Alle cijfers van deze stelling'));
  await page.keyboard.press('Enter');
  const answered = rounds[0]?.results?.factors.find(({ id }) => id === factor.id)?.n;
  await expect(main.getByRole('row', { name: /^Antwoorden/ })).toContainText(String(answered));
  await expect(main.getByRole('row', { name: /^Samenhang met de groep/ })).toContainText('%');
  await expectAccessible(page, 'all figures of a factor');

  await path.getByRole('button', { name: 'Alle dimensies' }).click();
  await expect(
    main.getByRole('navigation', { name: 'Bekijk een dimensie' }).getByRole('button'),
  ).toHaveCount(
    new Set(factorModel.factors.filter((f) => asked.has(f.id)).map((f) => f.dimension)).size,
  );
});

test('a limit that is moved changes words on screen and nothing in the session', async ({
  app,
}) => {
  const page = await app.window('facilitator');
  await openExample(page);
  await page.getByRole('tab', { name: 'Resultaten' }).click();
  const { revision } = await must<FacilitatorSnapshot>(page, 'session/snapshot');
  await chooseView(page, 'Wat als');
  const main = page.getByRole('main');
  await expect(main.getByText('Geen van de 14 stellingen krijgt een ander oordeel')).toBeVisible();
  const slider = main.getByRole('slider', { name: 'Sterk: gemiddelde vanaf' });
  await tabTo(page, slider);
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuenow', '3');
  await expect(main.getByRole('status').filter({ hasText: 'van de 14 stellingen' })).toHaveText(
    /^[1-9]/,
  );
  await expect(
    main
      .getByRole('table')
      .getByText(/^sterk/)
      .first(),
  ).toBeVisible();
  await expectAccessible(page, 'what if');
  await main.getByRole('button', { name: 'Terug naar de grenzen van de ronde' }).click();
  await expect(main.getByText('Geen van de 14 stellingen krijgt een ander oordeel')).toBeVisible();
  const after = await must<FacilitatorSnapshot>(page, 'session/snapshot');
  expect(after.revision).toBe(revision);
});

test('a chart is saved as SVG and PNG, and not when the dialog is cancelled', async ({
  app,
  folder,
}) => {
  const page = await app.window('facilitator');
  await openExample(page);
  await page.getByRole('tab', { name: 'Resultaten' }).click();
  await chooseView(page, 'Belang');
  const main = page.getByRole('main');
  const save = async (format: string, path: string | null): Promise<void> => {
    await app.saveTo(path);
    await main.getByRole('button', { name: 'Bewaar als plaatje' }).click();
    await page.getByRole('menuitem', { name: format }).click();
  };
  await save('SVG', null);
  await expect(main.getByRole('button', { name: 'Bewaar als plaatje' })).toBeEnabled();
  await expect(main.getByText(/^Bewaard:/)).toHaveCount(0);

  const svgPath = join(folder, 'belang.svg');
  await save('SVG', svgPath);
  await expect(main.getByText('Bewaard: belang.svg')).toBeVisible();
  const svg = await readFile(svgPath, 'utf8');
  expect(svg).toContain('Hier aanpakken');
  expect(svg).toContain('VOORBEELD');
  expect(svg).toContain('url(data:font/woff2;base64,');
  // Nothing that a viewer would have to fetch.
  expect(svg.replace(/http:\/\/www\.w3\.org\/\d+\/\w+/g, '')).not.toMatch(/https?:|app:/);

  const pngPath = join(folder, 'belang.png');
  await save('PNG', pngPath);
  await expect(main.getByText('Bewaard: belang.png')).toBeVisible();
  const png = await readFile(pngPath);
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1920);
  const height = Number(/<svg[^>]* height="(\d+)"/.exec(svg)?.[1]);
  expect(png.readUInt32BE(20)).toBe(2 * height);
  await test.info().attach('belang.png', { path: pngPath });
  await expectAccessible(page, 'after saving a picture');
});

test('a view that is chosen leaves the names of the others in their place', async ({ app }) => {
  const page = await app.window('facilitator');
  await openExample(page);
  await page.getByRole('tab', { name: 'Resultaten' }).click();
  const names = page.getByRole('radiogroup', { name: 'Weergave' }).locator('label');
  await expect(names).toHaveCount(9);
  const places = (): Promise<number[]> =>
    names.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().x * 10)));
  const before = await places();
  for (const name of ['Alle cijfers', 'Meest verdeeld', 'Wat als']) {
    await chooseView(page, name);
    await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
    expect(await places()).toEqual(before);
  }
});

/** Shows a scene at both sizes, audits it, and keeps pictures: as it is and for the colour-blind. */
async function lookAt(facilitator: Page, projector: Page, scene: ProjectorScene, info: TestInfo) {
  for (const [index, size] of SIZES.entries()) {
    await projector.setViewportSize(size);
    await give(facilitator, { type: 'projector/theme', dark: index === 0 });
    await give(facilitator, { type: 'projector/show', scene });
    const { revision } = await must<FacilitatorSnapshot>(facilitator, 'session/snapshot');
    await expect(projector.locator('[data-revision]')).toHaveAttribute(
      'data-revision',
      String(revision),
    );
    const name = `${scene.kind}-${size.width}`;
    // The picture takes its new size a moment after the window.
    await expect
      .configure({ soft: true })
      .poll(() => auditPicture(projector), { message: name })
      .toEqual([]);
    await projector.screenshot({ path: info.outputPath(`${name}.png`) });
    await projector.evaluate((matrix) => {
      const holder = document.createElement('div');
      holder.id = 'colour-blind';
      holder.innerHTML = `<svg width="0" height="0"><filter id="blind" color-interpolation-filters="linearRGB"><feColorMatrix values="${matrix}"/></filter></svg>`;
      document.body.append(holder);
      document.documentElement.style.filter = 'url(#blind)';
    }, DEUTERANOPIA);
    await projector.screenshot({ path: info.outputPath(`${name}-deuteranopia.png`) });
    await projector.evaluate(() => {
      document.getElementById('colour-blind')?.remove();
      document.documentElement.style.filter = '';
    });
  }
}

test('the new charts in the room, light and dark', async ({ app }, info) => {
  test.setTimeout(240_000);
  const facilitator = await app.window('facilitator');
  await openExample(facilitator);
  await addThemes(facilitator);
  const projector = await openProjector(app);
  await projector.emulateMedia({ reducedMotion: 'reduce' });
  await lookAt(facilitator, projector, { kind: 'factors' }, info);
  await lookAt(facilitator, projector, { kind: 'quadrants', lines: 'fixed' }, info);
  await lookAt(facilitator, projector, { kind: 'theme-counts' }, info);
  await secondRound(facilitator, await openBallot(app));
  await lookAt(facilitator, projector, { kind: 'shift' }, info);
});
