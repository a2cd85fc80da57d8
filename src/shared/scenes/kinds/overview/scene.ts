import { hasResults, resultsPart, type ResultsPart } from '../../results';
import type { ResultSceneDefinition } from '../../types';

export type OverviewPayload = ResultsPart & { kind: 'overview' };

export const overviewScene = {
  keep: () => ({ kind: 'overview' }),
  project(session): OverviewPayload | null {
    const part = resultsPart(session);
    return part && { kind: 'overview', ...part };
  },
  offered: (view) => (hasResults(view) ? [{ kind: 'overview' }] : []),
  ofResults: () => [{ kind: 'overview' }],
} satisfies ResultSceneDefinition<'overview'>;
