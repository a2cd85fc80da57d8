import { Select } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupMark as Mark } from '../../../../shared/charts';
import { GroupMark } from '../../../ui/GroupMark';
import classes from './Input.module.css';

/** More groups than this do not fit on two lines of chips. */
const MAX_CHIPS = 10;

type Props = {
  marks: readonly Mark[];
  value: string | null;
  onChange: (groupId: string | null) => void;
};

/** Chooses one group, or none: chips with the mark of the group, or a list when there are many. */
export function GroupPicker({ marks, value, onChange }: Props) {
  const { t } = useTranslation('input');
  const name = useId();
  if (marks.length > MAX_CHIPS)
    return (
      <Select
        label={t('group')}
        placeholder={t('noGroup')}
        data={marks.map((m) => ({ value: m.groupId, label: `${m.letter}  ${m.name}` }))}
        value={value}
        onChange={onChange}
        searchable
        clearable
        nothingFoundMessage={t('noMatch')}
      />
    );
  return (
    <fieldset className={classes.chips}>
      <legend className={classes.label}>{t('group')}</legend>
      {marks.map((mark) => (
        <label key={mark.groupId} className={classes.chip}>
          <input
            type="radio"
            name={name}
            checked={value === mark.groupId}
            onChange={() => onChange(mark.groupId)}
          />
          <GroupMark mark={mark} size={20} />
          <span>{mark.name}</span>
        </label>
      ))}
      <label className={classes.chip}>
        <input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} />
        <span>{t('noGroup')}</span>
      </label>
    </fieldset>
  );
}
