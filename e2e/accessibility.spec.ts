import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { must, openBallot, openExample, openProjector, openRound, send } from './calls';
import { returnCode } from './voting';

const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();

test('library: empty, new session, settings, with sessions and their menu', async ({ app }) => {
  const page = await app.window('facilitator');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page, 'empty library');
  await page.getByRole('button', { name: 'Eerste sessie maken' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Sessie maken' }).click();
  await expect(page.getByText('Geef de sessie een titel.')).toBeVisible();
  await expectAccessible(page, 'new session');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Instellingen en hulp' }).click();
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'settings');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await openExample(page);
  await must(page, 'library/close');
  const menu = page.getByRole('button', { name: /^Acties voor/ });
  await expect(menu).toBeVisible();
  await expectAccessible(page, 'library with a session');
  await menu.click();
  await expect(page.getByRole('menuitem', { name: 'Dupliceren' })).toBeVisible();
  await expectAccessible(page, 'menu of a session');
  await page.getByRole('menuitem', { name: 'Dupliceren' }).click();
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'duplicate');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('bestaat niet');
  await expect(page.getByText('Geen sessie gevonden')).toBeVisible();
  await expectAccessible(page, 'nothing found');
});

test('the five tabs of a session, and its dialogs', async ({ app }) => {
  const page = await app.window('facilitator');
  await openExample(page);
  for (const name of ['Voorbereiden', 'Uitvoeren', 'Advies en afspraken', 'Verslag']) {
    await tab(page, name);
    await expectAccessible(page, name);
  }
  await tab(page, 'Resultaten');
  for (const view of ['Alle factoren', 'Dimensies', 'Groepen', 'Alle cijfers']) {
    await page
      .getByRole('radiogroup', { name: 'Weergave' })
      .getByText(view, { exact: true })
      .click();
    await expectAccessible(page, `Resultaten: ${view}`);
  }
  await page.getByRole('button', { name: 'Hulp en sneltoetsen' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'help');
});

test('an empty session and an open round', async ({ app }) => {
  const page = await app.window('facilitator');
  await openRound(page);
  for (const name of [
    'Voorbereiden',
    'Uitvoeren',
    'Resultaten',
    'Advies en afspraken',
    'Verslag',
  ]) {
    await tab(page, name);
    await expectAccessible(page, `open round: ${name}`);
  }
});

for (const askImportance of [false, true])
  test(`ballot, every screen, ${askImportance ? 'with' : 'without'} importance`, async ({
    app,
  }) => {
    const facilitator = await app.window('facilitator');
    const { roundId } = await openRound(facilitator, { askImportance });
    const page = await openBallot(app);
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    await expect(page.getByText('De stoel is vrij.')).toBeVisible();
    await expectAccessible(page, 'neutral');
    await button('Ik ga stemmen').click();
    await expectAccessible(page, 'group');
    await button('Doe mee').click();
    await expect(page.getByText('Kies eerst een groep.')).toBeVisible();
    await expectAccessible(page, 'group, none chosen');
    await page.getByRole('radio', { name: 'Proefgroep' }).check({ force: true });
    await button('Doe mee').click();
    await expect(page.getByText(/^Stelling 1 van/).first()).toBeVisible();
    await expectAccessible(page, 'statement');
    await page.keyboard.press('4');
    if (askImportance) await page.keyboard.press('5');
    await expectAccessible(page, 'statement, answered');
    await button('Als lijst').click();
    await expect(page.getByText('Wat vindt u van deze stellingen?')).toBeVisible();
    await expectAccessible(page, 'list');
    await button('Naar het overzicht').click();
    await expect(page.getByText(/^Nog \d+ open$/)).toBeVisible();
    await expectAccessible(page, 'review, some open');
    await button('Stoppen').click();
    await expect(page.getByText('Wilt u stoppen?')).toBeVisible();
    await expectAccessible(page, 'stop');
    await button('Ga verder').click();
    await button(/^Sla de/).click();
    await expect(page.getByText('Klopt dit zo?')).toBeVisible();
    await expectAccessible(page, 'review, complete');
    await button(/^Verstuur/).click();
    await expect(page.getByText('Uw antwoorden zijn ontvangen.')).toBeVisible();
    await expectAccessible(page, 'received');
    expect(await returnCode(page)).toHaveLength(5);
    await button(/^Klaar/).click();
    await button('Antwoorden wijzigen').click();
    await expect(page.getByText('Wat is uw code?')).toBeVisible();
    await expectAccessible(page, 'code');
    await page.getByRole('textbox').fill('ABC');
    await button('Haal mijn antwoorden op').click();
    await expect(page.getByText('Een code heeft vijf letters en cijfers.')).toBeVisible();
    await expectAccessible(page, 'code, incomplete');
    await button('Terug').click();
    await send(facilitator, { type: 'round/close', id: roundId });
    await expect(page.getByText('U kunt nu niet stemmen.')).toBeVisible();
    await expectAccessible(page, 'waiting');
  });

type Scene = { kind: string; dimensionId?: string };

/** Shows a scene and waits until the projector's page has been told. */
async function show(facilitator: Page, projector: Page, scene: Scene, dark: boolean) {
  await projector.evaluate(
    ([wanted, wantedDark]) => {
      type Told = { scene: Scene; dark: boolean };
      type Bridge = { on: (name: string, listener: (told: Told) => void) => () => void };
      const page = window as unknown as { regiotafel: Bridge; told: Promise<void> };
      page.told = new Promise((resolve) => {
        const stop = page.regiotafel.on('snapshot', (told) => {
          if (told.scene.kind !== wanted.kind || told.dark !== wantedDark) return;
          stop();
          resolve();
        });
      });
    },
    [scene, dark] as const,
  );
  await send(facilitator, { type: 'projector/theme', dark });
  await send(facilitator, { type: 'projector/show', scene });
  await projector.evaluate(() => (window as unknown as { told: Promise<void> }).told);
}

test('projector: every scene, light and dark', async ({ app }) => {
  const facilitator = await app.window('facilitator');
  await openExample(facilitator);
  const { session } = await must<{
    session: { factorModel: { dimensions: { id: string }[] } };
  }>(facilitator, 'session/snapshot');
  const projector = await openProjector(app);
  const scenes: Scene[] = [
    { kind: 'progress' },
    { kind: 'welcome' },
    { kind: 'overview' },
    { kind: 'dimension', dimensionId: session.factorModel.dimensions[0]?.id ?? '' },
    { kind: 'contested' },
    { kind: 'groups' },
    { kind: 'recommendations' },
    { kind: 'agreements' },
    { kind: 'themes' },
    { kind: 'timer' },
  ];
  for (const dark of [false, true])
    for (const scene of scenes) {
      await show(facilitator, projector, scene, dark);
      await expectAccessible(projector, `${scene.kind}, ${dark ? 'dark' : 'light'}`);
    }
});

test('projector while a round is open, light and dark', async ({ app }) => {
  const facilitator = await app.window('facilitator');
  await openRound(facilitator);
  const projector = await openProjector(app);
  for (const dark of [true, false]) {
    await show(facilitator, projector, { kind: 'welcome' }, dark);
    await show(facilitator, projector, { kind: 'progress' }, dark);
    await expectAccessible(projector, `progress, ${dark ? 'dark' : 'light'}`);
  }
});
