import type { Activity } from '../domain/agenda';
import type { ProjectorScene, Session } from '../domain/model';
import type { FacilitatorSnapshot, JoinView } from '../projection/types';

export type SceneKind = ProjectorScene['kind'];
export type SceneOf<K extends SceneKind> = Extract<ProjectorScene, { kind: K }>;

/** What the facilitator's window knows of the session. */
export type FacilitatorView = FacilitatorSnapshot['session'];

/** All that the shared side knows of one kind of picture on the wall; its schema is beside it. */
export type SceneDefinition<K extends SceneKind> = {
  /** The scene with the fields that may leave the main process, each by name. */
  keep(scene: SceneOf<K>): SceneOf<K>;
  /**
   * What the room may know: all that this picture shows and nothing more. Null when there is nothing to
   * show (any more, or not yet published): the room is welcomed instead.
   * @param join how to join with a phone; null while phones are switched off
   */
  project(session: Session, scene: SceneOf<K>, join: JoinView | null): { kind: K } | null;
  /**
   * The pictures of this kind that the facilitator can choose now.
   * @param activity the one on the facilitator's screen
   */
  offered(view: FacilitatorView, activity: Activity | undefined): SceneOf<K>[];
};

/** What there is to show beside the scores; `groups`: at least two of them can be compared. */
export type Available = { importance: boolean; shift: boolean; themes: boolean; groups: boolean };

/** What the page with results looks at, for the pictures that it can bring to the room. */
export type ResultsOffer = {
  available: Available;
  lines: SceneOf<'quadrants'>['lines'];
  dimensionIds: readonly string[];
};

/** A picture that the page with results offers too. */
export type ResultSceneDefinition<K extends SceneKind> = SceneDefinition<K> & {
  ofResults(offer: ResultsOffer): SceneOf<K>[];
};
