import type { SceneKind } from '../../../shared/scenes/types';
import { activity } from './activity';
import { agreements } from './agreements';
import { contested } from './contested';
import { dimension } from './dimension';
import { discussion } from './discussion';
import { factors } from './factors';
import { groups } from './groups';
import { join } from './join';
import { ladder } from './ladder';
import { notes } from './notes';
import { overview } from './overview';
import { poll } from './poll';
import { progress } from './progress';
import { quadrants } from './quadrants';
import { recommendations } from './recommendations';
import { shift } from './shift';
import { themeCounts } from './theme-counts';
import { themes } from './themes';
import { timer } from './timer';
import { welcome } from './welcome';
import type { SceneView } from './types';

/** How every kind of scene is drawn. */
const VIEWS = {
  welcome,
  join,
  activity,
  progress,
  notes,
  themes,
  'theme-counts': themeCounts,
  poll,
  overview,
  factors,
  dimension,
  contested,
  groups,
  quadrants,
  shift,
  discussion,
  recommendations,
  agreements,
  ladder,
  timer,
} satisfies { [K in SceneKind]: SceneView<K> };

const views: { [K in SceneKind]: SceneView<SceneKind> } = VIEWS;

/** How scenes of a kind are drawn; takes payloads of that kind. */
export const viewOf = (kind: SceneKind): SceneView<SceneKind> => views[kind];
