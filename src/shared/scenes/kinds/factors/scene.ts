import { hasResults, resultsPart, type ResultsPart } from '../../results';
import type { ResultSceneDefinition } from '../../types';

export type FactorsPayload = ResultsPart & { kind: 'factors' };

export const factorsScene = {
  keep: () => ({ kind: 'factors' }),
  project(session): FactorsPayload | null {
    const part = resultsPart(session);
    return part && { kind: 'factors', ...part };
  },
  offered: (view) => (hasResults(view) ? [{ kind: 'factors' }] : []),
  ofResults: () => [{ kind: 'factors' }],
} satisfies ResultSceneDefinition<'factors'>;
