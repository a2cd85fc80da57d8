import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { build } from 'vite';
import { electronLaunch } from '../scripts/lib/launch.mjs';
import { bundle } from './bundle.mjs';
import { BenchApp } from './phones/app.mjs';
import { median } from './table.mjs';

const ROUNDS = 5;
const CHANGES = 100;
const CHANGE_EVERY_MS = 100;
/** Measured is what happens within this time after a click: waiting for a sign would end the watch at that sign. */
const SETTLED_MS = 500;

/**
 * Listens from now on: how long each click or key takes until the next paint (Event Timing, in steps
 * of 8 ms, from 16 ms), frames above 50 ms, and when the page last changed and was painted.
 */
const watch = (page) =>
  page.evaluate(() => {
    const seen = { answers: [], frames: [], pressed: 0, painted: 0 };
    window.benchSeen = seen;
    const listen = (type, list, options) =>
      new window.PerformanceObserver((entries) => {
        for (const { duration } of entries.getEntries()) seen[list].push(duration);
      }).observe({ type, ...options });
    listen('event', 'answers', { durationThreshold: 16 });
    listen('long-animation-frame', 'frames', {});
    const press = ({ timeStamp }) => {
      seen.pressed = timeStamp;
    };
    for (const type of ['click', 'keydown']) window.addEventListener(type, press, true);
    // A task after the next frame: what changed is on screen by then.
    const afterPaint = () =>
      window.requestAnimationFrame(() =>
        setTimeout(() => {
          seen.painted = performance.now();
        }),
      );
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    new window.MutationObserver(afterPaint).observe(window.document.body, all);
  });

/**
 * Does something and waits until it is drawn.
 * @returns ms until the next paint, until the last change was painted, and of the longest frame
 */
async function time(page, act) {
  await page.evaluate(() => Object.assign(window.benchSeen, { answers: [], frames: [] }));
  await act();
  await page.waitForTimeout(SETTLED_MS);
  const { answers, frames, pressed, painted } = await page.evaluate(() => window.benchSeen);
  return {
    answer: Math.max(0, ...answers),
    whole: Math.max(0, painted - pressed),
    frame: Math.max(0, ...frames),
  };
}

/** The facilitator looks at everything there is to see of a round, each more than once. */
async function lookAround(page) {
  const views = await page.getByRole('radiogroup').first().locator('label').all();
  const [drawn, all] = [[], []];
  const act = async (action) => {
    const took = await time(page, action);
    all.push(took);
    return took;
  };
  const press = (name) =>
    act(() => page.getByRole('button', { name, exact: true }).first().click());
  for (let round = 0; round < ROUNDS; round++) {
    // From the last to the first, which draws all factors.
    for (const view of views.toReversed()) {
      const took = await act(() => view.click());
      if (view === views[0]) drawn.push(took);
      const slider = page.getByRole('slider').first();
      if ((await slider.count()) > 0)
        for (let step = 0; step < 10; step++) await act(() => slider.press('ArrowRight'));
      if ((await page.getByRole('button', { name: 'Tabel', exact: true }).count()) === 0) continue;
      await press('Tabel');
      await press('Grafiek');
    }
    await views[1].click();
    for (const name of ['Bekijk een dimensie', 'Bekijk een stelling'])
      await act(() => page.getByRole('navigation', { name }).getByRole('button').first().click());
    await press('Alle dimensies');
  }
  return { drawn, all };
}

/** The same answers as Recharts' own example, in a bare window: drawn and taken away in turns. */
async function drawPeer(folder) {
  const root = join(import.meta.dirname, 'results-peer');
  const outDir = join(folder, 'peer');
  await build({ root, base: './', configFile: false, logLevel: 'silent', build: { outDir } });
  const { executablePath, args, env } = electronLaunch();
  const app = await _electron.launch({
    executablePath,
    args: [...args, join(import.meta.dirname, 'bare-app'), `--page=${join(outDir, 'index.html')}`],
    env,
  });
  try {
    const page = await app.firstWindow();
    await page.locator('h1').waitFor();
    await watch(page);
    const drawn = [];
    for (let round = 0; round < ROUNDS; round++) {
      drawn.push(await time(page, () => page.getByRole('button').click()));
      await time(page, () => page.getByRole('button').click());
    }
    return drawn;
  } finally {
    await app.close();
  }
}

/** Longest gap between two frames, and longest frame, while notes come in or nothing happens. */
const whileComing = (page, doCome) =>
  page.evaluate(
    async ([ids, every, changes]) => {
      Object.assign(window.benchSeen, { answers: [], frames: [] });
      const gaps = [];
      let [last, isOn] = [performance.now(), true];
      const frame = (now) => {
        gaps.push(now - last);
        last = now;
        if (isOn) window.requestAnimationFrame(frame);
      };
      window.requestAnimationFrame(frame);
      for (const id of ids) {
        const nothing = { groupId: null, factorId: null, challengeId: null };
        const note = { id, text: 'Een nieuwe bijdrage', kind: 'idea', activityId: null };
        const contribution = { ...note, ...nothing, questionId: null };
        if (changes) {
          const command = { type: 'contribution/add', contribution };
          const sent = await window.regiotafel.call('session/send', { commandId: id, command });
          if (!sent.ok) throw new Error(sent.error);
        }
        await new Promise((resolve) => setTimeout(resolve, every));
      }
      isOn = false;
      return { gap: Math.max(...gaps.slice(1)), frames: window.benchSeen.frames };
    },
    [Array.from({ length: CHANGES }, () => randomUUID()), CHANGE_EVERY_MS, doCome],
  );

const longest = (turns, of) => Math.max(...turns.map((turn) => turn[of]));

/**
 * The facilitator's view of the results of a large region: what each click and key takes until it is
 * seen, and whether changes that keep coming disturb it.
 */
export async function resultsView() {
  const folder = await mkdtemp(join(tmpdir(), 'regiotafel-bench-'));
  const content = await import(await bundle('results-content', folder));
  const peer = await drawPeer(folder);
  const app = await BenchApp.start(join(folder, 'data'));
  try {
    const page = app.facilitator;
    await app.openFile(content.largeSessionFile());
    await page.getByRole('tab', { name: 'Resultaten' }).click();
    await watch(page);
    const own = await lookAround(page);
    await page.getByRole('radiogroup').first().locator('label').first().click();
    // What the click set in motion is no part of the window at rest.
    await page.waitForTimeout(SETTLED_MS);
    const rest = await whileComing(page, false);
    const coming = await whileComing(page, true);
    const frames = ({ gap, frames: long }) =>
      `longest gap ${gap.toFixed(0)} ms, ${long.length} frames above 50 ms`;
    const middle = (turns, of) => median(turns.map((turn) => turn[of]));
    const drawing = (turns) =>
      `${middle(turns, 'whole').toFixed(0)} ms, longest frame ${longest(turns, 'frame').toFixed(0)} ms`;
    return [
      {
        what: 'results of 1,000 people: from a click to all 40 factors drawn',
        ours: drawing(own.drawn),
        peer: drawing(peer),
        peerIs: 'the same answers as plain stacked bars of Recharts, in a bare window',
        ratio: middle(own.drawn, 'whole') / middle(peer, 'whole'),
        runs: ROUNDS,
      },
      {
        what: `${own.all.length} clicks and keys in all views, to the next paint`,
        ours: `median ${middle(own.all, 'answer').toFixed(0)} ms, longest ${longest(own.all, 'answer').toFixed(0)} ms, longest frame ${longest(own.all, 'frame').toFixed(0)} ms`,
        peer: '-',
        peerIs: '-',
        ratio: null,
        runs: 1,
      },
      {
        what: `${CHANGES} notes come in, one every ${CHANGE_EVERY_MS} ms`,
        ours: frames(coming),
        peer: frames(rest),
        peerIs: 'the same window while nothing comes in',
        ratio: coming.gap / rest.gap,
        runs: 1,
      },
    ];
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}
