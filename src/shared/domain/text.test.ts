import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idSchema } from './model';
import { cleanLine, cleanText, requiredLineSchema } from './text';

describe('cleanText', () => {
  it.each([
    ['a\tb', 'a b'],
    ['regel 1\r\nregel 2\rregel 3', 'regel 1\nregel 2\nregel 3'],
    ['cafe\u0301', 'caf\u00e9'],
    ['a\u0000b\u0007c\u0085d', 'abcd'],
    ['af\u00adspraak', 'afspraak'],
    ['\u202eabc\u2066', 'abc'],
    [
      '\ufeffSneek, S\u00fbdwest-Frysl\u00e2n \u{1f600}',
      'Sneek, S\u00fbdwest-Frysl\u00e2n \u{1f600}',
    ],
    ['  ruim  ', 'ruim'],
  ])('%j -> %j', (input, output) => expect(cleanText(input)).toBe(output));

  it('is done after one time, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (input) => {
        expect(cleanText(cleanText(input))).toBe(cleanText(input));
      }),
    );
  });
});

describe('lines', () => {
  it('have no line breaks', () => expect(cleanLine('a \n\n b')).toBe('a b'));

  it('that are required hold something visible and are not too long', () => {
    const schema = requiredLineSchema(5);
    expect(schema.safeParse(' \u0007 ').success).toBe(false);
    expect(schema.safeParse('123456').success).toBe(false);
    expect(schema.parse(' 12345 ')).toBe('12345');
  });
});

it('ids never name what every object inherits', () => {
  expect(idSchema.safeParse('constructor').success).toBe(false);
  expect(idSchema.safeParse('0123456789abcdef').success).toBe(true);
});
