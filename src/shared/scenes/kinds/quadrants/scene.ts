import { hasResults, resultsPart, type ResultsPart } from '../../results';
import type { ResultSceneDefinition, SceneOf } from '../../types';

export type QuadrantsPayload = ResultsPart & SceneOf<'quadrants'>;

export const quadrantsScene = {
  keep: ({ lines }) => ({ kind: 'quadrants', lines }),
  project(session, { lines }): QuadrantsPayload | null {
    const part = resultsPart(session);
    return part && { kind: 'quadrants', lines, ...part };
  },
  offered: (view) =>
    hasResults(view) && view.rounds.at(-1)?.settings.askImportance
      ? [{ kind: 'quadrants', lines: 'fixed' }]
      : [],
  ofResults: ({ available, lines }) => (available.importance ? [{ kind: 'quadrants', lines }] : []),
} satisfies ResultSceneDefinition<'quadrants'>;
