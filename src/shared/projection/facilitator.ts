import type { Round, Session } from '../domain/model';
import type { Poll } from '../domain/polls';
import { contributionList } from '../domain/selectors';
import type { StepType } from '../domain/steps';
import { progressOf } from './progress';
import { publishedPoll, publishedResults, publishedVoters } from './published';
import {
  type FacilitatorSnapshot,
  type PollView,
  type RoundView,
  SAVE_PROBLEMS,
  type SaveProblem,
} from './types';

/** What the projection needs of a history: the session and the types of the steps, newest last. */
export type HistoryView = {
  session: Session;
  undo: readonly { type: StepType }[];
  redo: readonly { type: StepType }[];
};

/** The facilitator's window: everything but ballots, seats with their codes and unpublished results. */
export function projectFacilitator(
  { session, undo, redo }: HistoryView,
  state: { revision: number; saveProblem: string | null; readOnly: boolean },
): FacilitatorSnapshot {
  return {
    audience: 'facilitator',
    revision: state.revision,
    session: {
      ...without(
        without(without(without(session, 'participants'), 'rounds'), 'polls'),
        'contributions',
      ),
      contributions: contributionList(session.contributions),
      polls: session.polls.map((poll) => pollViewOf(session, poll)),
      rounds: session.rounds.map((round) => viewOf(session, round)),
    },
    phoneSeats: phoneSeatsOf(session),
    undo: stepOf(undo),
    redo: stepOf(redo),
    storageFailed: state.saveProblem !== null,
    saveProblem: problemOf(state.saveProblem),
    readOnly: state.readOnly,
  };
}

/** In order of the random numbers, which tells nothing about who came when. */
function phoneSeatsOf({ participants }: Session): FacilitatorSnapshot['phoneSeats'] {
  return Object.values(participants)
    .filter(({ number }) => number > 0)
    .map(({ number, groupId }) => ({ number, groupId }))
    .sort((a, b) => a.number - b.number);
}

function problemOf(code: string | null): SaveProblem | null {
  return code === null ? null : (SAVE_PROBLEMS.find((known) => known === code) ?? 'other');
}

function viewOf(session: Session, round: Round): RoundView {
  return {
    ...without(without(round, 'ballots'), 'onPaper'),
    progress: progressOf(session, round),
    results: publishedResults(session, round),
    sameVoters: publishedVoters(session, round),
  };
}

function pollViewOf(session: Session, poll: Poll): PollView {
  return {
    ...without(without(poll, 'ballots'), 'onPaper'),
    progress: progressOf(session, poll),
    results: publishedPoll(session, poll),
  };
}

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const copy: Partial<T> = { ...value };
  delete copy[key];
  return copy as Omit<T, K>;
}

function stepOf(steps: readonly { type: StepType }[]): { type: StepType } | null {
  const last = steps.at(-1);
  return last ? { type: last.type } : null;
}
