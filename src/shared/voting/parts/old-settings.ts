import { z } from 'zod';

const AMONG_ITEMS = ['method', 'question', 'items'];
/** What each method used of the one form that all methods shared up to version 4 of the session file. */
const USED: Readonly<Record<string, readonly string[]>> = {
  dots: [...AMONG_ITEMS, 'dots', 'cap'],
  rank: AMONG_ITEMS,
  budget: AMONG_ITEMS,
  single: AMONG_ITEMS,
  multiple: [...AMONG_ITEMS, 'maxChoices'],
  gradients: ['method', 'question'],
  number: ['method', 'question', 'min', 'max', 'unit'],
};

const oneForm = z.record(z.string(), z.unknown());

/**
 * Settings of a vote from a file in which all methods shared one form: only what the method uses. What
 * is not such a form is given back as it is, for the schema to judge.
 */
export function withoutUnused(settings: unknown): unknown {
  const { data: old } = oneForm.safeParse(settings);
  const used = USED[String(old?.['method'])];
  const isOneForm = old && ['cap', 'maxChoices', 'unit'].every((key) => Object.hasOwn(old, key));
  if (!used || !isOneForm) return settings;
  return Object.fromEntries(Object.entries(old).filter(([key]) => used.includes(key)));
}
