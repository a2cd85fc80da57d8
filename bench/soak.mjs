import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { startChild } from './child.mjs';

const PHONES = 300;
const HOURS = 4;
/** What a phone says in that time beside its votes: a ping every five seconds. */
const PINGS = (HOURS * 3600) / 5;
const TURNS = 40;
/** Until then the engine still fills its memory of the last 20,000 answers, for retries. */
const WARM_UP = 68;
const MB = 1024 * 1024;

/**
 * A session of four hours in minutes: 300 phones send as many pings as they would, vote forty times,
 * and a tenth of them comes back on a new connection each time, while the facilitator changes the
 * picture. People vote again in the same round, so that the session does not grow, and before the start
 * they vote until the memory of answers is full: what grows after that is a leak.
 */
export async function soak({ turns = TURNS, pings = PINGS, warmUp = WARM_UP } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'regiotafel-soak-'));
  const script = await bundle('soak/room', folder);
  const laptop = startChild(script, { args: [folder], execArgv: ['--expose-gc'] });
  const load = startChild(join(import.meta.dirname, 'phones/load.mjs'));
  try {
    const { roundId, factorIds, ...room } = await laptop.ask('room');
    await load.ask('join', { kind: 'regiotafel', count: PHONES, ...room });
    const began = performance.now();
    const points = [];
    let messages = 0;
    let unconfirmed = 0;
    const opened = (await laptop.ask('memory')).heapUsed / MB;
    for (let turn = 1; turn < warmUp; turn++)
      await load.ask('vote', { roundId, factorIds, overMs: 0 });
    for (let turn = 0; turn <= turns; turn++) {
      if (turn > 0) messages += await load.ask('ping', Math.ceil(pings / turns));
      const scene = { kind: turn % 2 ? 'progress' : 'welcome' };
      await laptop.ask('command', { type: 'projector/show', scene });
      await laptop.ask('command', { type: 'projector/blank', blank: turn % 2 === 1 });
      const votes = await load.ask('vote', { roundId, factorIds, overMs: 0 });
      unconfirmed += votes.filter(({ ms }) => ms === null).length;
      if (turn > 0) messages += votes.length + (await load.ask('reconnect', PHONES / 10));
      const { heapUsed, external, connected } = await laptop.ask('memory');
      if (connected !== PHONES) throw new Error(`${connected} phones are left`);
      points.push({ hours: (HOURS * turn) / turns, heap: heapUsed / MB, external: external / MB });
    }
    if (unconfirmed > 0) throw new Error(`${unconfirmed} ballots were not confirmed`);
    return [rowOf({ opened, points, messages, seconds: (performance.now() - began) / 1000 })];
  } finally {
    await Promise.all([load.end(), laptop.end()]);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Least squares: megabytes an hour. */
function slopeOf(points) {
  const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
  const [x, y] = [mean(points.map((p) => p.hours)), mean(points.map((p) => p.heap))];
  const up = points.reduce((sum, p) => sum + (p.hours - x) * (p.heap - y), 0);
  return up / points.reduce((sum, p) => sum + (p.hours - x) ** 2, 0);
}

function rowOf({ opened, points, messages, seconds }) {
  const at = (share) => points[Math.round((points.length - 1) * share)].heap.toFixed(1);
  return {
    what: `${HOURS} hours of ${PHONES} phones (${messages} messages): heap at start, quarter, half, end`,
    ours: `${at(0)}, ${at(0.25)}, ${at(0.5)}, ${at(1)} MB`,
    peer: '-',
    peerIs:
      `slope ${slopeOf(points).toFixed(2)} MB an hour; ${opened.toFixed(1)} MB before the first ` +
      `vote and the memory of answers; took ${seconds.toFixed(0)} s`,
    ratio: null,
    runs: 1,
    points,
  };
}
