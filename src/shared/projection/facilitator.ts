import type { StepType } from '../domain/steps';
import type { Session } from '../domain/model';
import { sessionViewOf } from './session-view';
import { SAVE_PROBLEMS, type FacilitatorSnapshot, type SaveProblem } from './types';

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
    session: sessionViewOf(session),
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

function stepOf(steps: readonly { type: StepType }[]): { type: StepType } | null {
  const last = steps.at(-1);
  return last ? { type: last.type } : null;
}
