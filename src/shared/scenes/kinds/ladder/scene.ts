import type { Ladder } from '../../../domain/outcomes';
import type { RoundResults } from '../../../scoring/types';
import { newestResults } from '../../results';
import type { SceneDefinition } from '../../types';

export type LadderPayload = Pick<Ladder, 'step' | 'reason'> & {
  kind: 'ladder';
  /** Stand beside it once they are published; the step never comes from them. */
  scores:
    | (Pick<RoundResults, 'number' | 'scale'> & {
        /** `mean` null: too few answers. */
        dimensions: { id: string; name: string; mean: number | null }[];
      })
    | null;
};

export const ladderScene = {
  keep: () => ({ kind: 'ladder' }),
  project(session): LadderPayload {
    const { ladder, language, factorModel } = session;
    const results = newestResults(session)?.results;
    const nameOf = (id: string): string =>
      factorModel.dimensions.find((dimension) => dimension.id === id)?.name[language] ?? id;
    return {
      kind: 'ladder',
      step: ladder.step,
      reason: ladder.reason,
      scores: results
        ? {
            number: results.number,
            scale: results.scale,
            dimensions: results.dimensions.map(({ id, mean }) => ({ id, name: nameOf(id), mean })),
          }
        : null,
    };
  },
  offered: () => [{ kind: 'ladder' }],
} satisfies SceneDefinition<'ladder'>;
