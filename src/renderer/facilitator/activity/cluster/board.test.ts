import { describe, expect, it } from 'vitest';
import type { Contribution, Theme } from '../../../../shared/domain/model';
import { focusAfter, makeBoard, neighbour, range } from './board';

const note = (id: string, over: Partial<Contribution> = {}): Contribution => ({
  id,
  number: 1,
  text: `Tekst ${id}`,
  kind: 'idea',
  groupId: null,
  factorId: null,
  challengeId: null,
  activityId: null,
  questionId: null,
  origin: 'facilitator',
  held: false,
  quoted: false,
  edited: false,
  comments: [],
  themeId: null,
  mergedInto: null,
  ...over,
});
const theme = (id: string, mergedInto: string | null = null): Theme => ({
  id,
  name: id,
  factorId: null,
  challengeId: null,
  mergedInto,
});
const ALL = { query: '', kind: null };

describe('makeBoard', () => {
  const themes = [theme('t1'), theme('t2', 't1'), theme('t3')];
  const notes = [
    note('a'),
    note('b', { themeId: 't2' }),
    note('c', { held: true }),
    note('d', { mergedInto: 'a' }),
    note('e', { themeId: 'gone', kind: 'obstacle', text: 'Één café' }),
  ];

  it('shows notes under the theme that stands, and leaves out held and merged ones', () => {
    const board = makeBoard(notes, themes, ALL);
    expect(board.columns.map((c) => [c.theme?.id ?? null, c.notes.map(({ id }) => id)])).toEqual([
      [null, ['a', 'e']],
      ['t1', ['b']],
      ['t3', []],
    ]);
    expect(board.merged.get('a')?.map(({ id }) => id)).toEqual(['d']);
    expect([board.total, board.ordered]).toEqual([3, 1]);
  });

  it('narrows by kind and by words without accents, and keeps the counts', () => {
    const board = makeBoard(notes, themes, { query: 'een cafe', kind: 'obstacle' });
    expect(board.columns.flatMap((c) => c.notes.map(({ id }) => id))).toEqual(['e']);
    expect(board.total).toBe(3);
  });
});

describe('moving over the board', () => {
  const columns = [['a', 'b', 'c'], [], ['d']];

  it('goes up, down and over empty columns', () => {
    expect(neighbour(columns, 'a', 'ArrowDown')).toBe('b');
    expect(neighbour(columns, 'a', 'ArrowUp')).toBe('a');
    expect(neighbour(columns, 'c', 'ArrowRight')).toBe('d');
    expect(neighbour(columns, 'd', 'ArrowLeft')).toBe('a');
  });

  it('selects a range within one column', () => {
    expect(range(columns, 'c', 'a')).toEqual(['a', 'b', 'c']);
    expect(range(columns, 'd', 'a')).toEqual(['a']);
    expect(range(columns, null, 'b')).toEqual(['b']);
  });

  it('moves the focus to a note that stays', () => {
    expect(focusAfter(columns, 'b', new Set(['b']))).toBe('c');
    expect(focusAfter(columns, 'c', new Set(['b', 'c']))).toBe('a');
    expect(focusAfter(columns, 'd', new Set(['d']))).toBeNull();
  });
});
