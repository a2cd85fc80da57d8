import { describe, expect, it } from 'vitest';
import type { Ballot, Round, Session } from '../domain/model';
import { FACTOR_IDS, GROUP_IDS, NOW, testModel, testSession } from '../domain/session.testkit';
import { resultsJson } from '../exchange/results-json';
import { translator } from '../i18n';
import { projectFacilitator, projectProjector, publishedResults } from '../projection';
import { noise } from '../rehearsal/noise';
import { statistics } from '../scoring';
import type { FactorResult, GroupStatistics } from '../scoring/types';
import { attack, sumOf, type Fact, type Unknowns } from './attack.testkit';
import { inputOf } from './exports.testkit';
import { groupsTable, resultsTable } from './results-table';
import { shareText } from './share';
import { parseShare } from './share-format';
import type { Cell, Table } from './types';

/**
 * Ten thousand small rooms, each with everything of it that is published: the facilitator's window (from
 * which the PDF, the page and the other files are written), the wall, JSON, CSV, workbook and the package.
 * The attacker puts it all together and also knows how many people of each group voted.
 */
const ROOMS = 10_000;
/** The tables of CSV and workbook are slow to write and hold what the window holds: one room in so many. */
const TABLES_EVERY = 5;
const ASKED = FACTOR_IDS.slice(0, 2);

/** `same`: people gave the same answers in both rounds, so that the tables of both are about the same. */
type Room = { session: Session; same: boolean };

const BASES = new Map([2, 3, 4].map((max) => [max, testSession(testModel({ min: 1, max }))]));

/** Rooms that are hard to protect: small groups, groups of one mind, many who do not know. */
function randomRoom(seed: number): Room {
  const random = noise(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const steps = 2 + upTo(2);
  const base = BASES.get(steps) ?? testSession(testModel({ min: 1, max: steps }));
  const [draft] = base.rounds;
  if (!draft) throw new Error('no round');
  const groups = base.groups.slice(0, 1 + upTo(GROUP_IDS.length - 1));
  const people = [
    ...groups.map(({ id }) => ({ groupId: id, size: upTo(8) })),
    { groupId: null, size: upTo(3) },
  ];
  const participants: Session['participants'] = {};
  const members = people.map(({ groupId, size }) =>
    Array.from({ length: size }, () => {
      const id = `seat-${String(Object.keys(participants).length).padStart(4, '0')}`;
      participants[id] = { groupId, channel: 'import', code: '', number: 0, device: '' };
      return id;
    }),
  );
  const unknowing = random() * 0.5;
  const answerOf = (): number | null => (random() < unknowing ? null : 1 + upTo(steps - 1));
  const ballotsOf = (missing: number): Round['ballots'] => {
    const ballots: Record<string, Ballot> = {};
    for (const ids of members) {
      // Per factor: all members of one mind (also "don't know"), or each their own.
      const minds = ASKED.map(() => (random() < 0.3 ? { answer: answerOf() } : null));
      for (const id of ids) {
        if (random() < missing) continue;
        const given = ASKED.map((factor, i) => {
          const mind = minds[i];
          return [factor, mind ? mind.answer : answerOf()] as const;
        });
        const importance = ASKED.map((factor) => [factor, 1 + upTo(4)] as const);
        ballots[id] = {
          answers: Object.fromEntries(given),
          importance: Object.fromEntries(importance),
        };
      }
    }
    return ballots;
  };
  const roundOf = (number: number, ballots: Round['ballots']): Round => ({
    ...draft,
    id: `round-0${number}`,
    number,
    follows: number === 1 ? null : 'round-01',
    status: 'published',
    seen: true,
    publishedAt: NOW,
    factorIds: [...ASKED],
    settings: { ...draft.settings, askImportance: random() < 0.5, minGroupSize: 3 + upTo(3) },
    ballots,
  });
  const first = roundOf(1, ballotsOf(random() < 0.5 ? 0 : 0.2));
  const kind = random();
  const rounds =
    kind < 0.4
      ? [first]
      : [first, roundOf(2, kind < 0.7 ? first.ballots : ballotsOf(random() < 0.5 ? 0 : 0.3))];
  const scene = { kind: rounds.length > 1 ? ('shift' as const) : ('overview' as const) };
  return {
    session: { ...base, groups, participants, rounds, projector: { ...base.projector, scene } },
    same: kind >= 0.4 && kind < 0.7,
  };
}

/** What the attacker collects of one factor; `minimum` is the smallest that any table promised. */
type Case = { facts: Fact[]; unknowns: Unknowns; minimum: number; isOneMind: boolean };

class Dossier {
  readonly cases = new Map<string, Case>();
  private readonly session: Session;
  private readonly same: boolean;

  constructor({ session, same }: Room) {
    this.session = session;
    this.same = same;
  }

  private caseOf(number: number, factorId: string): Case {
    const round = this.session.rounds.find((r) => r.number === number);
    if (!round) throw new Error('no round');
    const key = `${this.same ? 'both' : number}/${factorId}`;
    const known = this.cases.get(key);
    const { minGroupSize } = round.settings;
    if (known) {
      known.minimum = Math.min(known.minimum, minGroupSize);
      return known;
    }
    const { groups, participants, factorModel } = this.session;
    const rows = [...groups.map(({ id }) => id), null];
    const people = rows.map(
      (row) => Object.keys(round.ballots).filter((id) => participants[id]?.groupId === row).length,
    );
    const given = Object.values(round.ballots).map(({ answers }) => answers[factorId]);
    const made: Case = {
      facts: [],
      unknowns: { people, answers: factorModel.scale.max + 1 },
      minimum: minGroupSize,
      isOneMind: new Set(given).size === 1,
    };
    this.cases.set(key, made);
    people.forEach((count, row) => made.facts.push(sumOf(made.unknowns, (r) => r === row, count)));
    return made;
  }

  /** Head counts and means of the room (group null) or of one group. */
  figures(
    number: number,
    factorId: string,
    groupId: string | null,
    known: {
      n: number | null;
      mean: number | null;
      distribution?: readonly (number | null)[];
      dontKnow?: number;
    },
  ): void {
    const { facts, unknowns } = this.caseOf(number, factorId);
    const index = this.session.groups.findIndex(({ id }) => id === groupId);
    const isRow = (row: number): boolean => groupId === null || row === index;
    const last = unknowns.answers - 1;
    const { n, mean, distribution = [], dontKnow } = known;
    if (n !== null) facts.push(sumOf(unknowns, (row, answer) => isRow(row) && answer < last, n));
    if (dontKnow !== undefined)
      facts.push(sumOf(unknowns, (row, answer) => isRow(row) && answer === last, dontKnow));
    distribution.forEach((count, step) => {
      if (count !== null)
        facts.push(sumOf(unknowns, (row, answer) => isRow(row) && answer === step, count));
    });
    // The sum of the answers is whole: that undoes the rounding of a mean.
    if (mean !== null && n !== null)
      facts.push(
        sumOf(
          unknowns,
          (row, answer) => (isRow(row) && answer < last ? answer + 1 : 0),
          Math.round(mean * n),
        ),
      );
  }

  results(
    number: number,
    factors: readonly Factor[],
    groups: readonly { id: string; ballots: number | null }[],
  ): void {
    for (const factor of factors) {
      this.figures(number, factor.id, null, factor);
      for (const group of factor.groups) this.figures(number, factor.id, group.id, group);
      const { facts, unknowns } = this.caseOf(number, factor.id);
      // Neither shown nor named as hidden: then nobody in it answered.
      const named = [...factor.groups.map(({ id }) => id), ...factor.hiddenGroupIds];
      if (factor.mean !== null)
        groups.forEach(({ id }, index) => {
          const isRow = (row: number, answer: number) =>
            row === index && answer < unknowns.answers - 1;
          if (!named.includes(id)) facts.push(sumOf(unknowns, isRow, 0));
        });
      groups.forEach(({ ballots }, index) => {
        if (ballots !== null) facts.push(sumOf(unknowns, (row) => row === index, ballots));
      });
    }
  }

  table({ columns, rows }: Table, factorOf: (cells: (label: string) => Cell) => void): void {
    for (const row of rows)
      factorOf((label) => row[columns.findIndex((column) => column.label === label)] ?? null);
  }
}

type Factor = Pick<
  FactorResult,
  'id' | 'n' | 'dontKnow' | 'mean' | 'distribution' | 'hiddenGroupIds'
> & {
  groups: Pick<GroupStatistics, 'id' | 'n' | 'mean' | 'distribution'>[];
};

const t = translator('en');
const numberIn = (cell: Cell): number | null => (typeof cell === 'number' ? cell : null);

/** Everything that leaves the main process or the app for a room. */
function collect(room: Room, withTables: boolean): Dossier {
  const { session } = room;
  const dossier = new Dossier(room);
  const state = { revision: 0, saveProblem: null, readOnly: false };
  const view = projectFacilitator({ session, undo: [], redo: [] }, state).session;
  for (const { results } of view.rounds)
    if (results) dossier.results(results.number, results.factors, results.groups);
  const wall = projectProjector(session, 0);
  for (const results of [wall.results, wall.previous])
    if (results) dossier.results(results.number, results.factors, results.groups);
  for (const round of session.rounds) {
    const json = resultsJson(session, round);
    if (json.ok) dossier.results(json.value.round.number, json.value.factors, json.value.groups);
  }

  if (withTables) collectTables(dossier, session);
  return dossier;
}

/** The tables of the CSV files and the workbook. */
function collectTables(dossier: Dossier, session: Session): void {
  const input = inputOf(session, 'en');
  dossier.table(resultsTable(input), (cell) => {
    const [round, id] = [
      Number(cell(t('exports:column.round'))),
      String(cell(t('exports:column.code'))),
    ];
    dossier.figures(round, id, null, {
      n: numberIn(cell(t('exports:column.n'))),
      mean: numberIn(cell(t('exports:column.mean'))),
      dontKnow: Number(cell(t('exports:column.dontKnow'))),
      distribution: Array.from({ length: session.factorModel.scale.max }, (_, i) =>
        numberIn(cell(t('exports:column.step', { value: i + 1 }))),
      ),
    });
    for (const group of session.groups)
      dossier.figures(round, id, group.id, {
        n: numberIn(cell(t('exports:column.groupN', { group: group.name }))),
        mean: numberIn(cell(t('exports:column.groupMean', { group: group.name }))),
      });
  });
  dossier.table(groupsTable(input), (cell) => {
    const group = session.groups.find(({ name }) => name === cell(t('exports:column.group')));
    if (!group) throw new Error('a row about no group');
    const [round, id] = [
      Number(cell(t('exports:column.round'))),
      String(cell(t('exports:column.code'))),
    ];
    dossier.figures(round, id, group.id, {
      n: numberIn(cell(t('exports:column.n'))),
      mean: numberIn(cell(t('exports:column.mean'))),
    });
  });
}

/** All that an attacker gets out of a room. What all of the room agree on may be known. */
function leaksOf({ cases }: Dossier): string[] {
  return [...cases].flatMap(([name, { facts, unknowns, minimum, isOneMind }]) =>
    isOneMind ? [] : attack(facts, unknowns, minimum).map((leak) => `${name}: ${leak}`),
  );
}

/** The planted leak: every group with enough answers is shown, and nobody looks at the rest. */
function naive(room: Room): Dossier {
  const dossier = collect(room, false);
  const { groups, participants, factorModel, rounds } = room.session;
  for (const round of rounds)
    for (const factorId of ASKED)
      for (const { id } of groups) {
        const answers = Object.entries(round.ballots).flatMap(([seat, ballot]) =>
          participants[seat]?.groupId === id ? [ballot.answers[factorId] ?? null] : [],
        );
        const figures = statistics(answers, factorModel.scale);
        if (figures.n >= round.settings.minGroupSize)
          dossier.figures(round.number, factorId, id, figures);
      }
  return dossier;
}

describe('an attacker with everything that is published', () => {
  it(`works nobody out in ${ROOMS} rooms`, () => {
    let [shown, hidden] = [0, 0];
    for (let seed = 1; seed <= ROOMS; seed++) {
      const room = randomRoom(seed);
      const leaks = leaksOf(collect(room, seed % TABLES_EVERY === 0));
      if (leaks.length > 0) throw new Error(`room ${seed}: ${leaks.join('; ')}`);
      for (const round of room.session.rounds)
        for (const factor of publishedResults(room.session, round)?.factors ?? []) {
          shown += factor.groups.length;
          hidden += factor.hiddenGroupIds.length;
        }
    }
    // Otherwise there would be nothing to attack, or nothing to protect.
    expect(shown).toBeGreaterThan(ROOMS / 10);
    expect(hidden).toBeGreaterThan(ROOMS / 10);
  }, 120_000);

  it('finds the leaks when groups are shown without a look at the rest', () => {
    const found = Array.from({ length: 500 }, (_, i) => leaksOf(naive(randomRoom(i + 1))));
    const leaks = found.flat();
    expect(found.filter((list) => list.length > 0).length).toBeGreaterThan(50);
    // Both kinds: a small group by subtraction, and members of a group of one mind.
    expect(leaks.some((leak) => leak.includes('rows'))).toBe(true);
    expect(leaks.some((leak) => leak.includes('all of row'))).toBe(true);
  });

  it('gets nothing more from the package for colleagues: its figures are those of the window', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const input = inputOf(randomRoom(seed).session);
      const text = shareText(input);
      if (!text.ok) throw new Error(text.detail);
      const share = parseShare(text.value);
      if (!share.ok) throw new Error(share.detail);
      const known = input.session.rounds.flatMap(({ results }) =>
        results && !results.tooFew
          ? results.factors.map(({ groups }) => groups.map(({ n }) => n))
          : [],
      );
      const told = share.value.rounds.flatMap(({ factors }) =>
        factors.map(({ groups }) => groups.map(({ n }) => n)),
      );
      expect(told).toEqual(known);
    }
  });

  it('subtracts: of 9 answers and a team of 6, the other 3 are known', () => {
    const unknowns = { people: [3, 6], answers: 2 };
    const total = [4, 5].map((count, step) =>
      sumOf(unknowns, (_, answer) => answer === step, count),
    );
    const team = [3, 3].map((count, step) =>
      sumOf(unknowns, (row, answer) => row === 1 && answer === step, count),
    );
    expect(attack(total, unknowns, 5)).toEqual([]);
    expect(attack([...total, ...team], unknowns, 5)).toContain('rows 1, answer 0');
  });
});
