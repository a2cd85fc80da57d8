import { votesOf } from './vote';
import { ACTIVITY_RULES } from '../activities/schema';
import type { Activity } from './agenda';
import type { Contribution, ParkedItem, Session, Theme } from './model';
import type { Poll } from './polls';
import type { Status } from './primitives';

type Rounds = readonly { activityId: string | null; status: Status }[];

/** The newest item that belongs to an activity, or undefined. */
export function newestOf<T extends { activityId: string | null }>(
  items: readonly T[],
  activityId: string,
): T | undefined {
  return items.filter((item) => item.activityId === activityId).at(-1);
}

/**
 * Status of an activity: that of its newest round or poll where its kind votes, otherwise its own.
 * Works on a session and on what the facilitator's window gets.
 */
export function activityStatus(
  session: { rounds: Rounds; polls: Rounds },
  { id, kind, status }: Pick<Activity, 'id' | 'kind' | 'status'>,
): Status {
  const source = ACTIVITY_RULES[kind].status;
  return source === 'own' ? status : (newestOf(session[source], id)?.status ?? 'draft');
}

/** Does an activity vote in rounds on the factors of the model? */
export const hasRounds = ({ kind }: Pick<Activity, 'kind'>): boolean =>
  ACTIVITY_RULES[kind].status === 'rounds';

/** The activity that the room is in, or undefined. */
export function liveActivity({
  agenda,
  live,
}: Pick<Session, 'agenda' | 'live'>): Activity | undefined {
  return agenda.activities.find(({ id }) => id === live.activityId);
}

/** The poll that takes answers now, or undefined. */
export const openPoll = ({ polls }: Pick<Session, 'polls'>): Poll | undefined =>
  polls.find(({ status }) => status === 'open');

/** Can anyone vote now, in a round or in a poll? */
export const isVotingOpen = ({
  rounds,
  polls,
}: {
  rounds: readonly { status: Status }[];
  polls: readonly { status: Status }[];
}): boolean => votesOf({ rounds, polls }).some(({ status }) => status === 'open');

/** Notes in order of arrival. */
export function contributionList(contributions: Session['contributions']): Contribution[] {
  return Object.values(contributions).sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
}

/** The theme under which a theme is shown: itself, or the one it was merged into. */
export function shownThemeId(themes: readonly Theme[], id: string): string {
  const theme = themes.find((candidate) => candidate.id === id);
  const target = theme?.mergedInto;
  return target && themes.some((t) => t.id === target) ? shownThemeId(themes, target) : id;
}

/** The factor that a theme, or else the theme that it was merged into, is linked to. */
export function factorOfTheme(themes: readonly Theme[], themeId: string): string | null {
  const factorOf = (id: string) => themes.find((theme) => theme.id === id)?.factorId ?? null;
  return factorOf(themeId) ?? factorOf(shownThemeId(themes, themeId));
}

/** The factor that a note is about: its own, else that of its theme; null = none. */
export function factorOfNote(
  themes: readonly Theme[],
  { factorId, themeId }: Pick<Contribution, 'factorId' | 'themeId'>,
): string | null {
  return factorId ?? (themeId === null ? null : factorOfTheme(themes, themeId));
}

/** Is a note about a factor, itself or by its theme? */
export const isAbout = (
  themes: readonly Theme[],
  note: Pick<Contribution, 'factorId' | 'themeId'>,
  factorId: string,
): boolean =>
  note.factorId === factorId ||
  (note.themeId !== null && factorOfTheme(themes, note.themeId) === factorId);

/** Themes that stand on their own. */
export const shownThemes = (themes: readonly Theme[]): Theme[] =>
  themes.filter(({ id }) => shownThemeId(themes, id) === id);

/** Parked items that still wait for an answer, an owner or to be dropped. */
export const unsettled = (items: readonly ParkedItem[]): ParkedItem[] =>
  items.filter(({ outcome }) => outcome === null);
