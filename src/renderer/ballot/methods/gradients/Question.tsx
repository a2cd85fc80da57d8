import type { ReactNode } from 'react';
import { LIMITS } from '../../../../shared/domain/limits';
import {
  GRADIENT_REASON_UP_TO,
  GRADIENTS,
} from '../../../../shared/voting/methods/gradients/rules';
import { useTexts } from '../../i18n';
import { Choices } from '../parts/Choices';
import type { QuestionProps } from '../parts/question';

/** Steps of agreement; the low ones ask for a reason. */
export function GradientsQuestion({ draft, onDraft }: QuestionProps<'gradients'>): ReactNode {
  const { t } = useTexts();
  const { reason } = draft;
  const level = draft.abstains ? null : draft.level;
  return (
    <>
      <Choices
        type="radio"
        oneColumn
        options={GRADIENTS.map((step) => ({
          key: String(step),
          step,
          label: t(`poll.gradient.${step}`),
        }))}
        isChosen={(step) => String(level) === step}
        onChoose={(step) => onDraft({ level: Number(step), reason })}
      />
      {level !== null && level <= GRADIENT_REASON_UP_TO && (
        <label className="text-field">
          <span>{t('poll.reason')}</span>
          <textarea
            rows={3}
            maxLength={LIMITS.shortText}
            value={reason}
            onChange={(event) => onDraft({ level, reason: event.target.value })}
          />
          <span className="explain">{t('notes.noNames')}</span>
        </label>
      )}
    </>
  );
}
