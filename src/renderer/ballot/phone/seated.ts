import type { Seated } from '../voter/actions';
import { rulesOf, type Vote, type VoteKind } from '../voter/kinds';
import { kept } from './kept';
import type { Phone } from './phone-context';

/** What this phone knows about its ballot in a vote: waiting, begun, or received. */
export function seatedIn<K extends VoteKind>(
  { client, storage }: Phone,
  { kind, asks }: Vote<K>,
  groupId: string,
): Seated<K> {
  const rules = rulesOf<K>(kind);
  const waiting = client.waitingFor(asks.id);
  const sent = waiting && rules.waiting(waiting);
  const { answers, seat } = client.state;
  // Begun after sending: the person took it back to change it.
  const begun = kept<Parameters<typeof rules.begun>[1]>(storage, rules.draftName, asks.id);
  const given = sent && { answer: rules.from(asks, sent), position: 0 };
  return {
    kind,
    asks,
    groupId,
    ballot: answers && rules.ownId(answers) === asks.id ? rules.own(answers) : null,
    saved: begun ? rules.begun(asks, begun) : given,
    sending: begun ? null : (waiting?.id ?? null),
    code: seat?.code ?? '',
  };
}
