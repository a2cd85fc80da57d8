import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepEqual } from './keep-equal';

const json = fc.jsonValue({ maxDepth: 4 });

describe('keepEqual', () => {
  it('is the new value in what it says', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(keepEqual(before, after)).toEqual(after);
      }),
    );
  });

  it('is the value before when both say the same', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(keepEqual(value, structuredClone(value))).toBe(value);
      }),
    );
  });

  it('keeps every part that did not change', () => {
    fc.assert(
      fc.property(json, json, (kept, other) => {
        const before = { kept, list: [kept, 1] };
        const after = structuredClone({ kept, list: [kept, 2], other });
        const { kept: part, list } = keepEqual(before, after);
        expect([part, list[0]]).toStrictEqual([kept, kept]);
        expect(Object.is(part, kept) && Object.is(list[0], kept)).toBe(true);
      }),
    );
  });

  it('sees what is gone, what is new, and what only looks alike', () => {
    const before = { a: 1, b: undefined as number | undefined };
    expect(keepEqual(before, { a: 1 })).toStrictEqual({ a: 1 });
    expect(keepEqual({ a: 1 }, before)).toStrictEqual(before);
    expect(keepEqual([1, 2], [1])).toEqual([1]);
    expect(keepEqual([], {})).toEqual({});
    expect(keepEqual({ 0: 'a' }, ['a'])).toEqual(['a']);
    expect(Object.is(keepEqual(0, -0), -0)).toBe(true);
  });

  it('takes a key for what it is, whatever its name', () => {
    const of = (value: number): object =>
      Object.fromEntries<unknown>([
        ['__proto__', { value }],
        ['constructor', value],
      ]);
    const [before, after] = [of(1), of(2)];
    expect(Object.entries(keepEqual(before, after))).toEqual(Object.entries(after));
    expect(keepEqual(before, of(1))).toBe(before);
    expect(keepEqual({}, after)).toEqual(after);
  });

  it('changes neither', () => {
    const before = Object.freeze({ a: Object.freeze([1]) });
    const after = Object.freeze({ a: Object.freeze([1, 2]) });
    expect(keepEqual(before, after)).toEqual({ a: [1, 2] });
  });

  it('takes other objects as they are', () => {
    const [before, after] = [{ at: new Date(1) }, { at: new Date(1) }];
    expect(keepEqual(before, after).at).toBe(after.at);
  });
});
