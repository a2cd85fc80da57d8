import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBrokenReference } from '../persistence/integrity';
import { commandSchema, ROLES, type BatchPart, type Command } from './commands';
import { startHistory, type History } from './history';
import { LIMITS } from './limits';
import { sessionSchema, type Session } from './model';
import type { Result } from './result';
import {
  batchOf,
  isPart,
  OPENED,
  participantArbitrary,
  runningArbitrary,
  runningSession,
  testActivity,
} from './running.testkit';
import {
  answerTo,
  applyRecorded,
  castCommand,
  facilitatorArbitrary,
  redo,
  replay,
  undo,
  undoAll,
  type Recorded,
} from './session.testkit';

const start = runningSession();
const by = (command: Command): Recorded => ({ command, role: 'facilitator' });
const run = (history: History, commands: readonly Recorded[]): History =>
  commands.reduce((h, recorded, index) => applyRecorded(h, recorded, index) ?? h, history);

const send = (history: History, command: Command): Result<History> =>
  answerTo(history, by(command));

/** The parts one by one until one is refused, with the ids for rounds that parts of a batch get. */
function oneByOne(history: History, parts: readonly BatchPart[]): Result<History> {
  let answer: Result<History> = { ok: true, value: history };
  for (const [index, part] of parts.entries())
    if (answer.ok)
      answer = answerTo(answer.value, by(part), index ? `round-made-${index}` : 'round-made');
  return answer;
}

const anything = fc.oneof(
  { weight: 4, arbitrary: runningArbitrary },
  { weight: 1, arbitrary: facilitatorArbitrary },
);
const part = anything.map(({ command }) => command).filter(isPart);
const parts = fc.array(part, { minLength: 1, maxLength: 6 });
const before = fc
  .array(fc.oneof(anything, participantArbitrary), { maxLength: 30 })
  .map((commands) => run(startHistory(start), [...OPENED, ...commands]));
/** The parts that fit, so that most batches are accepted. */
const fitting = fc
  .tuple(before, fc.array(part, { minLength: 1, maxLength: 12 }))
  .map(([history, wanted]): [History, BatchPart[]] => {
    const fits: BatchPart[] = [];
    for (const one of wanted) if (oneByOne(history, [...fits, one]).ok) fits.push(one);
    return [history, fits];
  });

const ballotsOf = ({ rounds, polls }: Session) =>
  [...rounds, ...polls].filter(({ ballots }) => Object.keys(ballots).length > 0);
const partsLeft = ({ undo: steps }: History) => steps.flatMap((step) => step.parts);
describe('a batch', () => {
  it('gives the same session as its parts one by one, or the same refusal', () => {
    fc.assert(
      fc.property(before, parts, (history, list) => {
        const single = oneByOne(history, list);
        const whole = send(history, batchOf(list));
        if (single.ok) expect(whole.ok && whole.value.session).toEqual(single.value.session);
        else expect(whole).toEqual(single);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('is one step: undo gives the session before, redo gives it again', () => {
    fc.assert(
      fc.property(fitting, ([history, list]) => {
        fc.pre(list.length > 0 && !list.some(({ type }) => type.endsWith('/publish')));
        const answer = send(history, batchOf(list));
        const done = answer.ok ? answer.value : history;
        // Not when it does nothing, or makes one step with the pictures before it.
        fc.pre(done.undo.length > history.undo.length);
        const back = applyRecorded(done, undo, 0);
        expect(back?.session).toEqual(history.session);
        const again = back && applyRecorded(back, redo, 0);
        expect(again?.session).toEqual(done.session);
        expect(again?.undo).toEqual(done.undo);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('gives votes the same protection as its parts one by one', () => {
    const later = fc.array(
      fc.oneof({ weight: 3, arbitrary: participantArbitrary }, { weight: 1, arbitrary: anything }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(fitting, later, ([history, list], commands) => {
        fc.pre(list.length > 0);
        const [single, whole] = [oneByOne(history, list), send(history, batchOf(list))];
        if (!single.ok || !whole.ok) throw new Error('refused');
        const [a, b] = [run(single.value, commands), run(whole.value, commands)];
        expect(b.session).toEqual(a.session);
        expect(partsLeft(b)).toEqual(partsLeft(a));
        const back = undoAll(b).history;
        for (const vote of ballotsOf(b.session))
          expect(ballotsOf(back.session)).toContainEqual(
            expect.objectContaining({
              id: vote.id,
              ballots: vote.ballots,
              settings: vote.settings,
            }),
          );
        expect(sessionSchema.parse(back.session)).toEqual(back.session);
        expect(findBrokenReference(back.session)).toBeNull();
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  const show: BatchPart = { type: 'projector/show', scene: { kind: 'progress' } };
  const title: BatchPart = { type: 'session/update', patch: { title: 'Renamed' } };

  it('has the name of its first part that is left, and only the others leave for a vote', () => {
    const open = batchOf([{ type: 'round/open', id: 'round-01' }, show, title]);
    const opened = replay(start, [by(open)]);
    expect(opened.undo.map(({ type }) => type)).toEqual(['round/open']);
    const answers = { trust: 4, agenda: 2, means: null, roles: 5 };
    const voted = run(opened, [castCommand('seat-0001', 'group-01', answers)]);
    expect(voted.undo.map(({ type }) => type)).toEqual(['projector/show']);
    const back = run(voted, [undo]);
    expect(back.session).toEqual({
      ...voted.session,
      title: start.title,
      projector: start.projector,
    });
    expect(run(back, [redo]).session).toEqual(voted.session);
  });

  it('that publishes can be undone as far as publishing can', () => {
    const opened = replay(start, [by({ type: 'round/open', id: 'round-01' })]);
    const shown = run(opened, [
      by(
        batchOf([
          { type: 'round/close', id: 'round-01' },
          { type: 'round/publish', id: 'round-01' },
          show,
        ]),
      ),
    ]);
    expect(shown.undo.map(({ type }) => type)).toEqual(['round/publish']);
    const hidden = run(shown, [undo]);
    expect(hidden.session.rounds[0]).toMatchObject({ status: 'closed', seen: true });
    expect(hidden.session.projector).toEqual(start.projector);
    expect(hidden.undo).toEqual([]);
  });

  it('of pictures makes one step with the pictures around it, and with nothing else', () => {
    const welcome: BatchPart = { type: 'projector/show', scene: { kind: 'welcome' } };
    const pictures = replay(start, [by(show), by(batchOf([welcome, show])), by(welcome)]);
    expect(pictures.undo).toHaveLength(1);
    expect(run(pictures, [undo]).session).toEqual(start);
    const go = batchOf([{ type: 'live/go', activityId: 'act-input' }, show]);
    const moved = run(pictures, [by(go), by(welcome), by(show)]);
    expect(moved.undo.map(({ type }) => type)).toEqual([
      'projector/show',
      'live/go',
      'projector/show',
    ]);
  });

  it('gives two rounds that it makes ids of their own', () => {
    const add = (id: string, at: number): BatchPart => ({
      type: 'activity/add',
      activity: testActivity(id, 'score'),
      at,
    });
    const list: BatchPart[] = [
      add('act-second', 4),
      add('act-third', 5),
      { type: 'live/go', activityId: 'act-second' },
      { type: 'live/go', activityId: 'act-third' },
    ];
    const answer = send(startHistory(start), batchOf(list));
    const ids = answer.ok ? answer.value.session.rounds.map(({ id }) => id) : [];
    expect(ids).toEqual(['round-01', 'round-made-2', 'round-made-3']);
  });

  it('is for the facilitator alone, and holds neither votes, seats, undo nor batches', () => {
    const opened = replay(start, [by({ type: 'round/open', id: 'round-01' })]);
    for (const role of ROLES)
      expect(applyRecorded(opened, { role, command: batchOf([show]) }, 1) !== null).toBe(
        role === 'facilitator',
      );
    const seat: Command = { type: 'seat/regroup', number: 100, groupId: 'group-01' };
    const vote = castCommand('seat-0001', 'group-01', {}).command;
    for (const stranger of [seat, vote, undo.command, redo.command, batchOf([show])]) {
      const odd = { type: 'batch', commands: [show, stranger] } as Command;
      expect(send(opened, odd)).toMatchObject({ ok: false, error: 'forbidden' });
      // Votes have a schema that fits: who may send them is no matter of form.
      expect(commandSchema.safeParse(odd).success).toBe(stranger === vote);
    }
  });

  it('has at least one part, and no more than the limit', () => {
    const fits = (count: number): boolean =>
      commandSchema.safeParse(batchOf(Array.from({ length: count }, () => show))).success;
    expect([0, 1, LIMITS.batch, LIMITS.batch + 1].map(fits)).toEqual([false, true, true, false]);
  });

  it('keeps the limits of lists, and changes nothing when a part goes over', () => {
    const items = Array.from({ length: LIMITS.activities }, (_, i): BatchPart => ({
      type: 'activity/add',
      activity: testActivity(`act-more-${i}`, 'break'),
      at: 0,
    }));
    const history = startHistory(start);
    expect(send(history, batchOf(items))).toMatchObject({ ok: false, error: 'limit' });
    expect(history.session).toEqual(start);
  });
});
