import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../shared/domain/limits';
import {
  GRADIENT_REASON_UP_TO,
  GRADIENTS,
  gradientsRules,
  type GradientsDraft,
} from '../../../../shared/voting/methods/gradients/rules';
import { OptionList } from '../parts/OptionList';
import type { MethodPanel, SheetProps } from '../parts/panel';

function Sheet({ draft, onDraft, onEnd }: SheetProps<'gradients', GradientsDraft>) {
  const { t } = useTranslation(['paper', 'poll']);
  const { level } = draft;
  return (
    <>
      <OptionList
        type="radio"
        options={GRADIENTS.map((step) => ({
          key: String(step),
          number: step,
          text: t(`poll:gradient.${step}`),
        }))}
        chosen={level === null ? [] : [String(level)]}
        onChoose={(key) => onDraft({ ...draft, level: Number(key) })}
        onDigit={(option) => (option.number > GRADIENT_REASON_UP_TO ? onEnd() : undefined)}
      />
      {level !== null && level <= GRADIENT_REASON_UP_TO && (
        <TextInput
          label={t('paper:poll.reason')}
          maxLength={LIMITS.shortText}
          value={draft.reason}
          onChange={(event) => onDraft({ ...draft, reason: event.currentTarget.value })}
        />
      )}
    </>
  );
}

export const gradientsPanel: MethodPanel<'gradients', GradientsDraft> = {
  Fields: null,
  how: (_, t) => t('how.gradients'),
  noHands: () => '',
  empty: { level: null, reason: '' },
  isEmpty: ({ level }) => level === null,
  read: (settings, draft) =>
    draft.level === null ? 'choose' : gradientsRules.answer(settings, draft),
  Sheet,
};
