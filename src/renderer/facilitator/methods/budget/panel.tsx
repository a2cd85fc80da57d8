import { useTranslation } from 'react-i18next';
import { BUDGET_POINTS } from '../../../../shared/voting/methods/budget/rules';
import { given, isWrong, leftOf, noNumbers, numbersOf, type NumbersDraft } from '../parts/numbers';
import { Numbers } from '../parts/Numbers';
import type { MethodPanel, SheetProps } from '../parts/panel';

function Sheet({ settings, draft, onDraft }: SheetProps<'budget', NumbersDraft>) {
  const { t } = useTranslation('paper');
  const count = leftOf(BUDGET_POINTS, settings.items, draft);
  return (
    <Numbers
      items={settings.items}
      draft={draft}
      onDraft={onDraft}
      status={t('poll.pointsLeft', { count })}
      label={(name) => t('poll.budget', { name })}
    />
  );
}

export const budgetPanel: MethodPanel<'budget', NumbersDraft> = {
  Fields: null,
  how: (_, t) => t('how.budget'),
  noHands: (t) => t('hands.why.budget'),
  ...noNumbers,
  read({ items }, draft) {
    const numbers = numbersOf(items, draft);
    if (isWrong(numbers) || leftOf(BUDGET_POINTS, items, draft) !== 0) return 'points';
    return { kind: 'budget', points: given(numbers) };
  },
  Sheet,
};
