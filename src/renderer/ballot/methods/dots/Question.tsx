import type { ReactNode } from 'react';
import { dotsLeft, dotsPerPerson, giveDots } from '../../../../shared/voting/methods/dots/rules';
import { useTexts } from '../../i18n';
import { Divide } from '../parts/Divide';
import type { QuestionProps } from '../parts/question';

export function DotsQuestion({ settings, draft, onDraft }: QuestionProps<'dots'>): ReactNode {
  const { t } = useTexts();
  const { items, cap } = settings;
  const count = dotsPerPerson(settings);
  const left = dotsLeft(settings, draft);
  return (
    <Divide
      items={items}
      given={draft.given}
      left={left}
      most={cap}
      step={1}
      status={t('poll.dotsLeft', { count: left })}
      typed={false}
      onGive={(id, wanted) => onDraft(giveDots(settings, draft, id, wanted))}
    >
      <p className="explain">{t('poll.dotsRule', { count, cap: Math.min(cap, count) })}</p>
    </Divide>
  );
}
