import type { ReactNode } from 'react';
import { isAnswered, openPositions } from './statements';
import { Frame } from './Frame';
import { Heading } from './Heading';
import { useTexts } from './i18n';
import { Message } from './Message';
import { ReviewRow } from './ReviewRow';
import { importanceScale, statementScale } from './scale';
import { StopButton } from './StopButton';
import type { Draft } from './voter/draft';

type ReviewScreenProps = {
  draft: Draft<'round'>;
  notice: ReactNode;
  onOpen: (position: number) => void;
  onFillOpen: () => void;
  onSend: () => void;
  onChangeGroup: () => void;
  onStop: () => void;
};

/** Which sentence belongs to a failed attempt to send. */
function troubleKey(draft: Draft<'round'>) {
  if (draft.sending.state !== 'failed') return null;
  switch (draft.sending.error) {
    // The notice of the round already says so.
    case 'round-not-open':
    case 'no-session':
      return null;
    case 'not-saved':
    case 'disk-full':
    case 'not-writable':
      return 'trouble.notSaved' as const;
    case 'transport':
      return 'trouble.transport' as const;
    case 'busy':
      return 'trouble.busy' as const;
    case 'not-found':
      return 'trouble.group' as const;
    default:
      return 'trouble.internal' as const;
  }
}

/** Everything once more, the open statements first; sent only when nothing is open. */
export function ReviewScreen(props: ReviewScreenProps): ReactNode {
  const { draft, notice, onOpen, onFillOpen, onSend, onChangeGroup, onStop } = props;
  const { t, say } = useTexts();
  const { asks: questions, sending } = draft;
  const scales = {
    answers: statementScale(questions, say),
    importance: importanceScale(questions, say),
  };
  const open = openPositions(draft);
  const answered = questions.factors.flatMap((f, i) => (isAnswered(draft, f.id) ? [i] : []));
  const busy = sending.state === 'busy';
  const trouble = draft.standing === 'open' ? troubleKey(draft) : null;
  const total = questions.factors.length;
  const sendLabel = busy
    ? t('review.sending')
    : trouble
      ? t('review.tryAgain')
      : draft.earlier
        ? t('review.sendChange')
        : t('review.send', { count: total });
  const rows = (positions: number[], title: string): ReactNode =>
    positions.length > 0 && (
      <>
        <h2 className={open.length > 0 ? 'list-title' : 'unseen'}>{title}</h2>
        <ul className="review-list">
          {positions.map((position) => (
            <ReviewRow
              key={position}
              draft={draft}
              position={position}
              scales={scales}
              disabled={busy}
              onOpen={() => onOpen(position)}
            />
          ))}
        </ul>
      </>
    );
  return (
    <Frame
      title={t('review.bar')}
      tools={<StopButton onStop={onStop} disabled={busy} />}
      notice={notice}
      foot={
        draft.standing !== 'open' ? null : open.length > 0 ? (
          <>
            <span className="foot-hint spring shown">
              {t('review.skipHint', { answer: say(questions.scale.noAnswer) })}
            </span>
            <button type="button" className="button" onClick={onFillOpen}>
              {t('review.fillOpen', { count: open.length })}
            </button>
            <button type="button" className="button primary" onClick={() => onOpen(open[0] ?? 0)}>
              {t('review.firstOpen')}
            </button>
          </>
        ) : (
          <>
            <span className="spring" />
            {trouble === 'trouble.group' ? (
              <button type="button" className="button primary" onClick={onChangeGroup}>
                {t('review.chooseGroup')}
              </button>
            ) : (
              <button
                type="button"
                className="button primary"
                aria-disabled={busy}
                onClick={() => !busy && onSend()}
              >
                {sendLabel}
              </button>
            )}
          </>
        )
      }
    >
      <Heading key={open.length > 0 ? 'open' : 'complete'}>
        {open.length > 0 ? t('review.open', { count: open.length }) : t('review.complete')}
      </Heading>
      <p className="explain">{t('review.hint')}</p>
      <Message text={trouble ? t(trouble) : ''} />
      <p className="unseen" role="status">
        {busy ? t('review.sending') : ''}
      </p>
      {rows(open, t('review.openList'))}
      {rows(answered, t('review.allList'))}
    </Frame>
  );
}
