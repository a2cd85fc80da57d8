import type { ReactNode } from 'react';
import { useTexts } from './i18n';
import { Message } from './Message';
import type { Draft } from './voter/draft';

type RoundNoticeProps = { draft: Draft<'round'>; onStartAnew: () => void; onLeave: () => void };

/** Says that the round closed, or that another one opened, while the answers stay in view. */
export function RoundNotice({ draft, onStartAnew, onLeave }: RoundNoticeProps): ReactNode {
  const { t } = useTexts();
  const unsure = draft.sending.state === 'failed' && draft.sending.error === 'transport';
  const text =
    draft.standing === 'open' || draft.sending.state === 'busy'
      ? ''
      : draft.standing === 'replaced'
        ? t('round.replaced')
        : unsure
          ? t('round.closedUnsure')
          : t(draft.earlier ? 'round.closedEarlier' : 'round.closed');
  return (
    <div className="round-notice">
      <Message text={text}>
        {draft.standing === 'replaced' ? (
          <button type="button" className="button" onClick={onStartAnew}>
            {t('round.startAnew')}
          </button>
        ) : (
          <button type="button" className="button" onClick={onLeave}>
            {t('round.leave')}
          </button>
        )}
      </Message>
    </div>
  );
}
