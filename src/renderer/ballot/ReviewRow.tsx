import type { ReactNode } from 'react';
import { isAnswered, type QuestionKind } from './statements';
import { useTexts } from './i18n';
import { answerInWords, type ScaleModel } from './scale';
import type { Draft } from './voter/draft';

type ReviewRowProps = {
  draft: Draft<'round'>;
  position: number;
  scales: Record<QuestionKind, ScaleModel>;
  disabled: boolean;
  onOpen: () => void;
};

/** One statement with the answer in words; the answer is the button that changes it. */
export function ReviewRow({
  draft,
  position,
  scales,
  disabled,
  onOpen,
}: ReviewRowProps): ReactNode {
  const { t, say, languageOf } = useTexts();
  const factor = draft.asks.factors[position];
  if (!factor) return null;
  const number = position + 1;
  const open = !isAnswered(draft, factor.id);
  const words = (kind: QuestionKind): string | null => {
    const answer = draft.answer[kind][factor.id];
    return answer === undefined ? null : answerInWords(answer, scales[kind]);
  };
  const answer = words('answers');
  const importance = draft.asks.askImportance ? words('importance') : null;
  const label = open
    ? t('review.fillNumber', { number })
    : t('review.change', { number, answer: answer ?? '' });
  return (
    <li className={open ? 'review-row open' : 'review-row'}>
      <span className="number">{number}</span>
      <span className="review-statement">
        <span lang={languageOf(factor.statement)}>{say(factor.statement)}</span>
        {open && answer !== null && <span className="review-part">{answer}</span>}
        {importance !== null && (
          <span className="review-part">{t('review.importance', { answer: importance })}</span>
        )}
      </span>
      <button
        type="button"
        className="link"
        aria-label={label}
        disabled={disabled}
        onClick={onOpen}
      >
        {open ? t('review.fill') : answer}
      </button>
    </li>
  );
}
