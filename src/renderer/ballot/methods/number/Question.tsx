import type { ReactNode } from 'react';
import { useTexts } from '../../i18n';
import type { QuestionProps } from '../parts/question';

export function NumberQuestion({ settings, draft, onDraft }: QuestionProps<'number'>): ReactNode {
  const { t, language } = useTexts();
  const { min, max, unit } = settings;
  const numbers = new Intl.NumberFormat(language);
  return (
    <label className="code-field">
      <span>
        {t('poll.numberLabel', { min: numbers.format(min), max: numbers.format(max) })} {unit}
      </span>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={draft.value}
        onChange={(event) => onDraft({ value: event.target.value })}
      />
    </label>
  );
}
