import type { JoinView } from '../../../projection/types';
import type { SceneDefinition, SceneOf } from '../../types';

export type JoinPayload = SceneOf<'join'> & {
  /** Null while phones are switched off. */
  join: JoinView | null;
};

export const joinScene = {
  keep: ({ help }) => ({ kind: 'join', help }),
  project: (_session, { help }, join): JoinPayload => ({ kind: 'join', help, join }),
  offered: ({ projector: { scene } }) => [
    scene.kind === 'join' ? scene : { kind: 'join', help: 'none' },
  ],
} satisfies SceneDefinition<'join'>;
