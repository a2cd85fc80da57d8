import { resultsPart, type ResultsPart } from '../../results';
import type { ResultSceneDefinition } from '../../types';

export type DimensionPayload = ResultsPart & { kind: 'dimension'; dimensionId: string };

export const dimensionScene = {
  keep: ({ dimensionId }) => ({ kind: 'dimension', dimensionId }),
  project(session, { dimensionId }): DimensionPayload | null {
    const isKnown = session.factorModel.dimensions.some(({ id }) => id === dimensionId);
    const part = isKnown ? resultsPart(session) : null;
    return part && { kind: 'dimension', dimensionId, ...part };
  },
  // Chosen where the results are, among the others of the model.
  offered: () => [],
  ofResults: ({ dimensionIds }) =>
    dimensionIds.map((dimensionId) => ({ kind: 'dimension', dimensionId })),
} satisfies ResultSceneDefinition<'dimension'>;
