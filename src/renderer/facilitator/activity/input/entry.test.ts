import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../shared/domain/limits';
import { pastedLines, readEntry, tooMany } from './entry';

const marks = [
  { groupId: 'group-g', letter: 'G' },
  { groupId: 'group-b', letter: 'B' },
  { groupId: 'group-b2', letter: 'B2' },
];

describe('readEntry', () => {
  it('takes the group from the letter before a colon or slash', () => {
    expect(readEntry('g: korte lijnen', marks)).toEqual({
      text: 'korte lijnen',
      groupId: 'group-g',
    });
    expect(readEntry(' B/korte lijnen', marks).groupId).toBe('group-b');
  });

  it('leaves text alone that starts with something else', () => {
    expect(readEntry('k: korte lijnen', marks)).toEqual({
      text: 'k: korte lijnen',
      groupId: undefined,
    });
    expect(readEntry('gemeenten: te laat', marks).groupId).toBeUndefined();
  });

  it('is empty when only the group was typed', () => {
    expect(readEntry('g:  ', marks)).toEqual({ text: '', groupId: 'group-g' });
  });
});

describe('pastedLines', () => {
  it('skips empty lines and turns tabs into spaces', () => {
    expect(pastedLines('een\ttwee\r\n\r\n  drie \n')).toEqual(['een twee', 'drie']);
    expect(pastedLines(' \n\n')).toEqual([]);
  });
});

describe('tooMany', () => {
  it('counts what is over the limit', () => {
    expect(tooMany('a'.repeat(LIMITS.longText))).toBe(0);
    expect(tooMany('a'.repeat(LIMITS.longText + 3))).toBe(3);
  });
});
