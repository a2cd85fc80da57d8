import { useTranslation } from 'react-i18next';
import { isWrong, noNumbers, numbersOf, type NumbersDraft } from '../parts/numbers';
import { Numbers } from '../parts/Numbers';
import type { MethodPanel, SheetProps } from '../parts/panel';

function Sheet({ settings, draft, onDraft }: SheetProps<'rank', NumbersDraft>) {
  const { t } = useTranslation('paper');
  return (
    <Numbers
      items={settings.items}
      draft={draft}
      onDraft={onDraft}
      status={t('poll.placeLeft')}
      label={(name) => t('poll.rank', { name })}
    />
  );
}

export const rankPanel: MethodPanel<'rank', NumbersDraft> = {
  Fields: null,
  how: (_, t) => t('how.rank'),
  noHands: (t) => t('hands.why.rank'),
  ...noNumbers,
  read({ items }, draft) {
    const numbers = numbersOf(items, draft);
    const sorted = [...numbers].sort(([, a], [, b]) => a - b);
    if (isWrong(numbers) || sorted.some(([, place], index) => place !== index + 1)) return 'rank';
    return { kind: 'rank', order: sorted.map(([id]) => id) };
  },
  Sheet,
};
