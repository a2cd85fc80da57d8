import type { Crosshair } from '../../../shared/charts';
import type { ProjectorScene } from '../../../shared/domain/model';
import type { ResultScene } from '../../../shared/scenes/registry';
import type { Available } from '../../../shared/scenes/types';

/** The ways to look at results on the facilitator's screen. */
export const RESULT_VIEWS = [
  'all',
  'dimensions',
  'contested',
  'groups',
  'quadrants',
  'shift',
  'themes',
  'sensitivity',
  'figures',
] as const;
export type ResultView = (typeof RESULT_VIEWS)[number];

/** Views with a chart that can be read as a table. */
export function hasTable(view: ResultView, available: Available): boolean {
  switch (view) {
    case 'figures':
    case 'sensitivity':
      return false;
    case 'quadrants':
      return available.importance;
    case 'shift':
    case 'themes':
    case 'groups':
      return available[view];
    case 'all':
    case 'dimensions':
    case 'contested':
      return true;
  }
}

/** What is on the facilitator's screen. `dimensionId` null = all of them. */
export type Looking = { view: ResultView; dimensionId: string | null; lines: Crosshair };

/** The scene that shows the room what the facilitator sees; the overview where there is none. */
export function sceneOfView(
  { view, dimensionId, lines }: Looking,
  available: Available,
): ResultScene {
  switch (view) {
    case 'contested':
      return { kind: view };
    case 'groups':
      return { kind: available.groups ? 'groups' : 'overview' };
    case 'dimensions':
      return dimensionId === null ? { kind: 'overview' } : { kind: 'dimension', dimensionId };
    case 'quadrants':
      return available.importance ? { kind: 'quadrants', lines } : { kind: 'overview' };
    case 'shift':
      return { kind: available.shift ? 'shift' : 'overview' };
    case 'themes':
      return { kind: available.themes ? 'theme-counts' : 'overview' };
    case 'all':
      return { kind: 'factors' };
    case 'sensitivity':
    case 'figures':
      return { kind: 'overview' };
  }
}

/** A scene as the value of a select. */
export const sceneKey = (scene: ProjectorScene): string => JSON.stringify(scene);
