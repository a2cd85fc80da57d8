import { createElement, type Dispatch, type FunctionComponent, type ReactNode } from 'react';
import { PollScreen } from './PollScreen';
import { StatementForm } from './StatementForm';
import type { VoterAction } from './voter/actions';
import type { Draft } from './voter/draft';
import type { VoteKind } from './voter/kinds';

export type VoteFormProps<K extends VoteKind = VoteKind> = {
  draft: Draft<K>;
  /** The answers are looked over; else they are filled in. */
  isReview: boolean;
  /** Title of the activity. */
  title: string;
  dispatch: Dispatch<VoterAction>;
  onSend: () => void;
  /** Away from the vote. */
  onStop: () => void;
};

const FORMS: { readonly [K in VoteKind]: FunctionComponent<VoteFormProps<K>> } = {
  round: StatementForm,
  poll: PollScreen,
};

/** A vote that is filled in or looked over, by its kind. */
export function VoteForm<K extends VoteKind>(props: VoteFormProps<K>): ReactNode {
  const Form: FunctionComponent<VoteFormProps<K>> = FORMS[props.draft.kind];
  return createElement(Form, props);
}
