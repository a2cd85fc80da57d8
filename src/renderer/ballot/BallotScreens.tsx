import type { Dispatch, ReactNode } from 'react';
import type { BallotAction, Stage } from './ballot-state';
import type { Draft } from './draft';
import { GroupScreen } from './GroupScreen';
import { ReceivedScreen } from './ReceivedScreen';
import { ReviewScreen } from './ReviewScreen';
import { RoundNotice } from './RoundNotice';
import { StatementList } from './StatementList';
import type { StatementActions } from './statement-actions';
import { StatementScreen } from './StatementScreen';

type BallotScreensProps = {
  stage: Stage;
  draft: Draft;
  code: string;
  clearsSoon: boolean;
  dispatch: Dispatch<BallotAction>;
  onSend: () => void;
  onStop: () => void;
  /** Back to the empty chair without a question. */
  onLeave: () => void;
};

/** The screen of a ballot in progress. */
export function BallotScreens(props: BallotScreensProps): ReactNode {
  const { stage, draft, code, clearsSoon, dispatch, onSend, onStop, onLeave } = props;
  const notice = (
    <RoundNotice
      draft={draft}
      onStartAnew={() => dispatch({ type: 'startAnew' })}
      onLeave={onStop}
    />
  );
  const actions: StatementActions = {
    onAnswer: (kind, factorId, value) => dispatch({ type: 'answer', kind, factorId, value }),
    onNext: () => dispatch({ type: 'next' }),
    onPrevious: () => dispatch({ type: 'previous' }),
    onView: (view) => dispatch({ type: 'view', view }),
    onReview: () => dispatch({ type: 'review' }),
    onStop,
  };
  switch (stage) {
    case 'group':
      return (
        <GroupScreen
          draft={draft}
          notice={notice}
          onChoose={(groupId) => dispatch({ type: 'chooseGroup', groupId })}
          onContinue={() => dispatch({ type: 'groupDone' })}
          onStop={onStop}
          onLanguage={(language) => dispatch({ type: 'language', language })}
        />
      );
    case 'statements': {
      const Statements = draft.view === 'list' ? StatementList : StatementScreen;
      return <Statements draft={draft} notice={notice} actions={actions} />;
    }
    case 'review':
      return (
        <ReviewScreen
          draft={draft}
          notice={notice}
          onOpen={(position) => dispatch({ type: 'open', position })}
          onFillOpen={() => dispatch({ type: 'fillOpen' })}
          onSend={onSend}
          onChangeGroup={() => dispatch({ type: 'changeGroup' })}
          onStop={onStop}
        />
      );
    case 'received':
      return (
        <ReceivedScreen
          code={code}
          changeable={draft.round === 'open'}
          clearsSoon={clearsSoon}
          onChange={() => dispatch({ type: 'changeAgain' })}
          onDone={onLeave}
        />
      );
    case 'neutral':
    case 'code':
      return null;
  }
}
