import { agree } from './agree';
import { pause } from './break';
import { close } from './close';
import { cluster } from './cluster';
import { discuss } from './discuss';
import { input } from './input';
import { prioritise } from './prioritise';
import { recommend } from './recommend';
import type { ActivityKind } from './schema';
import { score } from './score';
import type { ActivityType } from './types';
import { welcome } from './welcome';

/** Every kind of activity; its rules for the document are in `ACTIVITY_RULES`. */
export const ACTIVITIES: { readonly [K in ActivityKind]: ActivityType<K> } = {
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
