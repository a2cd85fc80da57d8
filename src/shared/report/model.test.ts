import { describe, expect, it } from 'vitest';
import breModel from '../../../resources/factor-models/bre-factor-model.json';
import { createSession } from '../domain/create';
import { factorModelSchema } from '../domain/factor-model';
import type { Language } from '../domain/language';
import type { Contribution, Session } from '../domain/model';
import { testNote } from '../domain/notes.testkit';
import { contributionList } from '../domain/selectors';
import { roundResults } from '../scoring';
import type { RoundResults } from '../scoring/types';
import { formats } from './format';
import { buildReport, type ReportInput } from './model';
import { chooseQuotes } from './sections/summary';
import type { Block, ReportModel, SectionId, TableBlock } from './types';

/** People per group, in the order of the session: the second and fourth are too small to show. */
const SIZES = [9, 3, 7, 4, 6];

function voted(language: Language): { session: Session; results: RoundResults } {
  let ids = 0;
  const newId = () => `id-${String(++ids).padStart(8, '0')}`;
  const session = createSession(
    {
      title: 'Werksessie',
      date: '2026-11-26',
      place: 'Oss',
      facilitator: 'Bureau',
      client: 'Regio',
      language,
      region: null,
    },
    factorModelSchema.parse(breModel),
    { newId, now: '2026-11-20T09:00:00.000Z' },
  );
  const round = session.rounds[0];
  if (!round) throw new Error('a new session has a round');
  const factors = session.factorModel.factors.filter((factor) => factor.shortForm);
  round.status = 'published';
  round.factorIds = factors.map(({ id }) => id);
  SIZES.forEach((size, group) => {
    for (let seat = 0; seat < size; seat++) {
      const id = newId();
      const groupId = session.groups[group]?.id ?? null;
      session.participants[id] = {
        groupId,
        channel: 'ballot-window',
        code: '',
        number: 0,
        device: '',
      };
      const answers = factors.map((factor, i): [string, number | null] => {
        if (i === 0) return [factor.id, seat % 2 === 0 ? 1 : 5];
        if (i === 1) return [factor.id, seat === 0 ? 4 : 5];
        if (i === 2) return [factor.id, seat % 3 === 0 ? null : 2 + (seat % 2)];
        return [factor.id, 3 + ((seat + i + group) % 2)];
      });
      round.ballots[id] = { answers: Object.fromEntries(answers), importance: {} };
    }
  });
  return { session, results: roundResults(session, round) };
}

/** The report's type has no ballots and seats; that the session has them here changes nothing. */
function inputOf(
  session: Session,
  results: RoundResults | null,
  language: Language = session.language,
): ReportInput {
  return {
    session: {
      ...session,
      contributions: contributionList(session.contributions),
      polls: [],
      rounds: session.rounds.map((round) => ({
        ...round,
        progress: { cast: 0, seats: 0, paper: 0, hands: 0, byGroup: [] },
        results,
        sameVoters: null,
      })),
    },
    results,
    language,
    version: 'full',
    generatedAt: '2026-11-27',
    appVersion: '1.2.3',
  };
}

const blocksOf = (model: ReportModel, id: SectionId): Block[] =>
  model.sections.find((section) => section.id === id)?.blocks ?? [];
const tablesOf = (model: ReportModel, id: SectionId): TableBlock[] =>
  blocksOf(model, id).filter((block) => block.kind === 'table');
const cellsOf = (table: TableBlock | undefined): string[][] =>
  (table?.rows ?? []).flatMap((row) => ('cells' in row ? [row.cells] : []));

describe.each(['nl', 'en'] as const)('report in %s', (language) => {
  const { session, results } = voted(language);
  const model = buildReport(inputOf(session, results));
  const f = formats(language);
  const text = JSON.stringify(model);

  it('has every section, in order and numbered', () => {
    expect(model.sections.map(({ id, number }) => `${number} ${id}`)).toEqual([
      ' summary',
      '1 session',
      '2 region',
      '3 glance',
      '4 factors',
      '5 differences',
      '6 input',
      '7 recommendations',
      '8 agreements',
      '9 next',
      'A numbers',
      'B statements',
      'C method',
    ]);
  });

  it('leaves no key, placeholder or missing value in its texts', () => {
    expect(text).not.toMatch(/\{\{|document:|charts:|undefined|NaN/);
  });

  it('is plain data that survives a message between windows', () => {
    expect(structuredClone(model)).toEqual(model);
    expect(JSON.parse(text)).toEqual(model);
  });

  it('prints every figure of the results', () => {
    const rows = cellsOf(tablesOf(model, 'numbers')[0]);
    expect(rows).toHaveLength(results.factors.length);
    for (const factor of results.factors) {
      const name = session.factorModel.factors.find(({ id }) => id === factor.id)?.name[language];
      const row = rows.find(([first]) => first === name);
      expect(row?.slice(1, 9)).toEqual([
        factor.distribution.join(' · '),
        String(factor.n),
        String(factor.dontKnow),
        f.decimal(factor.mean),
        f.decimal(factor.median),
        `${f.decimal(factor.q1)}–${f.decimal(factor.q3)}`,
        f.decimal(factor.dissent, 2),
        f.decimal(factor.agreement, 2),
      ]);
    }
  });

  it('gives no figure of a group that is too small', () => {
    const hidden = results.groups.filter(({ ballots }) => ballots === null).map(({ id }) => id);
    expect(hidden.length).toBeGreaterThanOrEqual(2);
    const names = session.groups.filter(({ id }) => hidden.includes(id)).map(({ name }) => name);
    const shownAs = language === 'nl' ? 'niet getoond' : 'not shown';
    const who = cellsOf(tablesOf(model, 'session')[0]);
    for (const name of names) {
      expect(who.find(([group]) => group === name)?.[2]).toBe(shownAs);
      expect(text).not.toMatch(new RegExp(`${name} \\d`));
      const means = cellsOf(tablesOf(model, 'numbers')[2]).flat().join(' ');
      expect(means).not.toContain(name);
    }
  });

  it('names what splits the room and what is strong in the summary', () => {
    const balance = blocksOf(model, 'summary').find((block) => block.kind === 'balance');
    const titles = balance?.columns.map(({ items }) => items.map(({ title }) => title).join());
    const name = (i: number) =>
      session.factorModel.factors.filter((factor) => factor.shortForm)[i]?.name[language] ?? '?';
    expect(titles?.[0]).toContain(name(1));
    expect(titles?.[1]).toContain(name(0));
    expect(titles?.[1]).toContain(name(2));
  });

  it('writes numbers in the notation of the language', () => {
    expect(text).toMatch(language === 'nl' ? /\d,\d/ : /\d\.\d/);
    expect(f.count(2800)).toBe(language === 'nl' ? '2.800' : '2,800');
  });
});

describe('report without content', () => {
  const { session } = voted('nl');
  const bare: Session = { ...session, date: '', place: '', groups: [], challenges: [] };

  it('says that no round has been published and draws no chart', () => {
    const model = buildReport(inputOf(bare, null));
    expect(model.sections).toHaveLength(13);
    expect(model.sections.every(({ title, blocks }) => title !== '' && blocks.length > 0)).toBe(
      true,
    );
    const kinds = model.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind));
    expect(kinds).not.toContain('chart');
    expect(JSON.stringify(blocksOf(model, 'factors'))).toContain('nog geen ronde gepubliceerd');
    expect(JSON.stringify(blocksOf(model, 'agreements'))).toContain('nog geen afspraken');
  });

  it('shows only that there were too few ballots', () => {
    const round = session.rounds[0];
    if (!round) throw new Error('a new session has a round');
    const few = {
      ...round,
      ballots: Object.fromEntries(Object.entries(round.ballots).slice(0, 3)),
    };
    const model = buildReport(inputOf(session, roundResults(session, few)));
    expect(model.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).not.toContain(
      'chart',
    );
    expect(JSON.stringify(blocksOf(model, 'glance'))).toContain('minder dan 5');
  });
});

describe('outcomes', () => {
  const { session, results } = voted('nl');
  /** A note of a group, to be quoted. */
  const quoted = (
    id: string,
    kind: Contribution['kind'],
    text: string,
    groupIndex = 1,
    factorId: string | null = null,
  ): Contribution => {
    const groupId = session.groups[groupIndex]?.id ?? null;
    return testNote(1, { id, kind, text, groupId, factorId, quoted: true });
  };
  const factorId = results.factors[0]?.id ?? null;
  const full: Session = {
    ...session,
    headline: 'Samenwerken kunnen we',
    report: { ...session.report, status: 'final' },
    recommendations: [
      {
        id: 'rec-00000001',
        origin: 'library',
        factorId,
        rule: 'split',
        roundId: session.rounds[0]?.id ?? null,
        title: 'Praat door',
        text: 'Tekst.',
        who: '',
        firstStep: 'Datum prikken',
        edited: true,
      },
    ],
    agreements: Array.from({ length: 6 }, (_, i) => ({
      id: `agr-0000000${i}`,
      what: `Afspraak ${i} `.padEnd(300, 'lang '),
      who: '',
      due: i === 0 ? '2027-03-01' : '',
      evidence: '',
    })),
  };
  const model = buildReport(inputOf(full, results));

  it("uses the facilitator's own finding and status", () => {
    expect(model.sections[0]?.title).toBe('Samenwerken kunnen we');
    expect(model.footer.status).toBe('Definitief');
  });

  it('shows evidence, first step and origin of a recommendation, and leaves out what is empty', () => {
    const block = blocksOf(model, 'recommendations').find((b) => b.kind === 'recommendation');
    expect(block?.bar?.counts).toEqual(results.factors[0]?.distribution);
    expect(block?.facts.map(({ term }) => term)).toEqual(['Waarom', 'Eerste stap', 'Herkomst']);
    expect(block?.facts[2]?.text).toContain('aangepast');
  });

  it('shortens agreements in the summary and has them in full in their chapter', () => {
    const short = cellsOf(tablesOf(model, 'summary')[0]);
    expect(short).toHaveLength(3);
    expect(short[0]?.[0]?.length).toBeLessThanOrEqual(160);
    const rows = cellsOf(tablesOf(model, 'agreements')[0]);
    expect(rows.map(([what]) => what)).toEqual(full.agreements.map(({ what }) => what));
    expect(rows[0]?.[3]).toBe('1 maart 2027');
    expect(rows[1]?.[1]).toBe('nog open');
  });

  it('quotes short contributions, one of each kind, and never a group that is too small', () => {
    const notes = [
      quoted('c-0000001', 'idea', 'lang '.repeat(60)),
      quoted('c-0000002', 'idea', 'kort idee'),
      quoted('c-0000003', 'idea', 'tweede idee'),
      quoted('c-0000004', 'success', 'een succes'),
    ];
    expect(chooseQuotes(notes).map(({ text }) => text)).toEqual([
      'een succes',
      'kort idee',
      'tweede idee',
    ]);
    const withNotes = buildReport(
      inputOf(
        { ...session, contributions: Object.fromEntries(notes.map((n) => [n.id, n])) },
        results,
      ),
    );
    const input = JSON.stringify(blocksOf(withNotes, 'input'));
    for (const { name } of session.groups) expect(input).not.toContain(name);
  });

  it('names the group of a note where the figures of its factor show that group', () => {
    const [, , third] = results.factors;
    const shown = session.groups.findIndex(({ id }) => third?.groups.some((g) => g.id === id));
    const hidden = session.groups.findIndex(
      ({ id }) =>
        results.groups.some((g) => g.id === id && g.ballots !== null) &&
        third?.hiddenGroupIds.includes(id),
    );
    expect([shown, hidden]).not.toContain(-1);
    const notes = [
      quoted('c-0000001', 'idea', 'mag', shown, third?.id),
      quoted('c-0000002', 'idea', 'mag niet', hidden, third?.id),
      quoted('c-0000003', 'idea', 'elders wel', hidden),
    ];
    const withNotes = buildReport(
      inputOf(
        { ...session, contributions: Object.fromEntries(notes.map((n) => [n.id, n])) },
        results,
      ),
    );
    const captions = cellsOf(tablesOf(withNotes, 'input').at(-1)).map(([, caption]) => caption);
    expect(captions).toEqual([
      `Idee, ${session.groups[shown]?.name}`,
      'Idee',
      `Idee, ${session.groups[hidden]?.name}`,
    ]);
  });

  it('converts limits to another scale', () => {
    const scale = { ...session.factorModel.scale, min: 0, max: 10, labels: { nl: [], en: [] } };
    const other = buildReport(
      inputOf({ ...session, factorModel: { ...session.factorModel, scale } }, results),
    );
    const method = JSON.stringify(blocksOf(other, 'method'));
    expect(method).toContain('Sterk is 7,5 of hoger');
    expect(method).toContain('schaal van 0 tot 10');
  });
});
