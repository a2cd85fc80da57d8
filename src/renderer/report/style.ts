import { TOKENS } from '../ui/tokens';

/** Names under which the fonts are known to jsPDF and to the page. */
export const FONT = 'Regiotafel Sans';
export const FONT_SEMIBOLD = 'Regiotafel Sans Semibold';

const MM = 72 / 25.4;
/** A4 and the margins of the house, in points. */
export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  left: 22 * MM,
  right: 190 * MM,
  top: 19 * MM,
  bottom: 277 * MM,
  footerRule: 281.5 * MM,
  footerBaseline: 287 * MM,
  /** Width of the text column. */
  text: 168 * MM,
  /** Longest line of running text. */
  measure: 160 * MM,
} as const;

export type TextStyle = {
  weight: 'regular' | 'semibold' | 'bold';
  /** Points. */
  size: number;
  /** Distance between baselines, points. */
  leading: number;
  color: string;
  /** Letter spacing as a share of the size. */
  tracking?: number;
};

/** A style of text, in a line of its own in a table of styles. */
export const style = (
  weight: TextStyle['weight'],
  size: number,
  leading: number,
  color: string,
  tracking = 0,
): TextStyle => ({ weight, size, leading, color, tracking });

export const STYLES = {
  coverKicker: style('regular', 11.5, 16, '#c3d3d6'),
  coverTitle: style('semibold', 38, 40, '#ffffff', -0.015),
  coverTitleLong: style('semibold', 27, 31, '#ffffff', -0.01),
  coverTerm: style('semibold', 9, 12, TOKENS.ink3),
  coverText: style('regular', 11.5, 16, TOKENS.ink),
  kicker: style('semibold', 9, 12, TOKENS.petrol7),
  title: style('semibold', 22, 25, TOKENS.ink, -0.015),
  titleLong: style('semibold', 17, 21, TOKENS.ink, -0.01),
  lead: style('regular', 12.5, 18, TOKENS.ink2),
  heading: style('semibold', 13, 17, TOKENS.ink),
  body: style('regular', 10.2, 14.5, TOKENS.ink),
  bodySemibold: style('semibold', 10.2, 14.5, TOKENS.ink),
  quiet: style('regular', 10.2, 14.5, TOKENS.ink2),
  term: style('semibold', 9.2, 14.5, TOKENS.ink2),
  quote: style('semibold', 11.2, 16, TOKENS.ink),
  caption: style('regular', 8.5, 12, TOKENS.ink3),
  figure: style('semibold', 9, 12, TOKENS.ink),
  note: style('regular', 9, 13, TOKENS.ink2),
  noteTitle: style('semibold', 9, 13, TOKENS.ink2),
  tableHead: style('semibold', 9, 12, TOKENS.ink3),
  tableGroup: style('semibold', 9.5, 13, TOKENS.petrol8),
  small: style('regular', 8.5, 11.5, TOKENS.ink),
  smallHead: style('semibold', 8.5, 11.5, TOKENS.ink3),
  number: style('semibold', 24, 26, TOKENS.petrol7),
  recommendation: style('semibold', 14, 18, TOKENS.ink),
  bar: style('semibold', 8, 10, TOKENS.ink),
  footer: style('regular', 8.5, 12, TOKENS.ink3),
  footerPage: style('semibold', 8.5, 12, TOKENS.ink),
} as const satisfies Record<string, TextStyle>;
