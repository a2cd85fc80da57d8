import type { ReactNode } from 'react';
import {
  BUDGET_POINTS,
  givePoints,
  pointsLeft,
} from '../../../../shared/voting/methods/budget/rules';
import { useTexts } from '../../i18n';
import { Divide } from '../parts/Divide';
import type { QuestionProps } from '../parts/question';

/** Points that one press of a button gives. */
const STEP = 5;

export function BudgetQuestion({ settings, draft, onDraft }: QuestionProps<'budget'>): ReactNode {
  const { t } = useTexts();
  const left = pointsLeft(draft);
  return (
    <Divide
      items={settings.items}
      given={draft.given}
      left={left}
      most={BUDGET_POINTS}
      step={STEP}
      status={t('poll.pointsLeft', { count: left })}
      typed
      onGive={(id, wanted) => onDraft(givePoints(draft, id, wanted))}
    />
  );
}
