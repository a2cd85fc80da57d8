import { IMPORTANCE_SCALE, scaleSteps } from '../../../shared/domain/factor-model';
import type { Ballot } from '../../../shared/domain/model';
import type { FacilitatorSnapshot, RoundView } from '../../../shared/projection/types';

type Model = FacilitatorSnapshot['session']['factorModel'];

/** One thing that is keyed in: the answer to a statement, or its importance. */
export type Slot = { factorId: string; part: 'answers' | 'importance' };
/** What was keyed in, by {@link slotKey}; missing = nothing yet, null = don't know. */
export type RoundDraft = Readonly<Record<string, number | null>>;

export const slotKey = ({ factorId, part }: Slot): string => `${part}:${factorId}`;

/** Everything to key in, in the order of the paper. */
export function slotsOf(round: Pick<RoundView, 'factorIds' | 'settings'>): Slot[] {
  return round.factorIds.flatMap((factorId): Slot[] => [
    { factorId, part: 'answers' },
    ...(round.settings.askImportance ? [{ factorId, part: 'importance' as const }] : []),
  ]);
}

/** The steps that can be chosen for a slot. */
export function stepsOf(model: Model, { part }: Slot): number[] {
  return scaleSteps(part === 'answers' ? model.scale : IMPORTANCE_SCALE);
}

/**
 * What a key means: a step, null for "don't know", undefined for nothing. `0` is "don't know" unless
 * the scale has a step 0; `X` is ten. Scales with steps below zero have no digits.
 */
export function answerForKey(key: string, steps: readonly number[]): number | null | undefined {
  if (key === '?' || key === '/') return null;
  const value = key.toLowerCase() === 'x' ? 10 : /^\d$/.test(key) ? Number(key) : null;
  if (value === null || (steps[0] ?? 0) < 0) return undefined;
  if (steps.includes(value)) return value;
  return value === 0 ? null : undefined;
}

/** How many slots are filled in. */
export const filledIn = (draft: RoundDraft, slots: readonly Slot[]): number =>
  slots.filter((slot) => draft[slotKey(slot)] !== undefined).length;

/** The ballot as it is sent; null while a slot is empty. */
export function roundBallot(draft: RoundDraft, slots: readonly Slot[]): Ballot | null {
  const ballot: Ballot = { answers: {}, importance: {} };
  for (const slot of slots) {
    const value = draft[slotKey(slot)];
    if (value === undefined) return null;
    ballot[slot.part][slot.factorId] = value;
  }
  return ballot;
}
