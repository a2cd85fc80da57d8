import type { Localized } from '../../../shared/domain/language';
import type { BallotSnapshot } from '../../../shared/projection/types';
import type { Questions } from '../statements';
import type { VoterAction, VoterState } from './actions';
import type { Draft } from './draft';
import { neutralState, reduceVoter } from './voter';

/** A round of three statements and the actions of a voter, for the tests. */
export const same = (text: string): Localized => ({ nl: text, en: text });
export const questions: Questions = {
  id: 'round-001',
  number: 1,
  open: true,
  askImportance: false,
  minGroupSize: 5,
  scale: { min: 1, max: 5, labels: [], noAnswer: same('weet ik niet') },
  importance: null,
  factors: ['a', 'b', 'c'].map((id) => ({ id, name: same(id), statement: same(id) })),
};
export const snapshot: BallotSnapshot = {
  audience: 'ballot',
  revision: 1,
  language: 'nl',
  isRehearsal: false,
  activityTitle: '',
  timer: null,
  poll: null,
  input: null,
  title: 'Sessie',
  groups: [
    { id: 'group-001', name: 'Gemeenten', ecosystem: 'administrative' },
    { id: 'group-002', name: 'Bedrijven', ecosystem: 'economic' },
  ],
  round: questions,
};
export const withRound = (patch: Partial<Questions> | null): BallotSnapshot => ({
  ...snapshot,
  round: patch && { ...questions, ...patch },
});

export const run = (
  actions: VoterAction[],
  from: VoterState = neutralState(snapshot),
): VoterState => actions.reduce(reduceVoter, from);
export const draftOf = (state: VoterState): Draft<'round'> => {
  if (state.draft?.kind !== 'round') throw new Error('no draft of a round');
  return state.draft;
};
export const answer = (factorId: string, value: number | null): VoterAction => ({
  type: 'answer',
  kind: 'round',
  change: { type: 'one', question: 'answers', factorId, value },
});
export const START: VoterAction[] = [
  { type: 'begin', participantId: 'seat-0001' },
  { type: 'chooseGroup', groupId: 'group-002' },
  { type: 'groupDone' },
];
export const FILLED: VoterAction[] = [...START, answer('a', 1), answer('b', null), answer('c', 5)];
export const READY: VoterAction[] = [...FILLED, { type: 'review' }];
export const SENDING: VoterAction[] = [...READY, { type: 'sendStarted', commandId: 'command-1' }];
/** "Don't know" wherever nothing was chosen. */
export const FILL_OPEN: VoterAction = {
  type: 'answer',
  kind: 'round',
  change: { type: 'fillOpen' },
};
/** The laptop has the attempt with this id. */
export const sent = (commandId: string): VoterAction => ({
  type: 'sent',
  commandId,
  voteId: 'round-001',
  code: 'K7M2P',
});
