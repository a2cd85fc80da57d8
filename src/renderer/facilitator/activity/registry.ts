import type { ActivityKind } from '../../../shared/activities/schema';
import { agree } from './agree';
import { pause } from './break';
import { close } from './close';
import { cluster } from './cluster';
import { discuss } from './discuss';
import { input } from './input';
import { prioritise } from './prioritise';
import { recommend } from './recommend';
import { score } from './score';
import type { ActivityView } from './types';
import { welcome } from './welcome';

/** The view of every kind of activity. */
export const ACTIVITY_VIEWS: { readonly [K in ActivityKind]: ActivityView } = {
  welcome,
  input,
  cluster,
  score,
  prioritise,
  discuss,
  recommend,
  agree,
  break: pause,
  close,
};
