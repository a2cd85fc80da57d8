import { scaleSteps, type Scale } from '../domain/factor-model';
import type { ScaleStep, StepSide, StepStyle } from './types';

/**
 * Fills per number of steps on a side, from the end of the scale to its middle. Two steps are the
 * house colours; the rest is interpolated between them in CIELAB, with lightness moved where
 * neither ink nor white text would reach 4.5:1.
 */
const DISAGREE: readonly (readonly string[])[] = [
  [],
  ['#edbb78'],
  ['#944c00', '#edbb78'],
  ['#944c00', '#c1823f', '#edbb78'],
  ['#944c00', '#be7935', '#d09552', '#edbb78'],
  ['#944c00', '#a86420', '#c1823f', '#d79e5b', '#edbb78'],
];
const AGREE: readonly (readonly string[])[] = [
  [],
  ['#6db0bb'],
  ['#0b5766', '#6db0bb'],
  ['#0b5766', '#3c7e8b', '#6db0bb'],
  ['#0b5766', '#317381', '#5193a0', '#6db0bb'],
  ['#0b5766', '#296c7a', '#3c7e8b', '#5799a5', '#6db0bb'],
];

const INK = '#10232b';
const WHITE = '#ffffff';
const WHITE_ON = new Set(['#944c00', '#a86420', '#0b5766', '#296c7a', '#317381', '#3c7e8b']);
const NEUTRAL: StepStyle = {
  side: 'neutral',
  fill: '#d9dfe0',
  outline: '#748488',
  hatch: null,
  text: INK,
};

function hatchOn(fill: string): string {
  if (fill === '#edbb78') return '#c1843c';
  return WHITE_ON.has(fill) ? '#cfae8c' : '#854406';
}

function styleOf(side: Exclude<StepSide, 'neutral'>, fill: string): StepStyle {
  const text = WHITE_ON.has(fill) ? WHITE : INK;
  if (side === 'disagree') return { side, fill, outline: '#944c00', hatch: hatchOn(fill), text };
  return { side, fill, outline: fill === '#6db0bb' ? '#2b8493' : '#0b5766', hatch: null, text };
}

/**
 * Styles of a scale of 2 to 11 steps, lowest first. An odd number has a neutral middle step.
 * @throws RangeError for another number of steps.
 */
export function stepStyles(count: number): StepStyle[] {
  const half = Math.floor(count / 2);
  const low = DISAGREE[half];
  const high = AGREE[half];
  if (half < 1 || !low || !high) throw new RangeError(`no colours for ${count} steps`);
  return [
    ...low.map((fill) => styleOf('disagree', fill)),
    ...(count % 2 === 1 ? [NEUTRAL] : []),
    ...high.map((fill) => styleOf('agree', fill)).reverse(),
  ];
}

/** Labels per step; a number where the model has no word, the number before a word at the ends. */
function stepLabels(values: readonly number[], labels: readonly string[]): string[] {
  if (labels.length === values.length) return [...labels];
  return values.map((value, index) => {
    const word = index === 0 ? labels[0] : index === values.length - 1 ? labels[1] : undefined;
    return word === undefined ? String(value) : `${value} ${word}`;
  });
}

/** The steps of a scale with their words and styles, lowest first. */
export function scaleStepList(
  scale: Pick<Scale, 'min' | 'max'>,
  labels: readonly string[],
): ScaleStep[] {
  const values = scaleSteps(scale);
  const styles = stepStyles(values.length);
  const words = stepLabels(values, labels);
  return styles.map((style, i) => ({
    ...style,
    value: values[i] ?? scale.min + i,
    label: words[i] ?? '',
  }));
}

/** Words at the two ends of the scale; null when the model gives none. */
export function endLabels(labels: readonly string[]): { low: string; high: string } | null {
  const low = labels[0];
  const high = labels[labels.length - 1];
  return low === undefined || high === undefined || labels.length < 2 ? null : { low, high };
}

/**
 * Words for the two sides: the second label from each end ("oneens", "eens"), because the ends
 * are stronger than the side as a whole; the ends themselves when there is one step per side.
 */
export function sideLabels(labels: readonly string[]): { left: string; right: string } | null {
  const ends = endLabels(labels);
  if (!ends) return null;
  if (labels.length < 4) return { left: ends.low, right: ends.high };
  return { left: labels[1] ?? ends.low, right: labels[labels.length - 2] ?? ends.high };
}
