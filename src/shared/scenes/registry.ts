import type { Activity } from '../domain/agenda';
import type { ProjectorScene, Session } from '../domain/model';
import type { JoinView } from '../projection/types';
import { activityScene } from './kinds/activity/scene';
import { agreementsScene } from './kinds/agreements/scene';
import { contestedScene } from './kinds/contested/scene';
import { dimensionScene } from './kinds/dimension/scene';
import { discussionScene } from './kinds/discussion/scene';
import { factorsScene } from './kinds/factors/scene';
import { groupsScene } from './kinds/groups/scene';
import { joinScene } from './kinds/join/scene';
import { ladderScene } from './kinds/ladder/scene';
import { notesScene } from './kinds/notes/scene';
import { overviewScene } from './kinds/overview/scene';
import { pollScene } from './kinds/poll/scene';
import { progressScene } from './kinds/progress/scene';
import { quadrantsScene } from './kinds/quadrants/scene';
import { recommendationsScene } from './kinds/recommendations/scene';
import { shiftScene } from './kinds/shift/scene';
import { themeCountsScene } from './kinds/theme-counts/scene';
import { themesScene } from './kinds/themes/scene';
import { timerScene } from './kinds/timer/scene';
import { welcomeScene } from './kinds/welcome/scene';
import type { FacilitatorView, ResultsOffer, SceneDefinition, SceneKind, SceneOf } from './types';

/** Every kind of picture. The order is that in which the facilitator can choose. */
export const SCENES = {
  welcome: welcomeScene,
  join: joinScene,
  activity: activityScene,
  progress: progressScene,
  notes: notesScene,
  themes: themesScene,
  'theme-counts': themeCountsScene,
  poll: pollScene,
  overview: overviewScene,
  factors: factorsScene,
  dimension: dimensionScene,
  contested: contestedScene,
  groups: groupsScene,
  quadrants: quadrantsScene,
  shift: shiftScene,
  discussion: discussionScene,
  recommendations: recommendationsScene,
  agreements: agreementsScene,
  ladder: ladderScene,
  timer: timerScene,
} satisfies { [K in SceneKind]: SceneDefinition<K> };

/** What the projector gets of a scene, by kind. */
export type PayloadOf<K extends SceneKind> = NonNullable<ReturnType<(typeof SCENES)[K]['project']>>;
export type ScenePayload = { [K in SceneKind]: PayloadOf<K> }[SceneKind];

/** A definition of any kind: that of its own kind takes a scene. */
type AnyDefinition = Omit<SceneDefinition<SceneKind>, 'project'> & {
  project(session: Session, scene: ProjectorScene, join: JoinView | null): ScenePayload | null;
};
const definitions: { [K in SceneKind]: AnyDefinition } = SCENES;

/** The scene with its fields listed one by one. */
export const keepScene = (scene: ProjectorScene): ProjectorScene =>
  definitions[scene.kind].keep(scene);

/**
 * The scene that the room sees with what it may know of it: the one asked for, or the welcome when that
 * has nothing to show.
 * @param join how to join with a phone; null while phones are switched off
 */
export function projectScene(
  session: Session,
  join: JoinView | null,
): { shown: ProjectorScene; payload: ScenePayload } {
  const { scene } = session.projector;
  const payload = definitions[scene.kind].project(session, scene, join);
  if (payload) return { shown: keepScene(scene), payload };
  return { shown: { kind: 'welcome' }, payload: SCENES.welcome.project(session) };
}

/** Every picture that can be shown now. @param activity the one on the facilitator's screen */
export const sceneChoices = (
  view: FacilitatorView,
  activity: Activity | undefined,
): ProjectorScene[] =>
  Object.values(definitions).flatMap((definition) => definition.offered(view, activity));

/** The pictures that the page with results offers, in its order. */
const RESULT_SCENES = [
  'overview',
  'factors',
  'contested',
  'groups',
  'quadrants',
  'shift',
  'theme-counts',
  'dimension',
] as const satisfies readonly SceneKind[];
export type ResultScene = SceneOf<(typeof RESULT_SCENES)[number]>;

/** Every picture of results that the room can see. */
export const resultScenes = (offer: ResultsOffer): ResultScene[] =>
  RESULT_SCENES.flatMap((kind): ResultScene[] => SCENES[kind].ofResults(offer));
