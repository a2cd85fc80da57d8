import { describe, expect, it } from 'vitest';
import { groupMarks } from '../../shared/charts/marks';
import { groupForKey } from './group-keys';
import { randomId } from './ids';
import { looksLikeCode, normaliseCode } from './return-code';
import { answerForKey, answerInWords, digitRange, type ScaleModel } from './scale';

const scale = (min: number, max: number, labels: string[] = []): ScaleModel => ({
  steps: Array.from({ length: max - min + 1 }, (_, i) => ({
    value: min + i,
    label: labels[i] ?? '',
  })),
  noAnswer: 'weet ik niet',
  labelled: labels.length > 2,
});

describe('keys on a scale', () => {
  it.each([
    ['1', 1, 5, 1],
    ['5', 1, 5, 5],
    ['6', 1, 5, undefined],
    ['6', 1, 6, 6],
    ['0', 1, 5, null],
    ['?', 1, 5, null],
    ['/', 1, 5, null],
    ['0', 0, 10, 0],
    ['9', 0, 10, 9],
    ['?', 0, 10, null],
    ['0', 1, 10, undefined], // the 0 of a typed 10 must not become "don't know"
    ['2', -2, 2, undefined], // 2 or -2?
    ['0', -2, 2, undefined],
    ['a', 1, 5, undefined],
    ['Enter', 1, 5, undefined],
  ])('%s on %i..%i gives %s', (key, min, max, expected) => {
    expect(answerForKey(key, scale(min, max))).toBe(expected);
  });

  it('tells which digits work', () => {
    expect(digitRange(scale(1, 5))).toEqual({ from: 1, to: 5 });
    expect(digitRange(scale(0, 10))).toEqual({ from: 0, to: 9 });
    expect(digitRange(scale(-2, 2))).toBeNull();
    expect(digitRange(scale(10, 20))).toBeNull();
  });
});

describe('an answer in words', () => {
  it('uses the label, with the number where only the ends have one', () => {
    const five = scale(1, 5, ['helemaal oneens', 'oneens', 'neutraal', 'eens', 'helemaal eens']);
    expect(answerInWords(4, five)).toBe('eens');
    expect(answerInWords(null, five)).toBe('weet ik niet');
    expect(answerInWords(0, scale(0, 10, ['nooit']))).toBe('0, nooit');
    expect(answerInWords(7, scale(0, 10))).toBe('7');
  });
});

describe('the return code', () => {
  it.each(['K7M2P', 'k7m2p', ' k7 m2-p ', 'K7–M2P', 'k.7.m.2.p'])('understands "%s"', (typed) => {
    expect(normaliseCode(typed)).toBe('K7M2P');
    expect(looksLikeCode(typed)).toBe(true);
  });
  it.each(['', 'K7M2', 'K7M2PX', '-----'])('knows that "%s" is no code', (typed) => {
    expect(looksLikeCode(typed)).toBe(false);
  });
});

describe('keys for groups', () => {
  const marks = groupMarks([
    { id: 'group-001', name: 'Bedrijven', ecosystem: 'economic' },
    { id: 'group-002', name: 'Bewoners', ecosystem: 'social' },
  ]);
  it('takes the letter of the mark in any case, or the place in the list', () => {
    expect(groupForKey('b', marks)).toBe('group-001');
    expect(groupForKey('E', marks)).toBe('group-002');
    expect(groupForKey('2', marks)).toBe('group-002');
    expect(groupForKey('3', marks)).toBeUndefined();
    expect(groupForKey('0', marks)).toBeUndefined();
    expect(groupForKey('Tab', marks)).toBeUndefined();
  });
});

describe('random ids', () => {
  it('fit the id rule of the domain and differ', () => {
    const ids = Array.from({ length: 50 }, randomId);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(ids).size).toBe(50);
  });
});
