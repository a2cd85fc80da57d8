import type { ChartModel, LegendEntry, ScaleStep } from '../charts/types';
import type { Language } from '../domain/language';
import type { Brand } from '../domain/outcomes';

export type TableColumn = {
  label: string;
  /** Share of the text width; the shares of a table add up to 1. */
  width: number;
  align: 'left' | 'right';
};

/** A row of cells, or a heading over the full width that groups the rows below it. */
export type TableRow = { cells: string[] } | { heading: string };

export type TableBlock = {
  kind: 'table';
  /** Title above the table; empty = none. */
  caption: string;
  columns: TableColumn[];
  rows: TableRow[];
  /** `small` for the tables of the appendices. */
  size: 'normal' | 'small';
};

export type BalanceColumn = {
  title: string;
  tone: 'petrol' | 'oker';
  items: { title: string; text: string }[];
  /** Shown when there are no items. */
  empty: string;
};

/** One bar with the answers to the factor of a recommendation. */
export type EvidenceBar = {
  steps: ScaleStep[];
  /** Head count per step, lowest first. */
  counts: number[];
  /** Widest sides of all evidence bars of the report, in people: keeps the bars comparable. */
  extent: { left: number; right: number };
  /** Judgement and n in words, for example "zorg, n = 34". */
  caption: string;
  /** Every count in words: the text alternative of the bar. */
  alt: string;
};

export type RecommendationBlock = {
  kind: 'recommendation';
  number: number;
  title: string;
  text: string;
  bar: EvidenceBar | null;
  facts: { term: string; text: string }[];
};

/** Running text. `slot`: people may put their own text here ({@link TextSlot}). */
type TextBlock<K extends string> = { kind: K; text: string; slot?: string };

/** A piece of a section, in reading order. Text may hold line breaks and any character. */
export type Block =
  | TextBlock<'lead'>
  | TextBlock<'paragraph'>
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'definitions'; items: { term: string; text: string }[] }
  | { kind: 'quotes'; items: { text: string; caption: string }[] }
  | { kind: 'balance'; columns: [BalanceColumn, BalanceColumn] }
  | { kind: 'chart'; caption: string; model: ChartModel }
  | { kind: 'legend'; entries: LegendEntry[] }
  | { kind: 'note'; title: string; text: string }
  | TableBlock
  | RecommendationBlock;

export type SectionId =
  | 'summary'
  | 'session'
  | 'region'
  | 'glance'
  | 'factors'
  | 'differences'
  | 'priorities'
  | 'discussion'
  | 'input'
  | 'recommendations'
  | 'agreements'
  | 'next'
  | 'numbers'
  | 'statements'
  | 'method';

export type Section = {
  id: SectionId;
  /** "4", "A", or empty for the summary. */
  number: string;
  /** Name of the section, with its number: "4. Alle factoren". Also the bookmark. */
  kicker: string;
  /** The finding as a sentence. */
  title: string;
  /** People may write the title themselves; null where they may not. */
  titleSlot: string | null;
  blocks: Block[];
};

/** `short`: two pages for administrators, without a title page. */
export type ReportVersion = 'full' | 'short';

/** A text of the report that people may change, in the language of this report. */
export type TextSlot = {
  /** Key in the settings of the report: `<language>.<section>.<title or text>`. */
  slot: string;
  /** The app's own text. */
  text: string;
  edited: boolean;
};

/** Outlines for the cover, as SVG path data inside the view box. */
export type RegionShape = { viewBox: string; paths: string[] };

export type Cover = {
  kicker: string;
  title: string;
  facts: { term: string; text: string }[];
  shape: RegionShape | null;
  /** Says that the session is an example; null for a real one. */
  warning: string | null;
  /** Colour and logo of the client; null = the house's own. */
  brand: Brand | null;
  /** Text alternatives of the map and of the logo. */
  shapeAlt: string;
  brandAlt: string;
  /** Maker and source of the boundaries. */
  imprint: string;
};

/**
 * The whole report, without any drawing: the one input of the PDF (and of later formats). Plain
 * data that survives structured cloning; every text is in `language`.
 */
export type ReportModel = {
  language: Language;
  /** Title of the document, for its properties and the title bar of the reader. */
  title: string;
  author: string;
  subject: string;
  /** ISO day on which the report was made. */
  generatedAt: string;
  appVersion: string;
  footer: { title: string; status: string };
  /** Bookmark of the cover. */
  coverLabel: string;
  version: ReportVersion;
  /** Heading of the list of contents. */
  contentsLabel: string;
  cover: Cover;
  sections: Section[];
  texts: TextSlot[];
};
