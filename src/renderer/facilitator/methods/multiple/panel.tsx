import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../shared/domain/limits';
import { mostChoices } from '../../../../shared/voting/methods/multiple/rules';
import { NumberField } from '../../agenda/NumberField';
import { paperOptions, ticks, type ChoicesDraft } from '../parts/choices';
import { OptionList } from '../parts/OptionList';
import type { FieldsProps, MethodPanel, SheetProps } from '../parts/panel';

/** How many items people may choose. */
function Fields({ settings, readOnly, set }: FieldsProps<'multiple'>) {
  const { t } = useTranslation('agenda');
  return (
    <NumberField
      label={t('poll.maxChoices')}
      description={t('poll.maxChoicesHint')}
      min={1}
      max={LIMITS.pollItems}
      readOnly={readOnly}
      value={settings.maxChoices === 0 ? null : settings.maxChoices}
      onCommit={(maxChoices) => set({ maxChoices })}
      onEmpty={() => set({ maxChoices: 0 })}
    />
  );
}

function Sheet({ settings, draft, onDraft }: SheetProps<'multiple', ChoicesDraft>) {
  const { chosen } = draft;
  const toggle = (id: string): void =>
    onDraft({
      chosen: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id],
    });
  return (
    <OptionList
      type="checkbox"
      options={paperOptions(settings.items)}
      chosen={chosen}
      onChoose={toggle}
      onDigit={null}
    />
  );
}

export const multiplePanel: MethodPanel<'multiple', ChoicesDraft> = {
  Fields,
  how: ({ maxChoices }, t) =>
    maxChoices > 0 ? t('how.multipleMax', { max: maxChoices }) : t('how.multiple'),
  noHands: (t) => t('hands.why.multiple'),
  ...ticks,
  read: (settings, draft) =>
    draft.chosen.length > mostChoices(settings) ? 'max' : ticks.read(settings, draft),
  Sheet,
};
