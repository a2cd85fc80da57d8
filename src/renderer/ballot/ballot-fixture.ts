import type { Localized } from '../../shared/domain/language';
import type { BallotSnapshot } from '../../shared/projection/types';
import { neutralState, reduceBallot, type BallotAction, type BallotState } from './ballot-state';
import type { Draft, Questions } from './draft';

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
  actions: BallotAction[],
  from: BallotState = neutralState(snapshot),
): BallotState => actions.reduce(reduceBallot, from);
export const draftOf = (state: BallotState): Draft => {
  if (!state.draft) throw new Error('no draft');
  return state.draft;
};
export const answer = (factorId: string, value: number | null): BallotAction => ({
  type: 'answer',
  kind: 'answers',
  factorId,
  value,
});
export const START: BallotAction[] = [
  { type: 'begin', participantId: 'seat-0001' },
  { type: 'chooseGroup', groupId: 'group-002' },
  { type: 'groupDone' },
];
export const FILLED: BallotAction[] = [...START, answer('a', 1), answer('b', null), answer('c', 5)];
export const READY: BallotAction[] = [...FILLED, { type: 'review' }];
export const SENDING: BallotAction[] = [...READY, { type: 'sendStarted', commandId: 'command-1' }];
