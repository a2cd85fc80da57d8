import type { ReactNode } from 'react';
import { ReviewScreen } from './ReviewScreen';
import { RoundNotice } from './RoundNotice';
import { StatementList } from './StatementList';
import type { StatementActions } from './statement-actions';
import { StatementScreen } from './StatementScreen';
import type { StatementChange } from './statements';
import type { VoteFormProps } from './VoteForm';

/** The statements of a round, one at a time or as a list, and everything once more before sending. */
export function StatementForm(props: VoteFormProps<'round'>): ReactNode {
  const { draft, isReview, dispatch, onSend, onStop } = props;
  const notice = (
    <RoundNotice
      draft={draft}
      onStartAnew={() => dispatch({ type: 'startAnew' })}
      onLeave={onStop}
    />
  );
  const change = (change: StatementChange): void =>
    dispatch({ type: 'answer', kind: 'round', change });
  if (isReview)
    return (
      <ReviewScreen
        draft={draft}
        notice={notice}
        onOpen={(position) => dispatch({ type: 'open', position })}
        onFillOpen={() => change({ type: 'fillOpen' })}
        onSend={onSend}
        onChangeGroup={() => dispatch({ type: 'changeGroup' })}
        onStop={onStop}
      />
    );
  const actions: StatementActions = {
    onAnswer: (question, factorId, value) => change({ type: 'one', question, factorId, value }),
    onNext: () => dispatch({ type: 'next' }),
    onPrevious: () => dispatch({ type: 'previous' }),
    onView: (view) => dispatch({ type: 'view', view }),
    onReview: () => dispatch({ type: 'review' }),
    onStop,
  };
  const Statements = draft.view === 'list' ? StatementList : StatementScreen;
  return <Statements draft={draft} notice={notice} actions={actions} />;
}
