import { createContext, useContext } from 'react';
import type { BallotLanguage } from '../../../shared/domain/language';
import type { ModelProblem } from '../../../shared/domain/model-problems';
import type { ModelDraft } from './draft';

export type Editing = {
  draft: ModelDraft;
  change: (next: (draft: ModelDraft) => ModelDraft) => void;
  /** The language of the texts in the fields. */
  language: BallotLanguage;
  /** Shown only once saving was tried. */
  problems: readonly ModelProblem[];
  /** Shows the fields of a part: id of a factor, of a dimension or of the model. */
  select: (id: string) => void;
};

export const EditorContext = createContext<Editing | null>(null);

/** The model that is being edited. @throws outside the editor */
export function useEditing(): Editing {
  const editing = useContext(EditorContext);
  if (!editing) throw new Error('outside the editor of a model');
  return editing;
}
