import type { MethodRules } from '../../parts/rules-method';

/** Steps of the gradients of agreement: 1 = cannot live with it, 7 = whole-hearted support. */
export const GRADIENT_STEPS = 7;
/** Up to and including this step the ballot asks for a reason. */
export const GRADIENT_REASON_UP_TO = 3;
/** The steps from whole-hearted support down, as ballots show them. */
export const GRADIENTS = [7, 6, 5, 4, 3, 2, 1] as const;

export type GradientsDraft = { level: number | null; reason: string };

export const gradientsRules: MethodRules<'gradients', GradientsDraft> = {
  fresh: () => ({ method: 'gradients', question: '' }),
  problem: () => null,
  answers: 'gradient',
  hands: () =>
    Array.from({ length: GRADIENT_STEPS }, (_, step) => ({
      kind: 'gradient',
      level: step + 1,
      reason: '',
    })),
  fits: () => true,
  empty: () => ({ level: null, reason: '' }),
  from: ({ level, reason }) => ({ level, reason }),
  left: () => 0,
  gap: (_, { level }) => (level === null ? 'choose' : null),
  answer: (_, { level, reason }) => ({
    kind: 'gradient',
    level: level ?? 0,
    reason: (level ?? 0) <= GRADIENT_REASON_UP_TO ? reason.trim() : '',
  }),
};
