import { describe, expect, it } from 'vitest';
import { testSettings } from './settings.testkit';
import type { PollMethod } from './schemas';
import { translator } from '../i18n';
import type { PollOutcome } from './results';
import { pollModel } from './chart-model';

const items = ['Wonen', 'Water', 'Werk'].map((label, i) => ({
  id: `item-000${i}`,
  label,
  themeId: null,
  challengeId: null,
}));
const model = (method: PollMethod, outcome: PollOutcome, voters = 10, abstained = 1) =>
  pollModel(
    testSettings(method, items, { unit: 'km' }),
    { pollId: 'poll-0001', voters, abstained, outcome },
    'nl',
    translator('nl'),
  );

describe('a poll as a picture', () => {
  it('dots: people beside dots, and dots that can be counted', () => {
    const { title, subtitle, rows, table } = model('dots', {
      method: 'dots',
      total: 5,
      items: [
        { itemId: 'item-0001', dots: 4, voters: 2, share: 0.8 },
        { itemId: 'item-0000', dots: 1, voters: 1, share: 0.2 },
      ],
    });
    expect(title).toBe('De meeste stippen: Water');
    expect(subtitle).toBe('10 mensen deden mee, 1 onthield zich');
    expect(rows.map(({ text, dots }) => [text, dots])).toEqual([
      ['4 stippen van 2 mensen', 4],
      ['1 stip van 1 mens', 1],
    ]);
    expect(table.rows[0]?.cells).toEqual(['Water', '4', '2']);
  });

  it('says so when first places are shared or nobody chose', () => {
    const item = (itemId: string, votes: number) => ({ itemId, votes, share: 0 });
    const outcome = (...votes: number[]): PollOutcome => ({
      method: 'single',
      items: votes.map((n, i) => item(`item-000${i}`, n)),
    });
    expect(model('single', outcome(3, 3, 1)).title).toBe(
      'Een gedeelde eerste plaats voor Wonen, Water',
    );
    expect(model('single', outcome(0, 0, 0)).title).toBe('Niemand heeft gekozen');
  });

  it.each([
    ['agree', ['item-0000'], ['item-0000'], [], null],
    [
      'differ',
      ['item-0000'],
      ['item-0001'],
      [],
      'In de duels wint Water, in de telling van punten Wonen. Bespreek beide.',
    ],
    [
      'differ',
      ['item-0000', 'item-0001'],
      ['item-0001'],
      [],
      'De punten zijn gelijk. In de duels wint Water.',
    ],
    [
      'cycle',
      ['item-0000', 'item-0001', 'item-0002'],
      ['item-0000', 'item-0001', 'item-0002'],
      ['item-0000', 'item-0001', 'item-0002'],
      'Geen enkele keuze wint alle duels: Wonen, Water, Werk verslaan elkaar in een kring.',
    ],
    [
      'tie',
      ['item-0000'],
      ['item-0001'],
      [],
      'Geen enkele keuze wint alle duels: er zijn duels gelijk geëindigd. De punten en de duels ' +
        'wijzen niet dezelfde keuze aan. In de duels staat vooraan: Water.',
    ],
  ] as const)('ranking: says what the duels add (%s)', (kind, points, duels, circle, expected) => {
    const { note, wallNote } = model('rank', {
      method: 'rank',
      items: [],
      duels: [],
      condorcetWinner: null,
      contest: { kind, byPoints: [...points], byDuels: [...duels], circle: [...circle] },
    });
    expect(note).toBe(expected);
    // On the wall one line, that does not grow with the names.
    expect(wallNote === null).toBe(expected === null);
    expect(wallNote?.length ?? 0).toBeLessThan(55);
  });

  it('gradients: support counted from step five, the low end asks for reasons', () => {
    const { title, rows, reasons } = model('gradients', {
      method: 'gradients',
      counts: [1, 0, 0, 2, 3, 2, 1],
      low: 1,
      reasons: [{ level: 1, text: 'Geen geld' }],
    });
    expect(title).toBe('6 van 9 steunen het voorstel');
    expect(rows).toHaveLength(7);
    expect(rows[0]?.label).toContain('Sta hier helemaal achter');
    expect(reasons).toEqual(['Geen geld']);
  });

  it('number: the middle half with its unit, never the extremes', () => {
    const outcome = { method: 'number', median: 3, lowerQuartile: 2, upperQuartile: 4.5 } as const;
    expect(model('number', outcome).title).toBe('De helft schat tussen 2 km en 4,5 km');
    const none = {
      method: 'number',
      median: null,
      lowerQuartile: null,
      upperQuartile: null,
    } as const;
    expect(model('number', none)).toMatchObject({ title: 'Niemand heeft gekozen', rows: [] });
  });
});
