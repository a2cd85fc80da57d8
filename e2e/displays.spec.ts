import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { WindowState } from '../src/shared/contract/window-calls';
import type { ProjectorScene } from '../src/shared/domain/model';
import type { FacilitatorSnapshot } from '../src/shared/projection/types';
import { expect, test as base, type App, type PageRole } from './app';
import { must, openBallot, openProjector, openRound } from './calls';
import { BEAMER, LAPTOP, noDisplays, Room } from './displays/room';
import { addActivity, give, sessionOf } from './projector-session';

/** The app on a laptop of its own, to which `room` plugs a projector. */
const test = base.extend<{ room: Room }>({
  room: async ({ folder }, use, info) => {
    const room = noDisplays() === null ? await Room.open(folder) : null;
    if (room) {
      await use(room);
      await room.close();
      return;
    }
    const reason = noDisplays() ?? 'this user may not start Xorg';
    process.stdout.write(`no second display: ${reason}\n`);
    info.skip(true, reason);
  },
  environment: async ({ room }, use) =>
    use({ DISPLAY: room.display, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' }),
});

type Place = { x: number; y: number; width: number; height: number };
type Seen = { bounds: Place; content: number[]; fullScreen: boolean };

/** The windows that can be seen, by role. */
async function windowsOf(app: App): Promise<Partial<Record<PageRole, Seen>>> {
  const seen = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map((window) => [
        new URL(window.webContents.getURL()).pathname.split('/')[1] ?? '',
        {
          bounds: window.getBounds(),
          content: window.getContentSize(),
          fullScreen: window.isFullScreen(),
        },
      ]),
  );
  return Object.fromEntries(seen) as Partial<Record<PageRole, Seen>>;
}

const isOn = (display: Place, { bounds }: Seen): boolean =>
  bounds.x < display.x + display.width &&
  display.x < bounds.x + bounds.width &&
  bounds.y < display.y + display.height &&
  display.y < bounds.y + bounds.height;

const isInside = (display: Place, { bounds }: Seen): boolean =>
  bounds.x >= display.x &&
  bounds.y >= display.y &&
  bounds.x + bounds.width <= display.x + display.width &&
  bounds.y + bounds.height <= display.y + display.height;

/** What the app itself says; the facilitator's page gets the same. */
const stateOf = (facilitator: Page): Promise<WindowState> =>
  must<WindowState>(facilitator, 'windows/state');

/** The projector fills the second display to its last pixel, and nothing else is on it. */
async function expectOnBeamer(app: App, facilitator: Page, beamer = BEAMER): Promise<void> {
  const content = [beamer.width, beamer.height];
  await expect
    .poll(() => stateOf(facilitator))
    .toMatchObject({ displays: 2, projector: 'display' });
  await expect
    .poll(async () => (await windowsOf(app)).projector)
    .toEqual({ bounds: beamer, content, fullScreen: true });
  const page = await app.window('projector');
  const size = () => page.evaluate(() => [window.innerWidth, window.innerHeight]);
  await expect.poll(size).toEqual(content);
  const others = Object.entries(await windowsOf(app)).filter(([role]) => role !== 'projector');
  expect(others.length).toBeGreaterThan(0);
  for (const [role, window] of others)
    expect(isOn(beamer, window), `${role} ${JSON.stringify(window)}`).toBe(false);
}

/** The projector is a window on the laptop. */
async function expectInWindow(app: App, facilitator: Page): Promise<void> {
  await expect.poll(() => stateOf(facilitator)).toMatchObject({ displays: 1, projector: 'window' });
  await expect
    .poll(async () => (await windowsOf(app)).projector)
    .toMatchObject({ content: [1280, 720], fullScreen: false });
  const { projector } = await windowsOf(app);
  expect(projector && isInside(LAPTOP, projector), JSON.stringify(projector)).toBe(true);
  const page = await app.window('projector');
  const size = () => page.evaluate(() => [window.innerWidth, window.innerHeight]);
  await expect.poll(size).toEqual([1280, 720]);
}

test('the projector follows its display, with its scene', async ({ room, app }) => {
  const facilitator = await app.window('facilitator');
  await openRound(facilitator);
  await facilitator.getByRole('tab', { name: 'Uitvoeren' }).click();
  const side = facilitator.getByRole('complementary', { name: 'De zaal' });
  await expect(side.getByText('Er is geen tweede scherm gevonden.')).toBeVisible();
  const note = { id: randomUUID(), name: 'Raden eerder betrekken', factorId: null };
  await give(facilitator, {
    type: 'theme/add',
    theme: { ...note, challengeId: null },
    ids: [],
  });
  await give(facilitator, { type: 'projector/show', scene: { kind: 'themes' } });
  const projector = await openProjector(app);
  const born = await projector.evaluate(() => performance.timeOrigin);
  /** The same page, never loaded again, and what it shows. */
  const expectScene = async (): Promise<void> => {
    await expect(projector.getByText('Raden eerder betrekken')).toBeVisible();
    expect(await projector.evaluate(() => performance.timeOrigin)).toBe(born);
  };
  await expectInWindow(app, facilitator);
  await expectScene();
  await expect(side.getByText('In een venster')).toBeVisible();

  for (const time of ['first', 'second', 'third'])
    await test.step(`plugged and unplugged for the ${time} time`, async () => {
      await room.plug();
      await expectOnBeamer(app, facilitator);
      await expectScene();
      await expect(side.getByText('Op het tweede scherm')).toBeVisible();
      await room.unplug();
      await expectInWindow(app, facilitator);
      await expectScene();
      await expect(side.getByText('In een venster')).toBeVisible();
    });

  await test.step('a projector that changes its size is still filled', async () => {
    const small = { ...BEAMER, width: 1366, height: 768 };
    await room.plug(small);
    await expectOnBeamer(app, facilitator, small);
    await room.plug();
    await expectOnBeamer(app, facilitator);
    await expectScene();
  });
});

test('with two displays projector and ballot each open on theirs', async ({ room, app }) => {
  const facilitator = await app.window('facilitator');
  const { roundId } = await openRound(facilitator);
  await room.plug();
  await expect.poll(() => stateOf(facilitator)).toMatchObject({ displays: 2, projector: 'closed' });
  await openProjector(app);
  await expectOnBeamer(app, facilitator);
  const ballot = await openBallot(app);
  const ballotFills = async (): Promise<void> =>
    expect
      .poll(async () => (await windowsOf(app)).ballot)
      .toEqual({ bounds: LAPTOP, content: [1366, 768], fullScreen: true });
  await ballotFills();
  await ballot.getByRole('button', { name: 'Ik ga stemmen' }).click();
  await expectOnBeamer(app, facilitator);

  await test.step('the ballot stays where it is when the projector comes and goes', async () => {
    await room.unplug();
    await expectInWindow(app, facilitator);
    await ballotFills();
    await room.plug();
    await expectOnBeamer(app, facilitator);
    await ballotFills();
    await expect(ballot.getByRole('radio', { name: 'Proefgroep' })).toBeAttached();
  });

  await test.step('the ballot opens on the laptop, also with the facilitator dragged away', async () => {
    await must(facilitator, 'windows/closeBallot');
    await app.electron.evaluate(({ BrowserWindow }, bounds) => {
      const moved = BrowserWindow.getAllWindows().find((window) =>
        window.webContents.getURL().includes('/facilitator/'),
      );
      moved?.setBounds({ ...bounds, width: 1200, height: 700 });
    }, BEAMER);
    await expect
      .poll(async () => (await windowsOf(app)).facilitator?.bounds.x)
      .toBeGreaterThanOrEqual(BEAMER.x);
    await openBallot(app);
    await ballotFills();
    await must(facilitator, 'windows/closeBallot');
    await give(facilitator, { type: 'round/close', id: roundId });
  });
});

/** Texts that only the facilitator may see. */
const HIDDEN = {
  notes: 'Verborgen aantekening',
  held: 'Verborgen inbreng',
  silent: 'Verborgen stille inbreng',
  comment: 'Verborgen opmerking',
  parked: 'Verborgen op de parkeerplaats',
};

/** Notes of every kind that the room may not see, beside one that it may. @returns two activities */
async function hideThings(facilitator: Page): Promise<{ open: string; silent: string }> {
  const input = { questions: [], silent: false, moderated: true };
  const open = await addActivity(facilitator, 'input', { input, notes: HIDDEN.notes });
  const silent = await addActivity(facilitator, 'input', { input: { ...input, silent: true } });
  const note = async (text: string, activityId: string): Promise<string> => {
    const id = randomUUID();
    const about = { groupId: null, factorId: null, challengeId: null, questionId: null };
    const contribution = { id, text, kind: 'idea', activityId, ...about };
    await give(facilitator, { type: 'contribution/add', contribution });
    return id;
  };
  const shown = await note('Voor de hele zaal', open);
  const held = await note(HIDDEN.held, open);
  const secret = await note(HIDDEN.silent, silent);
  const comment = { id: randomUUID(), text: HIDDEN.comment };
  await give(facilitator, { type: 'contribution/comment', id: shown, comment });
  await give(facilitator, { type: 'contribution/hold', ids: [held], held: true });
  const theme = { id: randomUUID(), name: 'Een thema', factorId: null, challengeId: null };
  await give(facilitator, { type: 'theme/add', theme, ids: [shown, held, secret] });
  await give(facilitator, {
    type: 'parked/add',
    item: { id: randomUUID(), text: HIDDEN.parked },
  });
  return { open, silent };
}

/** Everything to press, fill in or choose that can be seen in the page. */
const controls = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, a, input, select, textarea, summary, [contenteditable], [tabindex="0"], ' +
          '[role=button], [role=link], [role=tab], [role=menuitem], [role=switch], [role=checkbox]',
      ),
    ]
      .filter((element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      )
      .map((element) => element.outerHTML.slice(0, 200)),
  );

test('the second display shows no controls, drafts or hidden notes', async ({ room, app }) => {
  const facilitator = await app.window('facilitator');
  const { roundId, groupId, factorIds } = await openRound(facilitator);
  const ballot = await openBallot(app);
  for (let person = 0; person < 5; person += 1)
    await give(ballot, {
      type: 'ballot/cast',
      roundId,
      participantId: `person-000${person}`,
      groupId,
      ballot: {
        answers: Object.fromEntries(factorIds.map((id, n) => [id, 1 + ((n + person) % 5)])),
        importance: {},
      },
    });
  await must(facilitator, 'windows/closeBallot');
  await give(facilitator, { type: 'round/close', id: roundId });
  const { open, silent } = await hideThings(facilitator);
  await room.plug();
  const projector = await openProjector(app);
  await expectOnBeamer(app, facilitator);

  const text = (): Promise<string> => projector.locator('body').innerText();
  const show = async (scene: ProjectorScene): Promise<void> => {
    await give(facilitator, { type: 'projector/show', scene });
    const { revision } = await must<FacilitatorSnapshot>(facilitator, 'session/snapshot');
    await expect(projector.locator('[data-revision]')).toHaveAttribute(
      'data-revision',
      String(revision),
    );
    expect(await controls(projector), scene.kind).toEqual([]);
    const known = (await text()) + JSON.stringify(await must(projector, 'session/snapshot'));
    for (const hidden of Object.values(HIDDEN)) expect(known, scene.kind).not.toContain(hidden);
  };
  await show({ kind: 'welcome' });
  const welcome = await text();
  expect(welcome).toContain('Proefsessie');
  const { factorModel } = await sessionOf(facilitator);
  const results: ProjectorScene[] = [
    { kind: 'overview' },
    { kind: 'dimension', dimensionId: factorModel.dimensions[0]?.id ?? '' },
    { kind: 'contested' },
    { kind: 'groups' },
    { kind: 'shift' },
    { kind: 'discussion', factorId: factorIds[0] ?? '' },
  ];
  for (const scene of results) {
    await show(scene);
    expect(await text(), 'a result before it is published').toBe(welcome);
    const known = await must(projector, 'session/snapshot');
    expect(known).toMatchObject({ scene: { kind: 'welcome' } });
    expect(JSON.stringify(known), scene.kind).not.toContain('"results"');
  }
  const others: ProjectorScene[] = [
    { kind: 'progress' },
    { kind: 'activity', activityId: open },
    { kind: 'notes', activityId: silent },
    { kind: 'timer' },
    { kind: 'recommendations' },
    { kind: 'agreements' },
    { kind: 'themes' },
    { kind: 'notes', activityId: open },
  ];
  for (const scene of others) await show(scene);
  // What may be seen is there: the scenes were not just empty.
  await expect(projector.getByText('Voor de hele zaal')).toBeVisible();
  await give(facilitator, { type: 'round/publish', id: roundId });
  await show({ kind: 'overview' });
  expect(await must(projector, 'session/snapshot')).toMatchObject({
    scene: { kind: 'overview', results: { number: 1 } },
  });
});
