import { describe, expect, it } from 'vitest';
import { translator } from '../i18n';
import type { Contribution } from '../domain/model';
import { testNote } from '../domain/notes.testkit';
import { breModel, facilitatorView, generatedSession } from '../advice/advice.testkit';
import { countThemes } from '../projection/notes';
import type { ThemeCounts } from '../projection/types';
import { judgementsWith, roundResults } from '../scoring';
import { room } from '../scoring/room.testkit';
import { quadrantOf } from '../scoring/quadrants';
import { sameVoters } from '../scoring/voters';
import {
  chartModelTexts,
  crosshair,
  groupsChart,
  quadrantsChart,
  rowCount,
  sliceRows,
  themesChart,
  type Crosshair,
} from '.';

const t = translator('nl');

describe('quadrants', () => {
  /** A worked table of importance-performance analysis. */
  const places = [
    { importance: 4.6, score: 3.1 },
    { importance: 4.4, score: 4.2 },
    { importance: 3.2, score: 2.6 },
    { importance: 3.0, score: 4.1 },
  ];
  const fixed = { importance: 4, score: 3.5 };
  const expected = ['concentrate', 'keep-up', 'low-priority', 'overkill'];

  it('follow the worked table with both kinds of lines', () => {
    const means = crosshair(places, 'means', fixed);
    expect(means.importance).toBeCloseTo(3.8, 9);
    expect(means.score).toBeCloseTo(3.5, 9);
    expect(crosshair(places, 'fixed', fixed)).toEqual(fixed);
    for (const lines of [means, fixed])
      expect(places.map((place) => quadrantOf(place, lines))).toEqual(expected);
  });

  it('count a place on a line as high, and have fixed lines without points', () => {
    expect(quadrantOf(fixed, fixed)).toBe('keep-up');
    expect(crosshair([], 'means', fixed)).toEqual(fixed);
  });

  it('are the same in the results, the picture and the what-if, whatever the decimals', () => {
    let rounded = 0;
    for (let seed = 0; seed < 60; seed++) {
      const { rounds, factorModel } = facilitatorView(generatedSession(seed, breModel()));
      for (const { results } of rounds) {
        if (!results) throw new Error('a round that is not published');
        const { thresholds } = results.settings;
        const source = { results, groups: [], headline: '', language: 'nl' as const };
        const model = chartModelTexts(factorModel, 'nl');
        const known = results.factors.filter(({ priority }) => priority !== null);
        for (const kind of ['fixed', 'means'] as const satisfies Crosshair[]) {
          const chart = quadrantsChart({ ...source, model }, t, kind);
          expect(Object.fromEntries(chart.rows.map((row) => [row.id, row.quadrant]))).toEqual(
            Object.fromEntries(
              known.map(({ id, priority }) => [
                id,
                kind === 'fixed' ? priority?.fixed : priority?.centred,
              ]),
            ),
          );
          for (const row of chart.rows) expect(quadrantOf(row, chart.lines)).toBe(row.quadrant);
        }
        for (const { id, now } of judgementsWith(results, thresholds))
          expect(now.quadrant).toBe(
            results.factors.find((factor) => factor.id === id)?.priority?.fixed ?? null,
          );
        rounded += known.filter(({ importance, mean, priority }) => {
          const place = { importance: importance?.mean ?? 0, score: mean ?? 0 };
          const lines = { importance: thresholds.importance, score: 3.5 };
          return quadrantOf(place, lines) !== priority?.fixed;
        }).length;
      }
    }
    // Otherwise no factor would be just below a line.
    expect(rounded).toBeGreaterThan(10);
  });
});

describe('findings', () => {
  /** Everybody in a group answered `trust` so; all other statements got the middle. */
  const sourceOf = (trust: Record<string, number[]>, importance: number | null = null) => {
    const { session, round } = room(trust, {}, undefined, importance);
    const model = chartModelTexts(session.factorModel, 'nl');
    const { groups } = session;
    return {
      results: roundResults(session, round),
      model,
      groups,
      headline: '',
      language: 'nl' as const,
    };
  };

  it('see the gap between groups where the whole room is split too', () => {
    const source = sourceOf({ 'group-01': [1, 1, 1, 1, 2], 'group-02': [5, 5, 5, 5, 4] });
    expect(source.results.factors[0]).toMatchObject({ label: 'split' });
    expect(groupsChart(source, t).title).toBe('Over ‘trust’ verschillen de groepen het meest');
    const close = sourceOf({ 'group-01': [3, 3, 3, 3, 2], 'group-02': [3, 3, 3, 3, 4] });
    expect(groupsChart(close, t).title).toBe('De groepen denken er ongeveer hetzelfde over');
  });

  it('call nothing weak or fine by lines through the means', () => {
    const low = sourceOf({ 'group-01': [3, 3, 3, 3, 3] }, 5);
    expect(quadrantsChart(low, t, 'fixed').title).toMatch(/^Belangrijk en nog zwak: /);
    expect(quadrantsChart(low, t, 'means').title).toBe(
      'Wat minstens gemiddeld belangrijk is, scoort ook minstens gemiddeld',
    );
    const high = sourceOf({ 'group-01': [5, 5, 5, 5, 5] }, 5);
    expect(quadrantsChart(high, t, 'means').title).toMatch(
      /^Minstens gemiddeld belangrijk, met een lagere score: /,
    );
  });
});

describe('themes', () => {
  const theme = (id: string, success: number, obstacle: number, idea: number) => ({
    id,
    name: id.toUpperCase(),
    counts: { success, obstacle, idea },
  });
  const model = (...themes: ThemeCounts['themes']) => themesChart({ themes, loose: 2 }, 'nl', t);

  it('do not count what is without a theme when nothing is', () => {
    const subtitle = (...themes: ThemeCounts['themes']) =>
      themesChart({ themes, loose: 0 }, 'nl', t).subtitle;
    expect(subtitle(theme('a', 1, 0, 0))).toBe('1 bijdrage');
    expect(subtitle(theme('a', 1, 2, 0))).toBe('3 bijdragen, alle in een thema');
  });

  it('put the largest first and say so', () => {
    const chart = model(theme('a', 1, 0, 0), theme('b', 2, 3, 1));
    expect(chart.rows.map(({ id, total }) => [id, total])).toEqual([
      ['b', 6],
      ['a', 1],
    ]);
    expect(chart.title).toBe('De meeste bijdragen gaan over ‘B’');
    expect(chart.subtitle).toBe('9 bijdragen, 2 zonder thema');
    // Success, idea, obstacle, all: the order of the parts.
    expect(chart.table.rows[0]?.cells).toEqual(['B', '2', '1', '3', '6']);
    expect(chart.most).toBe(6);
  });

  it('do not call a winner where there is none', () => {
    expect(model(theme('a', 1, 0, 0), theme('b', 0, 1, 0)).title).toContain('‘A’ en ‘B’');
    const level = [theme('a', 1, 0, 0), theme('b', 0, 1, 0), theme('c', 0, 0, 1)];
    expect(model(...level).title).toBe('Geen thema springt eruit');
    expect(model(theme('a', 0, 0, 0)).title).toBe('Er zijn nog geen bijdragen in een thema');
  });

  it('are divided over pages on the scale of the whole', () => {
    const chart = model(theme('a', 1, 0, 0), theme('b', 2, 3, 1), theme('c', 1, 1, 1));
    const part = sliceRows(chart, 1, 3);
    expect(rowCount(part)).toBe(2);
    expect(part).toMatchObject({ most: chart.most, rows: chart.rows.slice(1) });
  });
});

describe('counts of themes', () => {
  const note = (patch: Partial<Contribution>): Contribution =>
    testNote(1, { themeId: 'theme-001', ...patch });
  const theme = (id: string, mergedInto: string | null) => ({
    id,
    name: id,
    factorId: null,
    challengeId: null,
    mergedInto,
  });
  const silent = (status: 'open' | 'published') => ({
    startTime: '09:00',
    activities: [
      {
        id: 'act-silent',
        kind: 'input' as const,
        title: 'Silent',
        minutes: 10,
        notes: '',
        status,
        startedAt: null,
        endedAt: null,
        enough: null,
        input: { questions: [], silent: true, moderated: false },
        poll: null,
      },
    ],
  });
  const themes = [theme('theme-001', null), theme('theme-002', 'theme-001')];

  it('leave out what the room may not see, and add merged themes to their own', () => {
    const notes = [
      note({}),
      note({ themeId: 'theme-002', kind: 'obstacle' }),
      note({ held: true }),
      note({ mergedInto: 'note-0001' }),
      note({ activityId: 'act-silent', kind: 'success' }),
      note({ themeId: null }),
    ];
    const shown = countThemes({ agenda: silent('open'), themes }, notes);
    expect(shown).toEqual({
      themes: [
        { id: 'theme-001', name: 'theme-001', counts: { success: 0, obstacle: 1, idea: 1 } },
      ],
      loose: 1,
    });
    const later = countThemes({ agenda: silent('published'), themes }, notes);
    expect(later.themes[0]?.counts.success).toBe(1);
  });
});

describe('same voters', () => {
  const ballots = (...ids: number[]) =>
    Object.fromEntries(ids.map((id) => [`p${id}`, { answers: {}, importance: {} }]));
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  // Only the minimum size counts here.
  const compare = (first: number[], second: number[], before = 5, after = 5) =>
    sameVoters(
      { ballots: ballots(...first), settings: { minGroupSize: before } as never },
      { ballots: ballots(...second), settings: { minGroupSize: after } as never },
    );

  it('are known when all the same, or different by enough people', () => {
    expect(compare(range(0, 8), range(0, 8))).toEqual({ kind: 'all' });
    expect(compare(range(0, 12), range(5, 18))).toEqual({ kind: 'some', count: 7 });
  });

  it('are not counted when a few people came or went', () => {
    expect(compare(range(0, 8), range(0, 9))).toEqual({ kind: 'unknown' });
    expect(compare(range(0, 8), range(1, 8))).toEqual({ kind: 'unknown' });
    // The higher minimum of the two rounds holds.
    expect(compare(range(0, 12), range(4, 16), 3, 3)).toEqual({ kind: 'some', count: 8 });
    expect(compare(range(0, 12), range(4, 16), 5, 3)).toEqual({ kind: 'unknown' });
  });
});
