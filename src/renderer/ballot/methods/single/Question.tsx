import type { ReactNode } from 'react';
import { Choices } from '../parts/Choices';
import type { QuestionProps } from '../parts/question';

export function SingleQuestion({ settings, draft, onDraft }: QuestionProps<'single'>): ReactNode {
  return (
    <Choices
      type="radio"
      options={settings.items.map(({ id, label }) => ({ key: id, label }))}
      isChosen={(id) => !draft.abstains && draft.chosen.includes(id)}
      onChoose={(id) => onDraft({ chosen: [id] })}
    />
  );
}
