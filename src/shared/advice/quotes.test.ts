import { describe, expect, it } from 'vitest';
import { testNote as note, testTheme as theme } from '../domain/notes.testkit';
import { MAX_QUOTES, quotesFor } from './quotes';

const texts = (...input: Parameters<typeof quotesFor>): string[] =>
  quotesFor(...input).map(({ text }) => text);

describe('quotesFor', () => {
  it('takes notes linked to the factor, directly or by their theme, and no others', () => {
    const contributions = [
      note(1, { factorId: 'other' }),
      note(2),
      note(3, { factorId: 'trust' }),
      note(4, { themeId: 'theme-01' }),
      note(5, { themeId: 'theme-02' }),
    ];
    const themes = [theme('theme-01', 'trust'), theme('theme-02', 'other')];
    expect(texts('trust', { contributions, themes }, new Set())).toEqual(['note 3', 'note 4']);
  });

  it('follows a theme that was merged', () => {
    const contributions = [note(1, { themeId: 'theme-01' })];
    const themes = [theme('theme-01', null, 'theme-02'), theme('theme-02', 'trust')];
    expect(texts('trust', { contributions, themes }, new Set())).toEqual(['note 1']);
  });

  it('leaves out what waits for the facilitator', () => {
    const held = note(1, { factorId: 'trust', held: true });
    const merged = note(2, { factorId: 'trust', mergedInto: held.id });
    const list = quotesFor('trust', { contributions: [held, merged], themes: [] }, new Set());
    expect(list).toEqual([{ id: merged.id, text: 'note 2', groupId: null, count: 1 }]);
  });

  it('shows merged notes once, with how many say it', () => {
    const contributions = [
      note(1, { factorId: 'trust' }),
      note(2, { mergedInto: note(1).id }),
      note(3, { mergedInto: note(1).id, quoted: true }),
    ];
    expect(quotesFor('trust', { contributions, themes: [] }, new Set())).toMatchObject([
      { text: 'note 3', count: 3 },
    ]);
  });

  it('names a group only when its figures may be shown', () => {
    const contributions = [
      note(1, { factorId: 'trust', groupId: 'group-01' }),
      note(2, { factorId: 'trust', groupId: 'group-02' }),
    ];
    const list = quotesFor('trust', { contributions, themes: [] }, new Set(['group-02']));
    expect(list.map(({ groupId }) => groupId)).toEqual([null, 'group-02']);
  });

  it('puts what was chosen first, then direct, then said most, then by arrival; three at most', () => {
    const contributions = [
      note(1, { themeId: 'theme-01' }),
      note(2, { factorId: 'trust' }),
      note(3, { factorId: 'trust' }),
      note(4, { mergedInto: note(3).id }),
      note(5, { themeId: 'theme-01', quoted: true }),
    ];
    const list = texts('trust', { contributions, themes: [theme('theme-01', 'trust')] }, new Set());
    expect(list).toHaveLength(MAX_QUOTES);
    expect(list).toEqual(['note 5', 'note 3', 'note 2']);
  });
});
