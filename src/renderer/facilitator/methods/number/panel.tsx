import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  LARGEST,
  numberOf,
  numberRules,
  UNIT_CHARACTERS,
  type NumberDraft,
} from '../../../../shared/voting/methods/number/rules';
import { AutoTextInput } from '../../../ui/AutoTextInput';
import classes from '../../agenda/Agenda.module.css';
import { NumberField } from '../../agenda/NumberField';
import type { FieldsProps, MethodPanel, SheetProps } from '../parts/panel';

/** Range and unit. */
function Fields({ settings, readOnly, set }: FieldsProps<'number'>) {
  const { t } = useTranslation('agenda');
  const limits = { min: -LARGEST, max: LARGEST, decimals: true, readOnly };
  const isEmpty = numberRules.problem(settings) === 'empty-range';
  return (
    <div className={classes.three}>
      <NumberField
        {...limits}
        label={t('poll.min')}
        value={settings.min}
        onCommit={(min) => set({ min })}
      />
      <NumberField
        {...limits}
        label={t('poll.max')}
        error={isEmpty ? t('poll.range') : undefined}
        value={settings.max}
        onCommit={(max) => set({ max })}
      />
      <AutoTextInput
        label={t('poll.unit')}
        placeholder={t('poll.unitHint')}
        maxLength={UNIT_CHARACTERS}
        readOnly={readOnly}
        value={settings.unit}
        onCommit={(unit) => set({ unit })}
      />
    </div>
  );
}

function Sheet({ settings, draft, onDraft }: SheetProps<'number', NumberDraft>) {
  const { t, i18n } = useTranslation('paper');
  const numbers = new Intl.NumberFormat(i18n.language);
  const { min, max, unit } = settings;
  return (
    <TextInput
      data-first
      label={t('poll.number', { min: numbers.format(min), max: numbers.format(max) })}
      rightSection={unit ? <span>{unit}</span> : undefined}
      rightSectionWidth={90}
      w={320}
      autoComplete="off"
      value={draft.value}
      onChange={(event) => onDraft({ value: event.currentTarget.value })}
    />
  );
}

export const numberPanel: MethodPanel<'number', NumberDraft> = {
  Fields,
  how: ({ min, max }, t) => t('how.number', { min, max }),
  noHands: (t) => t('hands.why.number'),
  empty: { value: '' },
  isEmpty: ({ value }) => value === '',
  read({ min, max }, { value: typed }) {
    const value = numberOf(typed);
    if (value === null) return 'number';
    return value < min || value > max ? 'range' : { kind: 'number', value };
  },
  Sheet,
};
