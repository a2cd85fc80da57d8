import type { Session } from '../domain/model';
import { resultsJson } from '../exchange/results-json';
import { translator } from '../i18n';
import { projectFacilitator, projectProjector } from '../projection';
import type { FactorResult, GroupStatistics } from '../scoring/types';
import type { Room } from './attack-rooms.testkit';
import { sumOf, type Fact, type Unknowns } from './attack.testkit';
import { inputOf } from './exports.testkit';
import { groupsTable, resultsTable } from './results-table';
import type { Cell, Table } from './types';

/** What the attacker collects of one factor; `minimum` is the smallest that any table promised. */
type Case = { facts: Fact[]; unknowns: Unknowns; minimum: number; isOneMind: boolean };

/** All that was published about a room, put together. */
export class Dossier {
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
export function collect(room: Room, withTables: boolean): Dossier {
  const { session } = room;
  const dossier = new Dossier(room);
  const state = { revision: 0, saveProblem: null, readOnly: false };
  const view = projectFacilitator({ session, undo: [], redo: [] }, state).session;
  for (const { results } of view.rounds)
    if (results) dossier.results(results.number, results.factors, results.groups);
  const { scene } = projectProjector(session, 0);
  const onWall = [
    'results' in scene && scene.kind !== 'poll' && scene.results,
    scene.kind === 'shift' && scene.previous,
  ];
  for (const results of onWall)
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
