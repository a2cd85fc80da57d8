import type { ReactNode } from 'react';
import { rankMove } from '../../../../shared/voting/methods/rank/rules';
import { useTexts } from '../../i18n';
import type { QuestionProps } from '../parts/question';

/** All options in order, moved with buttons. */
export function RankQuestion({ settings, draft, onDraft }: QuestionProps<'rank'>): ReactNode {
  const { t } = useTexts();
  const labels = new Map(settings.items.map(({ id, label }) => [id, label]));
  return (
    <>
      <p className="explain">{t('poll.rankRule')}</p>
      <ol className="poll-list">
        {draft.order.map((id, index) => {
          const name = labels.get(id) ?? '';
          return (
            <li key={id}>
              <b>{index + 1}</b>
              <span className="poll-label" dir="auto">
                {name}
              </span>
              <span className="poll-step">
                <button
                  type="button"
                  className="button step"
                  aria-label={t('poll.up', { name })}
                  disabled={index === 0}
                  onClick={() => onDraft(rankMove(draft, id, -1))}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="button step"
                  aria-label={t('poll.down', { name })}
                  disabled={index === draft.order.length - 1}
                  onClick={() => onDraft(rankMove(draft, id, 1))}
                >
                  ↓
                </button>
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
