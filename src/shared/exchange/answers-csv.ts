import Papa from 'papaparse';
import type { FactorModel, Scale } from '../domain/factor-model';
import { LIMITS } from '../domain/limits';
import { cleanLine } from '../domain/text';
import { csvFailure, CsvErrors, shorten, type CsvFailure } from './csv-error';
import { withLines, type Row } from './csv-rows';

/** Answers of one row; `id` is the participant as the file calls it and is not kept. */
export type ParsedParticipant = {
  id: string;
  groupName: string | null;
  /** By factor id; null = "don't know". */
  answers: Record<string, number | null>;
};

export type ParsedAnswers = {
  ok: true;
  /** The factors that have a column, in the order of the model; the others are not scored. */
  factorIds: string[];
  participants: ParsedParticipant[];
};

const PARTICIPANT = 'participant';
const GROUP = 'group';
const WHOLE = /^[+-]?\d+(\.0+)?$/;
const DECIMAL = /^[+-]?\d*\.\d+$/;

type Columns = { participant: number; group: number; factors: { id: string; index: number }[] };

/**
 * Reads a file of answers: comma-separated, a heading `participant,group,<factor id>...` (columns in
 * any order), one row per participant, whole steps of the scale of the model. An empty field or `NA`
 * is "don't know", and for the group "no group". Rows without any text are skipped.
 *
 * Strict: with one mistake nothing is read, and every mistake is named by line and column.
 */
export function parseAnswers(text: string, model: FactorModel): ParsedAnswers | CsvFailure {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (source.trim() === '') return csvFailure('empty-file');
  const delimiter = otherDelimiter(source);
  if (delimiter) return csvFailure('wrong-delimiter', 1, { found: delimiter });

  const parsed = Papa.parse<string[]>(source, { delimiter: ',', newline: '\n', header: false });
  const rows = withLines(parsed.data);
  const badQuotes = parsed.errors.find(({ type }) => type === 'Quotes');
  if (badQuotes) return csvFailure('bad-quotes', rows[badQuotes.row ?? 0]?.line ?? null);

  const [head, ...body] = rows.filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  if (!head) return csvFailure('empty-file');
  const errors = new CsvErrors();
  const columns = readHeading(head, model, errors);
  if (!columns) return errors.failure();
  if (body.length === 0) return csvFailure('no-rows');
  if (body.length > LIMITS.ballotsPerRound)
    return csvFailure('too-many-rows', null, { max: LIMITS.ballotsPerRound });

  const participants = readRows(body, head.fields.length, columns, model.scale, errors);
  if (errors.any) return errors.failure();
  return { ok: true, factorIds: columns.factors.map(({ id }) => id), participants };
}

/** A heading with more semicolons or tabs than commas comes from another kind of export. */
function otherDelimiter(source: string): ';' | 'tab' | null {
  const heading = source.trimStart().split('\n', 1)[0] ?? '';
  const count = (character: string): number => heading.split(character).length - 1;
  if (count(';') > count(',')) return ';';
  return count('\t') > count(',') ? 'tab' : null;
}

function readHeading(head: Row, model: FactorModel, errors: CsvErrors): Columns | null {
  const names = head.fields.map((field) => field.trim());
  const known = new Set(model.factors.map(({ id }) => id));
  const seen = new Map<string, number>();
  names.forEach((name, index) => {
    if (name === '') errors.add('empty-column', head.line, null, { index: index + 1 });
    else if (seen.has(name)) errors.add('duplicate-column', head.line, name);
    else if (name !== PARTICIPANT && name !== GROUP && !known.has(name))
      errors.add('unknown-factor', head.line, name);
    else seen.set(name, index);
  });
  const participant = seen.get(PARTICIPANT);
  const group = seen.get(GROUP);
  if (participant === undefined) errors.add('missing-column', head.line, PARTICIPANT);
  if (group === undefined) errors.add('missing-column', head.line, GROUP);
  const factors = model.factors.flatMap(({ id }) => {
    const index = id === PARTICIPANT || id === GROUP ? undefined : seen.get(id);
    return index === undefined ? [] : [{ id, index }];
  });
  if (factors.length === 0) errors.add('no-factors', head.line);
  return errors.any || participant === undefined || group === undefined
    ? null
    : { participant, group, factors };
}

function readRows(
  rows: readonly Row[],
  width: number,
  columns: Columns,
  scale: Scale,
  errors: CsvErrors,
): ParsedParticipant[] {
  const firstLine = new Map<string, number>();
  const groups = new Set<string>();
  const participants: ParsedParticipant[] = [];
  for (const { fields, line } of rows) {
    if (fields.length !== width) {
      errors.add('ragged-row', line, null, { found: fields.length, expected: width });
      continue;
    }
    const id = (fields[columns.participant] ?? '').trim();
    const first = firstLine.get(id);
    if (id === '') errors.add('missing-participant', line, PARTICIPANT);
    else if (first !== undefined)
      errors.add('duplicate-participant', line, PARTICIPANT, { value: shorten(id), first });
    else firstLine.set(id, line);

    const groupName = readGroup(fields[columns.group] ?? '', line, errors);
    if (groupName !== null) {
      groups.add(groupName);
      if (groups.size === LIMITS.groups + 1)
        errors.add('too-many-groups', line, GROUP, { max: LIMITS.groups });
    }
    const answers: ParsedParticipant['answers'] = {};
    for (const factor of columns.factors)
      answers[factor.id] = readAnswer(fields[factor.index] ?? '', line, factor.id, scale, errors);
    participants.push({ id, groupName, answers });
  }
  return participants;
}

const isMissing = (field: string): boolean => field === '' || field === 'NA';

function readGroup(field: string, line: number, errors: CsvErrors): string | null {
  const name = cleanLine(field);
  if (isMissing(name)) return null;
  if (name.length > LIMITS.name)
    errors.add('group-name-too-long', line, GROUP, { value: shorten(name), max: LIMITS.name });
  return name;
}

function readAnswer(
  field: string,
  line: number,
  column: string,
  { min, max }: Scale,
  errors: CsvErrors,
): number | null {
  const text = field.trim();
  if (isMissing(text)) return null;
  const value = shorten(text);
  if (!WHOLE.test(text)) {
    errors.add(DECIMAL.test(text) ? 'not-whole' : 'not-a-number', line, column, { value });
    return null;
  }
  // Adding 0 turns -0 into 0.
  const answer = Number(text) + 0;
  if (answer >= min && answer <= max) return answer;
  errors.add('off-scale', line, column, { value, min, max });
  return null;
}
