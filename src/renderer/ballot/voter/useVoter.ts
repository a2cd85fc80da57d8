import { useCallback, useEffect, useReducer, type Dispatch } from 'react';
import { castVote } from '../client';
import { randomId } from '../ids';
import type { Outcome } from '../outcome';
import type { VoterAction, VoterState } from './actions';
import { castOf } from './draft';
import { neutralState, reduceVoter } from './voter';

type Voter = {
  state: VoterState;
  dispatch: Dispatch<VoterAction>;
  /** Sends what is complete; what is not is said from now on. */
  send: () => Promise<void>;
  /** What became of an attempt, also of one of an earlier page. */
  settle: (commandId: string, voteId: string, outcome: Outcome<{ code: string }>) => void;
};

/** The voter machine at this page: fed with snapshots, and sending by the carrier of the page. */
export function useVoter(snapshot: VoterState['snapshot']): Voter {
  const [state, dispatch] = useReducer(reduceVoter, undefined, neutralState);
  useEffect(() => dispatch({ type: 'snapshot', snapshot }), [snapshot]);
  const settle = useCallback<Voter['settle']>((commandId, voteId, outcome) => {
    if (outcome.ok) dispatch({ type: 'sent', commandId, voteId, code: outcome.value.code });
    else dispatch({ type: 'sendFailed', commandId, error: outcome.error });
  }, []);
  const send = async (): Promise<void> => {
    dispatch({ type: 'tried' });
    const cast = state.draft && castOf(state.draft);
    if (!cast) return;
    const commandId = state.draft?.commandId ?? randomId();
    dispatch({ type: 'sendStarted', commandId });
    settle(commandId, cast.voteId, await castVote(cast, commandId));
  };
  return { state, dispatch, send, settle };
}
