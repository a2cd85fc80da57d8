import type { ProjectorScene } from '../../../shared/domain/model';

/** The ways to look at results on the facilitator's screen. */
export const RESULT_VIEWS = ['all', 'dimensions', 'groups', 'figures'] as const;
export type ResultView = (typeof RESULT_VIEWS)[number];

/** The scene that shows the room what the facilitator sees. @param dimensionId chosen, or null = all */
export function sceneOfView(view: ResultView, dimensionId: string | null): ProjectorScene {
  if (view === 'groups') return { kind: 'groups' };
  if (view === 'dimensions' && dimensionId !== null) return { kind: 'dimension', dimensionId };
  return { kind: 'overview' };
}

const DIMENSION = 'dimension:';

/** A scene as the value of a select. */
export function sceneKey(scene: ProjectorScene): string {
  return scene.kind === 'dimension' ? `${DIMENSION}${scene.dimensionId}` : scene.kind;
}

/** The scene behind a {@link sceneKey} of results. */
export function sceneOfKey(key: string): ProjectorScene {
  if (key.startsWith(DIMENSION))
    return { kind: 'dimension', dimensionId: key.slice(DIMENSION.length) };
  return { kind: key === 'contested' || key === 'groups' ? key : 'overview' };
}
