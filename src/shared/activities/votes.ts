import type { Activity } from '../domain/agenda';
import type { BatchPart } from '../domain/commands';
import type { ProjectorScene } from '../domain/model';
import type { PollView, RoundView } from '../projection/types';
import { show } from './clicks';
import type { Click, Course, Step, View } from './types';

/** A vote with the activity that it belongs to. */
export type OpenVote =
  | { kind: 'round'; run: RoundView; activityId: string | null }
  | { kind: 'poll'; run: PollView; activityId: string };

/** The room sees how many have answered. */
export const SHOW_PROGRESS: BatchPart = show({ kind: 'progress' });

/** The round or poll that is open, or null; there is never more than one. */
export function openVote({ rounds, polls }: View): OpenVote | null {
  const round = rounds.find(({ status }) => status === 'open');
  if (round) return { kind: 'round', run: round, activityId: round.activityId };
  const poll = polls.find(({ status }) => status === 'open');
  return poll ? { kind: 'poll', run: poll, activityId: poll.activityId } : null;
}

/** Did as many people answer as the group agreed to wait for? False when that number is unknown. */
export function hasEnough(vote: OpenVote, activity: Activity | undefined): boolean {
  const { cast, seats } = vote.run.progress;
  const enough = activity?.enough ?? seats;
  return enough > 0 && cast >= enough;
}

/**
 * Closing a vote, then going somewhere: at once when everyone who was waited for has answered,
 * otherwise after a question.
 * @param move the commands that go to `then`
 */
export function closeVote(
  view: View,
  vote: OpenVote,
  then: Activity | null = null,
  move: readonly BatchPart[] = [],
): Click {
  const owner = view.agenda.activities.find(({ id }) => id === vote.activityId);
  return {
    commands: [{ type: `${vote.kind}/close`, id: vote.run.id }, ...move],
    closing: hasEnough(vote, owner) ? null : { vote, then },
    to: then,
  };
}

/** The course of an activity that votes, by its newest vote; the methods differ in how one begins. */
export function voteCourse(
  view: View,
  vote: OpenVote,
  {
    open,
    outcome,
    again,
  }: { open: readonly BatchPart[]; outcome: ProjectorScene; again: Step | null },
): Course {
  const { kind, run } = vote;
  const { id, status, seen } = run;
  switch (status) {
    case 'draft':
      return { status, open };
    case 'open':
      return { status, close: closeVote(view, vote) };
    case 'closed':
      return {
        status,
        publish: [{ type: `${kind}/publish`, id }],
        reopen: seen ? null : [{ type: `${kind}/reopen`, id }, SHOW_PROGRESS],
        waits: true,
      };
    case 'published':
      return { status, outcome, again };
  }
}
