import type { Seated } from '../ballot-state';
import { kept } from './kept';
import type { Phone } from './phone-context';

/** What this phone knows about its ballot in a round: waiting, begun, or received. */
export function seatedIn({ client, storage }: Phone, roundId: string, groupId: string): Seated {
  const waiting = client.waitingFor(roundId);
  const { answers, seat } = client.state;
  // Begun after sending: the person took it back to change it.
  const begun = kept<NonNullable<Seated['saved']>>(storage, 'draft-round', roundId);
  const sent = waiting?.type === 'cast' ? { ...waiting.ballot, position: 0 } : null;
  return {
    groupId,
    ballot: answers?.roundId === roundId ? answers.ballot : null,
    saved: begun ?? sent,
    sending: begun ? null : (waiting?.id ?? null),
    code: seat?.code ?? '',
  };
}
