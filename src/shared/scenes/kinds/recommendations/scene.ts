import type { Recommendation } from '../../../domain/model';
import type { SceneDefinition } from '../../types';

export type RecommendationsPayload = {
  kind: 'recommendations';
  items: Pick<Recommendation, 'id' | 'title' | 'text'>[];
};

export const recommendationsScene = {
  keep: () => ({ kind: 'recommendations' }),
  project: ({ recommendations }): RecommendationsPayload => ({
    kind: 'recommendations',
    items: recommendations.map(({ id, title, text }) => ({ id, title, text })),
  }),
  offered: () => [{ kind: 'recommendations' }],
} satisfies SceneDefinition<'recommendations'>;
