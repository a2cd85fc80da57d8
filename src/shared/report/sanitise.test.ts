import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRINTABLE, sanitise, unprintable } from './sanitise';
import type { Block, ReportModel } from './types';

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

describe('what cannot be printed', () => {
  const model = (title: string, blocks: Block[]): ReportModel => ({
    language: 'nl',
    title,
    author: '',
    subject: '',
    generatedAt: '2026-11-26',
    appVersion: '1',
    footer: { title, status: 'Concept' },
    coverLabel: 'Titelblad',
    version: 'full',
    contentsLabel: 'Inhoud',
    cover: {
      kicker: '',
      title,
      facts: [],
      shape: null,
      warning: null,
      brand: null,
      shapeAlt: '',
      brandAlt: '',
      imprint: '',
    },
    sections: [
      {
        id: 'input',
        number: '6',
        kicker: '6. Inbreng',
        title: 'Inbreng',
        titleSlot: 'nl.input.title',
        blocks,
      },
    ],
    texts: [],
  });

  it('is nothing in Dutch and Frisian, nor for what is only cleaned', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', text: 'Súdwest-Fryslân, reëel: ŷ û → ✓\tcafe\u0301\u00ad' },
    ];
    expect(unprintable(model('Één regio', blocks))).toEqual([]);
  });

  it('names the place, the text and the characters, each text once in a section', () => {
    const blocks: Block[] = [
      { kind: 'list', items: ['goed 👍🏽 en 👍🏽', '中文', 'gewoon'] },
      { kind: 'quotes', items: [{ text: '中文', caption: 'Idee' }] },
    ];
    expect(unprintable(model('Regio 🌍', blocks))).toEqual([
      { place: 'Titelblad', text: 'Regio 🌍', characters: ['🌍'] },
      { place: '6. Inbreng', text: 'goed 👍🏽 en 👍🏽', characters: ['👍🏽'] },
      { place: '6. Inbreng', text: '中文', characters: ['中', '文'] },
    ]);
  });

  it('has stand-ins among the characters of the fonts', () => {
    expect(PRINTABLE.has(0x25a1)).toBe(true);
  });
});
