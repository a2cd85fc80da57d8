import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitise } from './sanitise';

const points = (text: string): Set<number> => new Set([...text].map((c) => c.codePointAt(0) ?? 0));
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('');
const supported = points(`${ascii}éëïö→✓–’□\u00a0`);

describe('sanitise', () => {
  it.each([
    ['composes accents', 'cafe\u0301', 'café'],
    ['turns tabs into spaces', 'voor\tna', 'voor na'],
    ['keeps line ends as one kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['drops control characters, not what follows', 'voor\u0007na\u0000!', 'voorna!'],
    ['drops the soft hyphen', 'samen\u00adwerken', 'samenwerken'],
    ['drops zero-width and direction marks', 'a\u200bb\u200e\u202ec\ufeff', 'abc'],
    ['writes plain hyphens', 'x\u2010y\u2011z', 'x-y-z'],
    ['spells out ligatures', 'o\ufb03cieel', 'officieel'],
    ['keeps a no-break space', 'a\u00a0b', 'a\u00a0b'],
  ])('%s', (_, input, output) => {
    expect(sanitise(input, supported)).toEqual({ text: output, missing: [] });
  });

  it('shows one box for a symbol that the font lacks and names it', () => {
    expect(sanitise('goed 👍🏽, 👨‍👩‍👧 en 中', supported)).toEqual({
      text: 'goed □, □ en □',
      missing: ['👍🏽', '👨‍👩‍👧', '中'],
    });
  });

  it('falls back on a question mark when the font has no box', () => {
    expect(sanitise('中', points(ascii)).text).toBe('?');
  });

  it('prints only supported characters and loses no supported visible one', () => {
    const plainSupported = new Set([...supported].filter((p) => p !== 0x25a1 && p !== 0x3f));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (input) => {
        const { text } = sanitise(input, supported);
        expect([...text].every((c) => c === '\n' || supported.has(c.codePointAt(0) ?? 0))).toBe(
          true,
        );
        let at = 0;
        for (const character of input.normalize('NFC')) {
          if (!plainSupported.has(character.codePointAt(0) ?? 0)) continue;
          at = text.indexOf(character, at) + character.length;
          expect(at).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (input) => {
        const once = sanitise(input, supported).text;
        expect(sanitise(once, supported)).toEqual({ text: once, missing: [] });
      }),
    );
  });
});
