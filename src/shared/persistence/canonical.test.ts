import fc from 'fast-check';
import { freeze } from 'immer';
import { expect, it } from 'vitest';
import { canonicalJson } from './canonical';

/** Any JSON but with the one key that is refused; fast-check tries it now and then. */
const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));

it('refuses the key that could change prototypes, and names its place', () => {
  const value: unknown = JSON.parse('{"a":[{"__proto__":false}]}');
  expect(() => canonicalJson(value)).toThrow('a.0.__proto__: key refused');
});

it('gives the same text for frozen parts, whether seen before or not', () => {
  fc.assert(
    fc.property(json, json, (part, other) => {
      const fresh = canonicalJson(structuredClone([part, other]));
      const fixed = freeze(structuredClone(part), true);
      canonicalJson(fixed);
      expect(canonicalJson([fixed, other])).toBe(fresh);
      expect(canonicalJson({ a: [fixed], b: fixed })).toBe(
        canonicalJson(structuredClone({ a: [part], b: part })),
      );
    }),
  );
});

it('sees changes in what is not frozen, also inside something that is', () => {
  const inner = { votes: 1 };
  const open = { inner };
  const shell = Object.freeze({ open, list: [inner] });
  expect(canonicalJson(shell)).toBe('{"list":[{"votes":1}],"open":{"inner":{"votes":1}}}');
  inner.votes = 2;
  expect(canonicalJson(open)).toBe('{"inner":{"votes":2}}');
  expect(canonicalJson(shell)).toBe('{"list":[{"votes":2}],"open":{"inner":{"votes":2}}}');
});
