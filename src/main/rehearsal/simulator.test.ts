import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/domain/commands';
import type { Session } from '../../shared/domain/model';
import { runningSession } from '../../shared/domain/running.testkit';
import { SessionEngine } from '../engine/engine';
import { RehearsalRoom } from './simulator';

type Job = { at: number; work: () => void };

function setUp(isRehearsal = true) {
  const session: Session = { ...runningSession(), isRehearsal };
  const engine = new SessionEngine({
    store: { save: () => Promise.resolve() },
    session,
    readOnly: false,
  });
  let jobs: Job[] = [];
  const schedule = (work: () => void, at: number): (() => void) => {
    const job = { at, work };
    jobs.push(job);
    return () => (jobs = jobs.filter((other) => other !== job));
  };
  let sent = 0;
  const send = async (command: Command): Promise<void> => {
    const commandId = `command-${String(++sent).padStart(4, '0')}`;
    const result = await engine.dispatch('facilitator', { commandId, command });
    if (!result.ok) throw new Error(`${command.type}: ${result.error}`);
  };
  /** Lets the time pass up to a moment. */
  const pass = async (until: number): Promise<void> => {
    const due = jobs.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
    jobs = jobs.filter(({ at }) => at > until);
    for (const { work } of due) work();
    // Answers are on their way through the queue of the engine.
    await engine.dispatch('facilitator', {
      commandId: `flush-${++sent}-${until}`,
      command: { type: 'session/update', patch: { place: `na ${until}` } },
    });
  };
  return { engine, schedule, send, pass, waiting: () => jobs.length };
}

describe('a rehearsal', () => {
  it('never starts in a real session', () => {
    const { engine, schedule } = setUp(false);
    expect(() => new RehearsalRoom({ engine, schedule })).toThrow('not a rehearsal');
  });

  it('answers a round over time, some never, and stops when it closes', async () => {
    const { engine, schedule, send, pass, waiting } = setUp();
    const room = new RehearsalRoom({ engine, schedule });
    expect(waiting()).toBe(0);
    await send({ type: 'round/open', id: 'round-01' });
    const cast = (): number =>
      Object.keys(engine.state.history.session.rounds[0]?.ballots ?? {}).length;
    await pass(15_000);
    const early = cast();
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(12);
    await send({ type: 'round/close', id: 'round-01' });
    expect(waiting()).toBe(0);
    await send({ type: 'round/reopen', id: 'round-01' });
    await pass(60_000);
    expect(cast()).toBeGreaterThan(early);
    expect(cast()).toBeLessThanOrEqual(12);
    room.stop();
  });

  it('votes in polls and writes notes, and goes home when told', async () => {
    const { engine, schedule, send, pass, waiting } = setUp();
    const room = new RehearsalRoom({ engine, schedule });
    await send({ type: 'poll/open', id: 'poll-0001', activityId: 'act-vote' });
    await pass(60_000);
    const [poll] = engine.state.history.session.polls;
    expect(Object.keys(poll?.ballots ?? {}).length).toBeGreaterThan(6);
    await send({ type: 'poll/close', id: 'poll-0001' });
    await send({ type: 'live/go', activityId: 'act-input' });
    await send({ type: 'activity/status', id: 'act-input', status: 'open' });
    expect(waiting()).toBeGreaterThan(0);
    await pass(60_000);
    const notes = Object.values(engine.state.history.session.contributions);
    expect(notes.length).toBeGreaterThan(3);
    expect(new Set(notes.map(({ origin }) => origin))).toEqual(new Set(['participant']));
    await send({ type: 'activity/status', id: 'act-input', status: 'closed' });
    await send({ type: 'activity/status', id: 'act-input', status: 'open' });
    await pass(60_000);
    expect(Object.keys(engine.state.history.session.contributions)).toHaveLength(notes.length);
    room.stop();
    expect(waiting()).toBe(0);
  });
});
