import { DARK_TOKENS, TOKENS } from '../ui/tokens';

/** `print`: lengths in points, for svg2pdf; `projector*`: lengths follow the type size of the room. */
export type ChartTheme = 'screen' | 'projector' | 'projectorDark' | 'print';
/** `roomy` shows the statement below the name of a factor; only on the projector. */
export type Density = 'roomy' | 'compact';

export type ChartColours = {
  ink: string;
  ink2: string;
  ink3: string;
  heading: string;
  line: string;
  axis: string;
  track: string;
  left: string;
  right: string;
  /** What a chart is drawn on. */
  paper: string;
  /** A point, and one that needs attention. */
  point: string;
  weak: string;
  /** Area that needs attention. */
  tint: string;
  /** Replaces every outline of a segment; null = the outline of its step. */
  outline: string | null;
};

export type Column = 'dontKnow' | 'n' | 'mean' | 'spread' | 'judgement';

/** Sizes in the unit of the theme (px, or pt for print). */
export type ChartStyle = {
  font: string;
  /** svg2pdf knows 400 and 700 only. */
  strong: 600 | 700;
  label: number;
  labelStrong: boolean;
  /** 0 = no statement below the name. */
  detail: number;
  heading: number;
  number: number;
  column: number;
  legend: number;
  bar: number;
  rowPad: number;
  /** Share of the width for the names at the left. */
  labelShare: number;
  /** Hairline between rows. */
  rules: boolean;
  columns: Column[];
  outline: number;
  axis: number;
  hair: number;
  mark: number;
  colours: ChartColours;
};

const LIGHT: ChartColours = {
  ink: TOKENS.ink,
  ink2: TOKENS.ink2,
  ink3: TOKENS.ink3,
  heading: TOKENS.petrol8,
  line: TOKENS.line,
  axis: TOKENS.ink,
  track: TOKENS.fill,
  left: TOKENS.oker8,
  right: TOKENS.petrol8,
  paper: TOKENS.surface,
  point: TOKENS.petrol7,
  weak: TOKENS.oker7,
  tint: TOKENS.oker1,
  outline: null,
};
const DARK: ChartColours = {
  ink: DARK_TOKENS.ink,
  ink2: DARK_TOKENS.ink2,
  ink3: DARK_TOKENS.ink3,
  heading: DARK_TOKENS.petrol,
  line: DARK_TOKENS.line,
  axis: DARK_TOKENS.ink,
  track: DARK_TOKENS.surface,
  left: DARK_TOKENS.oker,
  right: DARK_TOKENS.petrol,
  paper: DARK_TOKENS.canvas,
  point: DARK_TOKENS.petrol,
  weak: DARK_TOKENS.oker,
  tint: DARK_TOKENS.surface,
  outline: DARK_TOKENS.outline,
};

const SCREEN_FONT = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";

const SCREEN: ChartStyle = {
  font: SCREEN_FONT,
  strong: 600,
  label: 15,
  labelStrong: false,
  detail: 0,
  heading: 14.5,
  number: 13,
  column: 14,
  legend: 14,
  bar: 19,
  rowPad: 3,
  labelShare: 0.34,
  rules: false,
  columns: ['dontKnow', 'n', 'mean'],
  outline: 1,
  axis: 1,
  hair: 1,
  mark: 16,
  colours: LIGHT,
};

const PRINT: ChartStyle = {
  ...SCREEN,
  // The font of the PDF, loaded by its window. Quoted, as canvas wants it.
  font: "'Regiotafel Sans'",
  strong: 700,
  label: 9,
  heading: 9,
  number: 8,
  column: 8.5,
  legend: 8.5,
  bar: 13,
  rowPad: 3,
  labelShare: 0.36,
  columns: ['n', 'judgement'],
  outline: 0.45,
  axis: 0.6,
  hair: 0.5,
  mark: 11,
};

/** @param s smallest type in px, see type-size.ts of the projector. */
function projectorStyle(
  s: number,
  density: Density,
  pad: number,
  colours: ChartColours,
): ChartStyle {
  const roomy = density === 'roomy';
  return {
    font: SCREEN_FONT,
    strong: 600,
    label: roomy ? 1.3 * s : 1.1 * s,
    labelStrong: true,
    detail: roomy ? s : 0,
    heading: 1.1 * s,
    number: roomy ? 1.2 * s : s,
    column: roomy ? 1.15 * s : 1.05 * s,
    legend: s,
    bar: roomy ? 2.5 * s : 1.55 * s,
    rowPad: (roomy ? 0.55 * s : 0.4 * s) + pad,
    labelShare: 0.33,
    rules: true,
    columns: ['spread'],
    outline: s / 16,
    axis: s / 13,
    hair: s / 21,
    mark: 1.45 * s,
    colours,
  };
}

/**
 * Sizes and colours of a theme.
 * @param unit smallest type in px on the projector; other themes ignore it and what follows.
 * @param pad extra room above and below every row in px, to fill the picture.
 */
export function styleOf(
  theme: ChartTheme,
  unit = 32,
  density: Density = 'roomy',
  pad = 0,
): ChartStyle {
  switch (theme) {
    case 'screen':
      return SCREEN;
    case 'print':
      return PRINT;
    case 'projector':
      return projectorStyle(unit, density, pad, LIGHT);
    case 'projectorDark':
      return projectorStyle(unit, density, pad, DARK);
  }
}
