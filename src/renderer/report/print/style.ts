import { TOKENS } from '../../ui/tokens';
import { style, type TextStyle } from '../style';

/** Type of what is printed for the room: larger than the report, read standing and in dim light. */
export const PRINT = {
  kicker: style('semibold', 10, 13, TOKENS.ink2),
  heading: style('semibold', 20, 24, TOKENS.ink, -0.01),
  headingLong: style('semibold', 14, 18, TOKENS.ink),
  body: style('regular', 11, 15, TOKENS.ink),
  label: style('semibold', 9.5, 13, TOKENS.ink2),
  row: style('regular', 11, 14, TOKENS.ink),
  number: style('semibold', 11, 14, TOKENS.ink2),
  boxValue: style('regular', 9, 11, TOKENS.ink3),
  code: style('semibold', 24, 28, TOKENS.ink, 0.09),
  codeSmall: style('semibold', 14, 18, TOKENS.ink, 0.09),
  note: style('regular', 9, 12, TOKENS.ink2),
  cardHeading: style('semibold', 24, 28, TOKENS.ink, -0.01),
  cardTitle: style('semibold', 14, 18, TOKENS.ink),
  cardValue: style('semibold', 14, 18, TOKENS.ink),
  cardCode: style('semibold', 20, 24, TOKENS.ink, 0.09),
  badge: style('bold', 14, 18, '#ffffff'),
} as const satisfies Record<string, TextStyle>;
