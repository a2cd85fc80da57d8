import type { Ecosystem, StakeholderGroup } from '../domain/model';
import type { Language } from '../domain/language';
import type { Quadrant } from '../scoring/quadrants';
import type { Direction } from '../scoring/shift';
import type { Band, RoundResults, SpreadLabel } from '../scoring/types';

/** Names and labels of a factor model in one language; `chartModelTexts` makes it. */
export type ChartModelTexts = {
  /** One per step, or the two ends, or none. */
  scaleLabels: string[];
  dimensions: { id: string; name: string }[];
  factors: { id: string; dimensionId: string; name: string; statement: string }[];
};

/** What every chart is made from. */
export type ChartSource = {
  results: RoundResults;
  model: ChartModelTexts;
  /** All groups of the session, in its order. */
  groups: readonly Pick<StakeholderGroup, 'id' | 'name' | 'ecosystem'>[];
  /** The facilitator's own finding; empty = the generated one. */
  headline: string;
  language: Language;
};

export type MarkShape = 'square' | 'circle' | 'hexagon';

/** Mark of a group: never colour alone, so a letter (unique in the session) and a shape. */
export type GroupMark = {
  groupId: string;
  name: string;
  ecosystem: Ecosystem;
  /** One character, or two when the alphabet has run out. */
  letter: string;
  shape: MarkShape;
};

export type StepSide = 'disagree' | 'neutral' | 'agree';

/** How one step of the scale is drawn. All colours `#rrggbb`. */
export type StepStyle = {
  side: StepSide;
  fill: string;
  /** At least 3:1 on white, part of the chart. */
  outline: string;
  /** Colour of the 45 degree hatch; null = plain fill. Disagree is always hatched. */
  hatch: string | null;
  /** Colour of a number on `fill`, at least 4.5:1. */
  text: string;
};

export type ScaleStep = StepStyle & { value: number; label: string };

export type LegendEntry =
  | { id: string; kind: 'step'; label: string; style: StepStyle }
  | { id: string; kind: 'mark'; label: string; mark: GroupMark }
  | { id: string; kind: 'point'; label: string; shape: PointShape };

/** A point that stands for a factor: shapes differ, colour only helps. */
export type PointShape = 'dot' | 'ring' | 'diamond';

/** The text alternative with every number of the chart, formatted in the language. */
export type ChartTable = {
  head: string[];
  /** `id`: factor, dimension or group id. `section`: name of the dimension, or empty. */
  rows: { id: string; section: string; cells: string[] }[];
};

type ChartBase = {
  /** The finding as a sentence, without a full stop. */
  title: string;
  /** Subject and number of participants. */
  subtitle: string;
  /** One-sentence summary: alt text of the chart. */
  sentence: string;
  legend: LegendEntry[];
  table: ChartTable;
};

export type DivergingRow = {
  /** Factor id. */
  id: string;
  label: string;
  /** The statement as it stood on the ballot. */
  detail: string;
  /** Head count per step, lowest first; sums to n, or all 0 when the figures are withheld. */
  counts: number[];
  n: number;
  dontKnow: number;
  mean: number | null;
  band: Band;
  spread: SpreadLabel;
  /** Worth the room's attention: split, or groups differ. */
  notable: boolean;
  /** Formatted; `dontKnow` empty when 0, `mean` empty when there are too few answers. */
  text: {
    /** Per step. */
    counts: string[];
    n: string;
    dontKnow: string;
    mean: string;
    band: string;
    spread: string;
    /** Split or groups differ when so, else the band: the one word of the report. */
    judgement: string;
  };
};

/** Distribution per factor as diverging bars; one person is the same width in every row. */
export type DivergingModel = ChartBase & {
  kind: 'diverging';
  steps: ScaleStep[];
  /** Sections follow the factor model; rows by mean, highest first. `title` empty = no heading. */
  sections: { id: string; title: string; rows: DivergingRow[] }[];
  /** Widest side left and right of the middle line in people (the neutral step counts half). */
  extent: { left: number; right: number };
  directions: { left: string; right: string };
  columns: { dontKnow: string; n: string; mean: string; spread: string; judgement: string };
  /** "getal = deelnemers". */
  unitNote: string;
};

export type BarRow = {
  /** Dimension id. */
  id: string;
  label: string;
  mean: number | null;
  band: Band;
  text: { mean: string; band: string; factors: string };
};

/** Mean per dimension on the scale of the model. */
export type BarsModel = ChartBase & {
  kind: 'bars';
  scale: { min: number; max: number; minLabel: string; maxLabel: string };
  rows: BarRow[];
  columns: { mean: string; band: string };
};

export type DumbbellRow = {
  /** Factor id. */
  id: string;
  label: string;
  /** Shown groups, lowest mean first. */
  marks: { mark: GroupMark; mean: number; n: number; text: string }[];
  /** Names of groups too small to show: "B en K te klein om te tonen"; empty when none. */
  hidden: string;
  /** More groups than can be told apart (> 8): only the range is drawn, its ends are named. */
  range: { lowest: string; highest: string; count: string } | null;
  /** Largest difference in words, for example "1,7 punt tussen groepen"; empty below two groups. */
  gap: string;
};

/** Mean per group and factor; axis from the lowest to the highest step of the scale. */
export type DumbbellModel = ChartBase & {
  kind: 'dumbbell';
  scale: { min: number; max: number; minLabel: string; maxLabel: string };
  rows: DumbbellRow[];
};

/** Importance on 1..5 and score on the scale of the model: of a factor, or where the lines cross. */
export type Place = { importance: number; score: number };

export type QuadrantRow = Place & {
  /** Factor id. */
  id: string;
  /** Number at the point and in the list, from 1. */
  number: number;
  label: string;
  quadrant: Quadrant;
  text: { importance: string; score: string };
};

/** Importance against score: points with a number, their names in a list by quadrant. */
export type QuadrantsModel = ChartBase & {
  kind: 'quadrants';
  lines: Place;
  /** Part of both scales that is drawn: whole halves around all points and the lines. */
  range: { importance: [number, number]; score: [number, number] };
  axes: { importance: string; score: string };
  names: Record<Quadrant, string>;
  /** Which lines were used, and where they are. */
  rule: string;
  /** All points; `rows` are those with a number at the point and a place in the list. */
  points: QuadrantRow[];
  rows: QuadrantRow[];
};

export type ShiftRow = {
  /** Factor id. */
  id: string;
  label: string;
  before: number;
  after: number;
  direction: Direction;
  text: { means: string; word: string };
};

/** Mean per factor in two rounds on the scale of the model, largest shift first. */
export type ShiftModel = ChartBase & {
  kind: 'shift';
  scale: BarsModel['scale'];
  rows: ShiftRow[];
};

export type CountRow = {
  id: string;
  label: string;
  /** Whole numbers, in the order of `parts`. */
  counts: number[];
  total: number;
  text: { counts: string[]; total: string };
};

/** Numbers of things per row, from zero, divided in parts with a pattern each. */
export type CountsModel = ChartBase & {
  kind: 'counts';
  parts: { label: string; style: StepStyle }[];
  rows: CountRow[];
  /** Largest total of all rows, at least 1. */
  most: number;
  columns: { total: string };
};

export type ChartModel =
  DivergingModel | BarsModel | DumbbellModel | QuadrantsModel | ShiftModel | CountsModel;
