import type { Language } from '../domain/language';
import type { ReportSession } from '../report/context';

/** Files beside the PDF that are made from a session. */
export const EXPORT_KINDS = [
  'html',
  'xlsx',
  'results-csv',
  'contributions-csv',
  'share',
  'ics',
  'text',
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** Why a file of this kind would be empty. */
export type ExportGap = 'no-results' | 'no-contributions' | 'no-agreements' | 'no-dates';

/**
 * What every export is made from: the facilitator's view, in which ballots, seats and results that
 * were not published do not exist and small groups are suppressed.
 */
export type ExportInput = {
  session: ReportSession;
  language: Language;
  /** ISO time at which the file is made. */
  now: string;
  appVersion: string;
};

/** Text, number or nothing. Numbers stay numbers in every format. */
export type Cell = string | number | null;

/** A table with one heading row; every row has a cell for each column. */
export type Table = {
  columns: { label: string; /** Characters. */ width: number }[];
  rows: Cell[][];
};
