import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InputQuestion } from '../../../../shared/activities/input/schema';
import classes from './Input.module.css';
import { Segments } from './Segments';

/** More questions than this do not fit on one line. */
const MAX_SEGMENTS = 6;

type Props = {
  questions: readonly InputQuestion[];
  question: InputQuestion | null;
  /** What the question fixes, in words. */
  fixed: readonly string[];
  onChange: (id: string) => void;
};

/** Which question the next notes answer, with its text and what it fills in. */
export function QuestionPicker({ questions, question, fixed, onChange }: Props) {
  const { t } = useTranslation('input');
  if (!question) return null;
  return (
    <div className={classes.question}>
      {questions.length > 1 && questions.length <= MAX_SEGMENTS && (
        <Segments
          label={t('question.label')}
          data={questions.map(({ id }, index) => ({
            value: id,
            label: t('question.number', { number: index + 1 }),
          }))}
          value={question.id}
          onChange={onChange}
        />
      )}
      {questions.length > MAX_SEGMENTS && (
        <Select
          aria-label={t('question.label')}
          data={questions.map(({ id, text }) => ({ value: id, label: text }))}
          value={question.id}
          allowDeselect={false}
          searchable
          nothingFoundMessage={t('noMatch')}
          onChange={(id) => id !== null && onChange(id)}
        />
      )}
      <p className={classes.questionText}>{question.text}</p>
      {fixed.length > 0 && (
        <p className={classes.about}>{t('question.fixed', { what: fixed.join(' · ') })}</p>
      )}
    </div>
  );
}
