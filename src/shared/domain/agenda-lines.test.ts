import { itemsOf } from '../voting/rules';
import { describe, expect, it } from 'vitest';
import { commandSchema, type Command } from './commands';
import { applyCommand, startHistory, type History } from './history';
import { LIMITS } from './limits';
import { ITEM_IDS, runningSession, testNote } from './running.testkit';
import { undo, type Recorded } from './session.testkit';

const context = {
  now: '2026-03-01T10:00:00.000Z',
  newCode: 'ABCDE',
  newNumber: 100,
  newRoundId: 'round-new-1',
} as const;
const start = startHistory(runningSession());
const [A, B, C] = ITEM_IDS;

function apply(history: History, command: Command, role: Recorded['role'] = 'facilitator') {
  return applyCommand(history, command, { ...context, role });
}

/** Applies all; none may be refused. */
function after(commands: readonly Command[], from = start): History {
  return commands.reduce((history, command) => {
    const result = apply(history, command);
    if (!result.ok) throw new Error(`${command.type}: ${result.error}`);
    return result.value;
  }, from);
}

const pollOf = ({ session }: History) =>
  session.agenda.activities.find(({ id }) => id === 'act-vote')?.poll;
const labels = (history: History) => {
  const poll = pollOf(history);
  return poll && itemsOf(poll).map(({ label }) => label);
};
const option = (id: string, label = id) => ({ id, label, themeId: null, challengeId: null });
const options = (count: number) =>
  Array.from({ length: count }, (_, i) => option(`option-${String(i).padStart(4, '0')}`));
const vote = { activityId: 'act-vote' };
const ask = { activityId: 'act-input' };
const question = (id: string, factorId: string | null = null) => ({
  id,
  text: id,
  kind: null,
  factorId,
  challengeId: null,
});

describe('options of a vote', () => {
  // Both changes come from the same picture of the list: neither knows of the other.
  it.each<[string, Command, Command, string[]]>([
    [
      'a rename and a removal',
      { type: 'option/update', ...vote, id: A, label: 'Water' },
      { type: 'option/remove', ...vote, id: C },
      ['Water', B],
    ],
    [
      'two renames',
      { type: 'option/update', ...vote, id: A, label: 'Water' },
      { type: 'option/update', ...vote, id: B, label: 'Wonen' },
      ['Water', 'Wonen', C],
    ],
    [
      'two steps down',
      { type: 'option/move', ...vote, id: A, by: 1 },
      { type: 'option/move', ...vote, id: A, by: 1 },
      [B, C, A],
    ],
    [
      'a new option and another method',
      { type: 'option/add', ...vote, options: [option('option-new', 'Werk')] },
      { type: 'activity/update', id: 'act-vote', patch: { poll: { method: 'rank' } } },
      [A, B, C, 'Werk'],
    ],
  ])('%s in quick succession both count', (_, first, second, expected) => {
    for (const commands of [
      [first, second],
      [second, first],
    ])
      expect(labels(after(commands))).toEqual(expected);
  });

  it('a step over the end stays at the end; what is gone is refused', () => {
    expect(labels(after([{ type: 'option/move', ...vote, id: A, by: -1 }]))).toEqual([A, B, C]);
    expect(labels(after([{ type: 'option/move', ...vote, id: C, by: 1 }]))).toEqual([A, B, C]);
    const gone = apply(start, { type: 'option/remove', ...vote, id: 'option-gone' });
    expect(gone).toMatchObject({ ok: false, error: 'not-found' });
    const other = apply(start, { type: 'option/remove', ...ask, id: A });
    expect(other).toMatchObject({ ok: false, error: 'invalid' });
  });

  it('settings that are not sent stay as they are; an activity without a vote is refused', () => {
    const history = after([
      { type: 'activity/update', id: 'act-vote', patch: { poll: { dots: 5 } } },
      { type: 'activity/update', id: 'act-vote', patch: { poll: { cap: 2 } } },
    ]);
    expect(pollOf(history)).toMatchObject({ method: 'dots', dots: 5, cap: 2 });
    const none = apply(start, {
      type: 'activity/update',
      id: 'act-input',
      patch: { poll: { dots: 5 } },
    });
    expect(none).toMatchObject({ ok: false, error: 'invalid' });
  });
});

describe('questions', () => {
  it('two quick changes both count; a question about an unknown factor is refused', () => {
    const history = after([
      { type: 'question/add', ...ask, questions: [question('ask-one'), question('ask-two')] },
      { type: 'question/update', ...ask, id: 'ask-one', patch: { text: 'Wat helpt?' } },
      { type: 'question/update', ...ask, id: 'ask-one', patch: { kind: 'idea' } },
      { type: 'question/move', ...ask, id: 'ask-one', by: 1 },
      { type: 'activity/update', id: 'act-input', patch: { input: { moderated: true } } },
    ]);
    const input = history.session.agenda.activities.find(({ id }) => id === 'act-input')?.input;
    expect(input).toEqual({
      silent: true,
      moderated: true,
      questions: [
        question('ask-two'),
        { ...question('ask-one'), text: 'Wat helpt?', kind: 'idea' },
      ],
    });
    const wrong = apply(start, {
      type: 'question/add',
      ...ask,
      questions: [question('ask-one'), question('ask-two', 'no-such-factor')],
    });
    expect(wrong).toMatchObject({ ok: false, error: 'not-found' });
  });
});

describe('what is pasted together', () => {
  const pasted: Command[] = [
    { type: 'option/add', ...vote, options: options(12) },
    {
      type: 'contribution/add-all',
      contributions: Array.from({ length: 12 }, (_, i) => testNote(`note-pasted-${i}`)),
    },
  ];
  it.each(pasted)('$type is one step, taken back by one undo', (command) => {
    expect(commandSchema.safeParse(command).success).toBe(true);
    const history = after([command]);
    expect(history.session).not.toEqual(start.session);
    expect(history.undo.map(({ type }) => type)).toEqual([command.type]);
    const back = after([undo.command], history);
    expect(back.session).toEqual(start.session);
    const again = after([{ type: 'history/redo' }], back);
    expect(again.session).toEqual(history.session);
  });

  it.each(pasted)('$type is for the facilitator only', (command) => {
    for (const role of ['ballot', 'phone', 'projector', 'report'] as const)
      expect(apply(start, command, role)).toMatchObject({ ok: false, error: 'forbidden' });
  });

  it('over the limit, or with an id that is there already: all of it is refused', () => {
    const many = options(LIMITS.pollItems - ITEM_IDS.length);
    expect(labels(after([{ type: 'option/add', ...vote, options: many }]))).toHaveLength(
      LIMITS.pollItems,
    );
    const over: Command = {
      type: 'option/add',
      ...vote,
      options: [...many, option('option-over')],
    };
    expect(apply(start, over)).toMatchObject({ ok: false, error: 'limit' });
    const tooLong = { type: 'option/add', ...vote, options: options(LIMITS.pollItems + 1) };
    expect(commandSchema.safeParse(tooLong).success).toBe(false);

    const full = Array.from({ length: LIMITS.contributions }, (_, i) => testNote(`note-full-${i}`));
    const most = after([{ type: 'contribution/add-all', contributions: full }]);
    const one: Command = { type: 'contribution/add-all', contributions: [testNote('note-over')] };
    expect(apply(most, one)).toMatchObject({ ok: false, error: 'limit' });
    const twice = [testNote('note-new-1'), testNote('note-new-1')];
    const double = apply(start, { type: 'contribution/add-all', contributions: twice });
    expect(double).toMatchObject({ ok: false, error: 'invalid' });
  });

  it('notes get numbers that follow each other', () => {
    const contributions = ['note-aaa-1', 'note-bbb-2', 'note-ccc-3'].map(testNote);
    const { session } = after([{ type: 'contribution/add-all', contributions }]);
    expect(Object.values(session.contributions).map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});
