import { hasResults, resultsPart, type ResultsPart } from '../../results';
import type { ResultSceneDefinition } from '../../types';

export type ContestedPayload = ResultsPart & { kind: 'contested' };

export const contestedScene = {
  keep: () => ({ kind: 'contested' }),
  project(session): ContestedPayload | null {
    const part = resultsPart(session);
    return part && { kind: 'contested', ...part };
  },
  offered: (view) => (hasResults(view) ? [{ kind: 'contested' }] : []),
  ofResults: () => [{ kind: 'contested' }],
} satisfies ResultSceneDefinition<'contested'>;
