import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBrokenReference } from '../persistence/integrity';
import type { Command } from './commands';
import { startHistory, type History } from './history';
import type { Session } from './model';
import { runningArbitrary, runningSession, testActivity, testNote } from './running.testkit';
import {
  answerTo,
  castCommand,
  facilitatorArbitrary,
  redo,
  replay,
  undoAll,
  type Recorded,
} from './session.testkit';

const start = runningSession();
const by = (command: Command): Recorded => ({ command, role: 'facilitator' });
/** Null when it was refused. */
function attempt(history: History, recorded: Recorded): History | null {
  const answer = answerTo(history, recorded);
  return answer.ok ? answer.value : null;
}

describe('a vote does not cost older, unrelated steps', () => {
  const answers = { trust: 4, agenda: 2, means: null, roles: 5 };
  /** Going to a scoring activity without a round makes one: a step on votes, agenda and room. */
  const second: Recorded[] = [
    by({ type: 'activity/add', activity: testActivity('act-second', 'score'), at: 4 }),
  ];
  const vote: Recorded[] = [
    by({ type: 'live/go', activityId: 'act-second' }),
    by({ type: 'round/open', id: 'round-made' }),
    castCommand('seat-0001', 'group-01', answers, 'round-made'),
  ];
  const title = by({ type: 'session/update', patch: { title: 'Renamed' } });
  const note = by({ type: 'contribution/add', contribution: testNote('note-0001') });
  const rename = (id: string) =>
    by({ type: 'activity/update', id, patch: { title: 'Other name' } });
  const removed = [
    by({
      type: 'contribution/add',
      contribution: { ...testNote('note-0002'), groupId: 'group-04' },
    }),
    by({ type: 'contribution/remove', id: 'note-0002' }),
  ];

  it.each<[string, Recorded[], Command['type'][]]>([
    ['what is elsewhere stays', [title, note, ...vote], ['session/update', 'contribution/add']],
    [
      'so does another thing in the same list',
      [rename('act-welcome'), title, ...vote],
      ['activity/update', 'session/update'],
    ],
    [
      'what moved the things that were changed since goes with it',
      [by({ type: 'activity/move', id: 'act-second', to: 0 }), title, ...vote],
      ['session/update'],
    ],
    [
      'and what was changed before that',
      [rename('act-welcome'), by({ type: 'activity/move', id: 'act-second', to: 0 }), ...vote],
      [],
    ],
    [
      'what belongs to a thing that is gone goes with it',
      [...removed, title, by({ type: 'group/remove', id: 'group-04' }), ...vote],
      ['session/update'],
    ],
  ])('%s', (_, commands, left) => {
    const begun = startHistory(replay(start, second).session);
    const history = commands.reduce((h, recorded): History => {
      const next = attempt(h, recorded);
      if (!next) throw new Error(recorded.command.type);
      return next;
    }, begun);
    expect(history.undo.map(({ type }) => type)).toEqual(left);
    const back = undoAll(history).history;
    expect(back.undo).toEqual([]);
    expect(back.session.rounds).toEqual(history.session.rounds);
    expect(back.session.live).toEqual(history.session.live);
    const status = ({ agenda }: Session) =>
      agenda.activities.map(({ id, startedAt }) => [id, startedAt]);
    expect(status(back.session)).toEqual(status(history.session));
    expect(findBrokenReference(back.session)).toBeNull();
    const again = left.reduce((h) => attempt(h, redo) ?? h, back);
    expect(again.session).toEqual(history.session);
  });

  it('and what is undone after a vote is all that the steps did, and nothing else', () => {
    const id = fc.constantFrom('act-welcome', 'act-second', 'act-other-1', 'act-other-2');
    const spot = fc.integer({ min: 0, max: 6 });
    /** The agenda most of all: its patches know places in a list. */
    const agenda = fc
      .record({ id, spot, what: fc.constantFrom('add', 'remove', 'move', 'rename') })
      .map(({ id: one, spot: at, what }): Recorded => {
        if (what === 'remove') return by({ type: 'activity/remove', id: one });
        if (what === 'move') return by({ type: 'activity/move', id: one, to: at });
        if (what === 'rename')
          return by({ type: 'activity/update', id: one, patch: { title: `at ${at}` } });
        return by({ type: 'activity/add', activity: testActivity(one, 'score'), at });
      });
    const commands = fc
      .tuple(
        fc.array(fc.oneof(agenda, runningArbitrary, facilitatorArbitrary), { maxLength: 30 }),
        fc.array(agenda, { maxLength: 6 }),
      )
      .map(([first, then]) => [
        ...first.filter(({ command }) => !/^(round|poll)/.test(command.type)),
        ...vote.slice(0, 2),
        ...then,
        ...vote.slice(2),
      ]);
    let votes = 0;
    fc.assert(
      fc.property(commands, (list) => {
        const begun = replay(start, second).session;
        let history = startHistory(begun);
        const done: { recorded: Recorded; part: unknown }[] = [];
        for (const recorded of list) {
          const next = attempt(history, recorded);
          if (!next || next === history) continue;
          history = next;
          const made = recorded.role === 'facilitator' ? next.undo.at(-1)?.parts.at(-1) : null;
          done.push({ recorded, part: made });
        }
        const left = new Set<unknown>(history.undo.flatMap((step) => step.parts));
        if (!history.session.rounds.some(({ ballots }) => ballots['seat-0001'])) return;
        votes += left.size > 0 ? 1 : 0;
        const expected = done
          .filter(({ part: made }) => !left.has(made))
          .reduce((h, { recorded }) => attempt(h, recorded) ?? h, startHistory(begun));
        const back = undoAll(history).history;
        expect(back.undo).toEqual([]);
        // Votes stay as they are, and all else is as if only what left the list had been done.
        const { rounds, polls } = history.session;
        expect(back.session).toEqual({ ...expected.session, rounds, polls });
      }),
      { numRuns: 300 },
    );
    expect(votes).toBeGreaterThan(60);
  }, 120_000);
});
