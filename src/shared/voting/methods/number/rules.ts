import type { MethodRules } from '../../parts/rules-method';

/** Largest amount that can be asked for, also below zero. */
export const LARGEST = 1e9;
export const UNIT_CHARACTERS = 40;

/** @property value as typed */
export type NumberDraft = { value: string };

/** The number that was typed, with a comma or a point; null when it is none. */
export function numberOf(typed: string): number | null {
  const text = typed.trim().replace(/\s/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

export const numberRules: MethodRules<'number', NumberDraft> = {
  fresh: () => ({ method: 'number', question: '', min: 0, max: 100, unit: '' }),
  problem: ({ min, max }) => (min >= max ? 'empty-range' : null),
  answers: 'number',
  hands: null,
  fits: ({ min, max }, { value }) => value >= min && value <= max,
  empty: () => ({ value: '' }),
  from: ({ value }) => ({ value: String(value).replace('.', ',') }),
  left: () => 0,
  gap({ min, max }, { value: typed }) {
    const value = numberOf(typed);
    if (value === null) return 'number';
    return value < min || value > max ? 'range' : null;
  },
  answer: (_, { value }) => ({ kind: 'number', value: numberOf(value) ?? 0 }),
};
