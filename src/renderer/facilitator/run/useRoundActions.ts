import { LIMITS } from '../../../shared/domain/limits';
import type { FacilitatorSnapshot, RoundView } from '../../../shared/projection/types';
import { bridge } from '../../transport/bridge';
import { newId } from '../../ui/ids';
import { useSend } from '../actions/useSend';

/** What the facilitator can do with a round; `addRound` is null while one is not yet published. */
export type RoundActions = {
  open: () => void;
  close: () => void;
  reopen: () => void;
  publish: () => void;
  addRound: (() => void) | null;
  openBallot: () => void;
};

/** Commands of one round. @param onAdded gets the id of a new round. */
export function useRoundActions(
  session: FacilitatorSnapshot['session'],
  round: RoundView | undefined,
  onAdded: (id: string) => void,
): RoundActions {
  const send = useSend();
  const act = (type: 'round/open' | 'round/close' | 'round/reopen' | 'round/publish') => () => {
    if (round) void send({ type, id: round.id });
  };
  const mayAdd =
    session.rounds.length < LIMITS.rounds && session.rounds.at(-1)?.status === 'published';
  const addRound = async (): Promise<void> => {
    const id = newId();
    if ((await send({ type: 'round/add', id })).ok) onAdded(id);
  };
  return {
    open: act('round/open'),
    close: act('round/close'),
    reopen: act('round/reopen'),
    publish: act('round/publish'),
    addRound: mayAdd ? () => void addRound() : null,
    openBallot: () => void bridge<'facilitator'>().call('windows/openBallot'),
  };
}
