import type { ReactNode } from 'react';
import type { PollDraft, DraftOf } from '../../../../shared/voting/rules';
import type { PollMethod, SettingsOf } from '../../../../shared/voting/schemas';

/** @property onDraft takes what changed; whoever fills something in no longer abstains */
export type QuestionProps<M extends PollMethod> = {
  settings: SettingsOf<M>;
  draft: PollDraft<M>;
  onDraft: (draft: DraftOf<M>) => void;
};

/** The part of a vote that is filled in; neutral colours, only what is chosen is filled. */
export type Question<M extends PollMethod> = (props: QuestionProps<M>) => ReactNode;
