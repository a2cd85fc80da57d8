import { describe, expect, it } from 'vitest';
import breModel from '../../../resources/factor-models/bre-factor-model.json';
import { createSession } from '../domain/create';
import { factorModelSchema } from '../domain/factor-model';
import type { Contribution, Session } from '../domain/model';
import { contributionList } from '../domain/selectors';
import { roundResults } from '../scoring';
import type { RoundResults } from '../scoring/types';
import { buildReport } from './model';
import type { ReportModel, ReportVersion, SectionId } from './types';

/** People per group: the second group is too small to show. */
const SIZES = [9, 2, 7, 6, 8];

/** Two published rounds that ask for importance; the second is half a point higher on average. */
function twoRounds(): { session: Session; rounds: RoundResults[] } {
  let ids = 0;
  const newId = () => `id-${String(++ids).padStart(8, '0')}`;
  const session = createSession(
    {
      title: 'Werksessie',
      date: '2026-11-26',
      place: 'Oss',
      facilitator: 'Bureau',
      client: 'Regio',
      language: 'nl',
      region: null,
    },
    factorModelSchema.parse(breModel),
    { newId, now: '2026-11-20T09:00:00.000Z' },
  );
  const first = session.rounds[0];
  if (!first) throw new Error('a new session has a round');
  const factors = session.factorModel.factors.filter((factor) => factor.shortForm);
  first.factorIds = factors.map(({ id }) => id);
  first.status = 'published';
  first.settings.askImportance = true;
  const second = { ...structuredClone(first), id: newId(), number: 2, follows: first.id };
  session.rounds.push(second);
  SIZES.forEach((size, group) => {
    for (let seat = 0; seat < size; seat++) {
      const id = newId();
      session.participants[id] = {
        groupId: session.groups[group]?.id ?? null,
        channel: 'phone',
        code: '',
        number: 0,
        device: '',
      };
      const importance = Object.fromEntries(factors.map((f, i) => [f.id, i === 3 ? 5 : 2]));
      const answers = (step: number) => Object.fromEntries(factors.map((f) => [f.id, step]));
      first.ballots[id] = { importance, answers: answers(2) };
      second.ballots[id] = { importance, answers: answers(2 + (seat % 2)) };
    }
  });
  return { session, rounds: [first, second].map((round) => roundResults(session, round)) };
}

function note(id: string, group: string | null, quoted: boolean): Contribution {
  return {
    id,
    number: 1,
    text: `tekst van ${id}`,
    kind: 'idea',
    groupId: group,
    factorId: null,
    challengeId: null,
    activityId: null,
    questionId: null,
    origin: 'participant',
    held: false,
    quoted,
    edited: false,
    comments: [],
    themeId: null,
    mergedInto: null,
  };
}

const { session: base, rounds } = twoRounds();

function report(
  change: Partial<Session> = {},
  version: ReportVersion = 'full',
  language: 'nl' | 'en' = 'nl',
): ReportModel {
  const session = { ...base, ...change };
  return buildReport({
    session: {
      ...session,
      contributions: contributionList(session.contributions),
      polls: [],
      rounds: session.rounds.map((round, i) => ({
        ...round,
        progress: { cast: 32, seats: 0, paper: 4, hands: 0, byGroup: [] },
        results: rounds[i] ?? null,
        sameVoters: null,
      })),
    },
    results: rounds.at(-1) ?? null,
    language,
    version,
    generatedAt: '2026-11-27',
    appVersion: '1.2.3',
  });
}

const ids = (model: ReportModel): SectionId[] => model.sections.map(({ id }) => id);
const part = (model: ReportModel, id: SectionId) => model.sections.find((s) => s.id === id);
const words = (model: ReportModel, id: SectionId): string =>
  JSON.stringify(part(model, id) ?? null);

describe('choices of the facilitator', () => {
  it('leaves hidden sections out, numbers the others anew and refers to none that is gone', () => {
    const model = report({ report: { ...base.report, hidden: ['region', 'numbers'] } });
    expect(ids(model)).not.toContain('region');
    expect(part(model, 'glance')?.number).toBe('2');
    expect(part(model, 'method')?.number).toBe('B');
    expect(words(model, 'factors')).toContain('volledige versie van dit verslag');
    expect(words(model, 'session')).toContain('(zie bijlage B)');
  });

  it('has four sections without numbers in the short version, also when they are hidden', () => {
    const model = report({ report: { ...base.report, hidden: ['summary'] } }, 'short');
    expect(ids(model)).toEqual(['summary', 'priorities', 'recommendations', 'agreements']);
    expect(model.sections.every(({ number }) => number === '')).toBe(true);
  });

  it('prints an own text in its language only and keeps the text of the app beside it', () => {
    const texts = { 'nl.agreements.title': 'Dit doen we', 'nl.summary.text': 'Eigen zin' };
    const own = { report: { ...base.report, texts } };
    const dutch = report(own);
    expect(part(dutch, 'agreements')?.title).toBe('Dit doen we');
    expect(words(dutch, 'summary')).toContain('Eigen zin');
    const slot = dutch.texts.find((text) => text.slot === 'nl.agreements.title');
    expect(slot).toEqual({
      slot: 'nl.agreements.title',
      text: 'Er zijn nog geen afspraken',
      edited: true,
    });
    expect(JSON.stringify(report(own, 'full', 'en'))).not.toContain('Dit doen we');
  });

  it('keeps the method as the app wrote it', () => {
    const texts = { 'nl.method.title': 'Anders', 'nl.numbers.title': 'Anders' };
    const model = report({ report: { ...base.report, texts } });
    expect(words(model, 'method') + words(model, 'numbers')).not.toContain('Anders');
  });
});

describe('quotes', () => {
  const [large, small] = base.groups;
  const notes = [
    note('n-0000001', large?.id ?? null, true),
    note('n-0000002', small?.id ?? null, true),
    note('n-0000003', large?.id ?? null, false),
  ];
  const model = report({ contributions: Object.fromEntries(notes.map((n) => [n.id, n])) });
  const input = words(model, 'input');

  it('are the chosen ones only', () => {
    expect(input).toContain('tekst van n-0000001');
    expect(input).toContain('tekst van n-0000002');
    expect(JSON.stringify(model)).not.toContain('n-0000003');
  });

  it('name a group only when it is shown', () => {
    expect(input).toContain(`Idee, ${large?.name ?? '?'}`);
    expect(input).not.toContain(small?.name ?? '?');
  });

  it('are never held notes', () => {
    const held = { ...note('n-0000004', null, true), held: true };
    expect(JSON.stringify(report({ contributions: { [held.id]: held } }))).not.toContain(
      'n-0000004',
    );
  });
});

describe.each(['nl', 'en'] as const)('new sections in %s', (language) => {
  const factor = base.factorModel.factors[0];
  const model = report(
    {
      discussionNotes: [
        { id: 'd-0000001', kind: 'note', factorId: factor?.id ?? null, text: 'Een argument' },
        { id: 'd-0000002', kind: 'decision', factorId: null, text: 'Een besluit' },
        { id: 'd-0000003', kind: 'quote', factorId: null, text: 'Een uitspraak' },
      ],
      parkingLot: [{ id: 'p-0000001', text: 'Een punt', outcome: 'assigned', outcomeText: 'Jan' }],
      ladder: { step: 3, reason: 'Omdat het zo is' },
    },
    'full',
    language,
  );

  it('leave no key, placeholder or missing value in their texts', () => {
    expect(JSON.stringify(model)).not.toMatch(/\{\{|document:|charts:|poll:|undefined|NaN/);
  });

  it('put the most important subject first, with n', () => {
    const table = part(model, 'priorities')?.blocks.find((block) => block.kind === 'table');
    const row = table?.rows[0];
    const wanted = base.factorModel.factors.filter((f) => f.shortForm)[3]?.name[language];
    const five = language === 'nl' ? '5,0' : '5.0';
    expect(row && 'cells' in row ? row.cells.slice(0, 3) : []).toEqual([wanted, five, '32']);
    expect(part(model, 'priorities')?.title).toContain(wanted);
  });

  it('hold what was said, decided and parked', () => {
    const text = words(model, 'discussion');
    for (const wanted of [factor?.name[language] ?? '?', 'Een argument', 'Een besluit'])
      expect(text).toContain(wanted);
    for (const wanted of ['Een uitspraak', 'Een punt', 'Jan']) expect(text).toContain(wanted);
  });

  it('show the shift between the rounds with n, and the step that the group chose', () => {
    const text = words(model, 'next');
    expect(text).toContain(language === 'nl' ? '2,0 (n = 32)' : '2.0 (n = 32)');
    expect(text).toContain(language === 'nl' ? '+0,5' : '+0.5');
    expect(text).toContain('Omdat het zo is');
  });

  it('say how many voted on paper, as a total', () => {
    expect(words(model, 'session')).toContain(language === 'nl' ? '4 op papier' : '4 on paper');
  });
});

describe('findings say no more than the figures', () => {
  /** The report of rounds in which everyone gave these answers, one importance for all. */
  function findings(before: number, after: number, importance: number) {
    const session = structuredClone(base);
    const steps = [before, after];
    const found = session.rounds.map((round, i) => {
      for (const ballot of Object.values(round.ballots)) {
        ballot.answers = Object.fromEntries(round.factorIds.map((id) => [id, steps[i] ?? 0]));
        ballot.importance = Object.fromEntries(round.factorIds.map((id) => [id, importance]));
      }
      return roundResults(session, round);
    });
    return buildReport({
      session: {
        ...session,
        contributions: [],
        polls: [],
        rounds: session.rounds.map((round, i) => ({
          ...round,
          progress: { cast: 32, seats: 0, paper: 4, hands: 0, byGroup: [] },
          results: found[i] ?? null,
          sameVoters: { kind: 'all' },
        })),
      },
      results: found.at(-1) ?? null,
      language: 'nl',
      version: 'full',
      generatedAt: '2026-11-27',
      appVersion: '1.2.3',
    });
  }

  it.each([
    [3, 3, 'De gemiddelden bleven vrijwel gelijk'],
    [3, 4, 'steeg het meest: van 3,0 naar 4,0'],
    [4, 2, 'daalde het meest: van 4,0 naar 2,0'],
  ])('from %i to %i in the second round', (before, after, title) => {
    const model = findings(before, after, 3);
    expect(part(model, 'next')?.title).toContain(title);
    expect(words(model, 'next')).toContain('dezelfde deelnemers');
  });

  it.each([
    [3, 3, 'Geen onderwerp springt eruit in belang'],
    [5, 5, 'Wat het belangrijkst is, gaat al goed'],
    [3, 5, 'Belangrijk, en nog niet sterk'],
  ])('a score of %i with importance %i', (score, importance, title) => {
    expect(part(findings(score, score, importance), 'priorities')?.title).toContain(title);
  });
});

it('leaves priorities and discussion out when there is nothing in them', () => {
  const quiet = rounds.map((r) => ({
    ...r,
    factors: r.factors.map((f) => ({ ...f, importance: null })),
  }));
  const model = buildReport({
    session: { ...base, contributions: [], polls: [], rounds: [] },
    results: quiet.at(-1) ?? null,
    language: 'nl',
    version: 'full',
    generatedAt: '2026-11-27',
    appVersion: '1.2.3',
  });
  expect(ids(model)).not.toContain('priorities');
  expect(ids(model)).not.toContain('discussion');
});
