import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child.mjs';
import { BenchApp } from './phones/app.mjs';
import { ages, endWatch, watch } from './phones/watch.mjs';
import { median, percentile } from './table.mjs';

const PHONES = 300;
const SPREAD_MS = 10_000;
const PEER = 'socket.io poll: votes in memory, nothing on disk, nothing checked';
const IDLE = 'the same window at rest while the peer has the same load';

/** One room of phones that vote in the real app, watched from both windows. */
async function ours(app, load, overMs) {
  const room = await app.openRoom(PHONES);
  const { port, code, groupIds, roundId, factorIds } = room;
  const joinMs = await load.ask('join', {
    kind: 'regiotafel',
    count: PHONES,
    port,
    code,
    groupIds,
  });
  const windows = [app.facilitator, app.projector];
  for (const page of windows) await watch(page);
  const votes = await load.ask('vote', { roundId, factorIds, overMs });
  // What was confirmed is on disk now, not later.
  const { rounds, participants } = await app.file(room.id);
  await Promise.all(windows.map((page) => untilShown(page, votes.length)));
  const [facilitator, projector] = await Promise.all(windows.map(endWatch));
  await load.ask('leave');
  const memory = await app.memory();
  await app.closeRoom();
  const confirmed = votes.filter(({ ms }) => ms !== null);
  const times = confirmed.map(({ at }) => at);
  return {
    joinMs,
    ...timesOf(confirmed),
    ...compare(votes, rounds[0].ballots, participants),
    facilitatorAge: Math.max(...ages(times, facilitator.counts)),
    projectorAge: Math.max(...ages(times, projector.counts)),
    ...framesOf(facilitator),
    memory,
  };
}

/** The same phones and votes with the peer; the app stands beside it with nothing to do. */
async function peer(app, load, server, overMs) {
  await server.ask('clear');
  const port = await server.ask('port');
  await load.ask('join', { kind: 'socket.io', count: PHONES, port });
  await watch(app.facilitator);
  const factorIds = Array.from({ length: 26 }, (_, index) => `factor-${index + 10}`);
  const votes = await load.ask('vote', { roundId: 'round', factorIds, overMs });
  const frames = framesOf(await endWatch(app.facilitator));
  await load.ask('leave');
  if ((await server.ask('count')) !== PHONES) throw new Error('the peer lost a vote');
  return { ...timesOf(votes.filter(({ ms }) => ms !== null)), ...frames };
}

/** A window that is late is measured to its end, not to the end of the votes. */
async function untilShown(page, count) {
  const isShown = (expected) => window.benchSeen.counts.some(([shown]) => shown >= expected);
  await page.waitForFunction(isShown, count, { timeout: 20_000 }).catch(() => undefined);
}

const timesOf = (confirmed) => {
  const ms = confirmed.map((vote) => vote.ms);
  return { p50: percentile(ms, 50), p95: percentile(ms, 95), max: Math.max(...ms) };
};

const framesOf = ({ frames, long }) => ({
  frame: Math.max(...frames),
  longFrames: long.length,
  longFrame: Math.max(0, ...long.map(({ duration }) => duration)),
});

/** Confirmed votes that are not on disk as they were sent, and ballots without a phone of their own. */
function compare(votes, ballots, participants) {
  const idOf = new Map(Object.entries(participants).map(([id, { code }]) => [code, id]));
  const kept = ({ seat, answers }) => {
    const found = ballots[idOf.get(seat)]?.answers ?? {};
    return Object.entries(answers).every(([factor, value]) => found[factor] === value);
  };
  const confirmed = votes.filter(({ ms }) => ms !== null);
  const own = votes.filter(({ seat }) => idOf.get(seat) in ballots).length;
  return {
    unconfirmed: votes.length - confirmed.length,
    lost: confirmed.filter((vote) => !kept(vote)).length,
    double: Object.keys(ballots).length - own,
  };
}

/** The numbers of several turns as one: medians, and the sum of what may never happen. */
function together(turns) {
  const never = ['unconfirmed', 'lost', 'double'];
  return Object.fromEntries(
    Object.keys(turns[0]).map((key) => {
      const values = turns.map((turn) => turn[key]);
      return [key, never.includes(key) ? values.reduce((a, b) => a + b, 0) : median(values)];
    }),
  );
}

/** 300 phones in the real app against a poll without durability, taken in turns. */
export async function phones({ runs = 3 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'regiotafel-bench-'));
  const load = startChild(join(import.meta.dirname, 'phones/load.mjs'));
  const server = startChild(join(import.meta.dirname, 'phones/poll-server.mjs'));
  const app = await BenchApp.start(join(folder, 'data'));
  try {
    const before = await app.memory();
    const measured = { spread: [], burst: [] };
    for (let run = 0; run < runs; run++)
      for (const [way, overMs] of [
        ['spread', SPREAD_MS],
        ['burst', 0],
      ])
        measured[way].push({
          load: loadavg()[0],
          peer: await peer(app, load, server, overMs),
          ours: await ours(app, load, overMs),
        });
    return [
      ...rowsOf(`${PHONES} phones × 26 answers in ${SPREAD_MS / 1000} s`, measured.spread),
      ...rowsOf(`${PHONES} phones × 26 answers at once`, measured.burst),
      memoryRow(before, [...measured.spread, ...measured.burst]),
    ];
  } finally {
    await app.close();
    await Promise.all([load.end(), server.end()]);
    await rm(folder, { recursive: true, force: true });
  }
}

const ms = (...values) => `${values.map((value) => value.toFixed(0)).join(' / ')} ms`;

function rowsOf(what, turns) {
  const own = together(turns.map((turn) => turn.ours));
  const other = together(turns.map((turn) => turn.peer));
  const runs = turns.length;
  return [
    {
      what: `${what}: confirmed p50 / p95 / longest`,
      ours: ms(own.p50, own.p95, own.max),
      peer: ms(other.p50, other.p95, other.max),
      peerIs: PEER,
      ratio: own.p95 / other.p95,
      runs,
      turns,
    },
    {
      what: '  lost, double, not confirmed (all runs)',
      ours: `${own.lost}, ${own.double}, ${own.unconfirmed}`,
      peer: '-',
      peerIs: 'what phones were told against the file at that moment',
      ratio: null,
      runs,
    },
    {
      what: '  oldest progress: facilitator / projector',
      ours: ms(own.facilitatorAge, own.projectorAge),
      peer: '-',
      peerIs: 'from a confirmation to the count on screen',
      ratio: null,
      runs,
    },
    {
      what: '  longest frame of the facilitator, between two frames / by Chromium (number above 50 ms)',
      ours: `${ms(own.frame, own.longFrame)} (${own.longFrames})`,
      peer: `${ms(other.frame, other.longFrame)} (${other.longFrames})`,
      peerIs: IDLE,
      ratio: own.frame / other.frame,
      runs,
    },
  ];
}

function memoryRow(before, turns) {
  const after = turns.map((turn) => turn.ours.memory);
  return {
    what: '  memory of the main process before / largest after a room',
    ours: `${before.toFixed(0)} / ${Math.max(...after).toFixed(0)} MB`,
    peer: '-',
    peerIs: `${turns.length} rooms of ${PHONES} phones, one after the other`,
    ratio: null,
    runs: turns.length,
  };
}
