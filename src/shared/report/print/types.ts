import type { Language } from '../../domain/language';
import type { ChartModel } from '../../charts/types';
import type { ReportModel } from '../types';

/** What the properties of a PDF say. */
export type FileFacts = {
  title: string;
  author: string;
  subject: string;
  language: Language;
  appVersion: string;
  /** ISO day. */
  generatedAt: string;
};

/** A text that people read and type over, with what it is. */
export type Named = { label: string; value: string };

/** One numbered code to scan, with the same in readable form. */
export type CardCode = { number: string; title: string; qr: string; facts: Named[] };

/** Cards for the tables: every card is the same. */
export type CardsModel = FileFacts & {
  /** Above the title. */
  kicker: string;
  heading: string;
  codes: CardCode[];
  steps: string[];
  /** Small, at the bottom. */
  note: string;
};

/** A step of a scale: what is printed in its box, and its name in the legend ('' = none). */
export type SheetStep = { value: string; label: string };

/** Boxes of one question, in one column block of the table. */
export type SheetScale = { title: string; legend: string; steps: SheetStep[] };

export type SheetForm =
  | {
      kind: 'scales';
      /** The first is the answer, a second one the importance. */
      scales: SheetScale[];
      rows: { number: string; text: string }[];
    }
  /** A box to tick per row. @property line what to write below, '' = nothing */
  | { kind: 'ticks'; rows: { number: string; text: string }[]; abstain: string; line: string }
  /** A box to write a number in per row, with its unit behind. */
  | {
      kind: 'numbers';
      rows: { number: string; text: string }[];
      unit: string;
      abstain: string;
    };

/** Printed ballots: the same questions for everyone, a code for each. */
export type BallotsModel = FileFacts & {
  kicker: string;
  heading: string;
  instructions: string[];
  codeLabel: string;
  codes: string[];
  groupLabel: string;
  groups: { letter: string; name: string }[];
  form: SheetForm;
  /** "bladzijde {page} van {pages}", with the two placeholders still in it. */
  pageLabel: string;
  note: string;
};

/** What the hidden window can make. */
export type PrintJob =
  | { kind: 'report'; model: ReportModel }
  | { kind: 'cards'; model: CardsModel }
  | { kind: 'ballots'; model: BallotsModel }
  /** Drawings (SVG) of charts in their order, as a JSON list, for a page that has no charts itself. */
  | { kind: 'drawings'; models: ChartModel[] };
