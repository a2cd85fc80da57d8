import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GroupMark as Mark } from '../../../../shared/charts';
import type { InputQuestion } from '../../../../shared/activities/input/schema';
import { contributionKindSchema, type ContributionKind } from '../../../../shared/domain/model';
import { isFiltered, NO_FILTER, type ContributionFilter } from './contributions';
import classes from './Input.module.css';
import type { Lookups } from './lookups';

type Props = {
  filter: ContributionFilter;
  onChange: (filter: ContributionFilter) => void;
  questions: readonly InputQuestion[];
  marks: readonly Mark[];
  lookups: Lookups;
};

/** Narrows the list of contributions. */
export function Filters({ filter, onChange, questions, marks, lookups }: Props) {
  const { t } = useTranslation('input');
  return (
    <div className={classes.filters}>
      {questions.length > 1 && (
        <Select
          aria-label={t('filterQuestionLabel')}
          placeholder={t('filterQuestion')}
          data={questions.map(({ id, text }) => ({ value: id, label: text }))}
          value={filter.questionId}
          clearable
          onChange={(questionId) => onChange({ ...filter, questionId })}
        />
      )}
      <Select
        aria-label={t('filterKindLabel')}
        placeholder={t('filterKind')}
        data={contributionKindSchema.options.map((value) => ({
          value,
          label: t(`kinds.${value}`),
        }))}
        value={filter.kind}
        clearable
        onChange={(kind: ContributionKind | null) => onChange({ ...filter, kind })}
      />
      <Select
        aria-label={t('filterGroupLabel')}
        placeholder={t('filterGroup')}
        data={marks.map((m) => ({ value: m.groupId, label: m.name }))}
        value={filter.groupId}
        clearable
        onChange={(groupId) => onChange({ ...filter, groupId })}
      />
      {lookups.challenges.length > 0 && (
        <Select
          aria-label={t('filterChallengeLabel')}
          placeholder={t('filterChallenge')}
          data={lookups.challenges}
          value={filter.challengeId}
          clearable
          onChange={(challengeId) => onChange({ ...filter, challengeId })}
        />
      )}
      {isFiltered(filter) && (
        <Button variant="transparent" onClick={() => onChange(NO_FILTER)}>
          {t('showAll')}
        </Button>
      )}
    </div>
  );
}
