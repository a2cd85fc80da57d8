import type { QuestionKind } from './statements';
import type { Draft } from './voter/draft';

/** What a voter can do at the statements, one at a time or as a list. */
export type StatementActions = {
  onAnswer: (kind: QuestionKind, factorId: string, value: number | null) => void;
  onNext: () => void;
  onPrevious: () => void;
  onView: (view: Draft['view']) => void;
  onReview: () => void;
  onStop: () => void;
};
