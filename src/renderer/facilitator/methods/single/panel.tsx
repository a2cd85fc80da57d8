import { paperOptions, ticks, type ChoicesDraft } from '../parts/choices';
import { OptionList } from '../parts/OptionList';
import type { MethodPanel, SheetProps } from '../parts/panel';

function Sheet({ settings, draft, onDraft, onEnd }: SheetProps<'single', ChoicesDraft>) {
  return (
    <OptionList
      type="radio"
      options={paperOptions(settings.items)}
      chosen={draft.chosen}
      onChoose={(id) => onDraft({ chosen: [id] })}
      onDigit={onEnd}
    />
  );
}

export const singlePanel: MethodPanel<'single', ChoicesDraft> = {
  Fields: null,
  how: (_, t) => t('how.single'),
  noHands: () => '',
  ...ticks,
  Sheet,
};
