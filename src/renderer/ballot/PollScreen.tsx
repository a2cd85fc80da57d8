import type { ReactNode } from 'react';
import { PollForm } from './PollForm';
import { StopButton } from './StopButton';
import type { VoteFormProps } from './VoteForm';

/** The form of a poll, at the voter machine. */
export function PollScreen(props: VoteFormProps<'poll'>): ReactNode {
  const { draft, title, dispatch, onSend, onStop } = props;
  return (
    <PollForm
      poll={draft.asks}
      title={title}
      tools={<StopButton onStop={onStop} />}
      isOpen={draft.standing === 'open'}
      draft={draft.answer}
      onDraft={(change) => dispatch({ type: 'answer', kind: 'poll', change })}
      sending={draft.sending}
      tried={draft.tried}
      onSend={onSend}
      {...(draft.seated && { onLeave: onStop })}
    />
  );
}
