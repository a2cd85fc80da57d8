import type { Session } from '../domain/model';
import { projectScene } from '../scenes/registry';
import { orNull } from './fields';
import { roomViewOf, timerOf } from './records';
import type { JoinView, ProjectorSnapshot } from './types';

/**
 * The projector: only what the chosen scene shows, in the language of the session.
 * @param join how to join with a phone; null while phones are switched off
 */
export function projectProjector(
  session: Session,
  revision: number,
  join: JoinView | null = null,
): ProjectorSnapshot {
  const { dark, blank, room } = session.projector;
  const { shown, payload } = projectScene(session, join);
  return {
    audience: 'projector',
    revision,
    language: session.language,
    dark,
    blank,
    room: roomViewOf(room),
    isRehearsal: session.isRehearsal,
    timer: orNull(session.live.timer, timerOf),
    picture: JSON.stringify(shown),
    scene: payload,
  };
}
