import type { ReactNode } from 'react';
import { mark } from '../../../../shared/voting/methods/multiple/rules';
import { useTexts } from '../../i18n';
import { Choices } from '../parts/Choices';
import type { QuestionProps } from '../parts/question';

export function MultipleQuestion(props: QuestionProps<'multiple'>): ReactNode {
  const { settings, draft, onDraft } = props;
  const { t } = useTexts();
  const { items, maxChoices } = settings;
  // Whoever abstains sees nothing marked, and begins anew.
  const chosen = draft.abstains ? [] : draft.chosen;
  return (
    <>
      <p className="explain">
        {maxChoices > 0 ? t('poll.multipleMax', { count: maxChoices }) : t('poll.multiple')}
      </p>
      <Choices
        type="checkbox"
        options={items.map(({ id, label }) => ({ key: id, label }))}
        isChosen={(id) => chosen.includes(id)}
        onChoose={(id) => onDraft(mark(settings, { chosen }, id))}
      />
    </>
  );
}
