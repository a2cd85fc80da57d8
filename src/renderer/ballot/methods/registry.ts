import type { PollMethod } from '../../../shared/voting/schemas';
import { atHand, onDemand, type Part } from '../on-demand';
import { DotsQuestion } from './dots/Question';
import { GradientsQuestion } from './gradients/Question';
import type { Question } from './parts/question';
import { SingleQuestion } from './single/Question';

/**
 * What a voter fills in, by method. What most rooms vote with comes with the page; the rest is fetched
 * once the page is there, and is not part of the first load.
 */
const QUESTIONS: { [M in PollMethod]: Part<Question<M>> } = {
  dots: atHand(DotsQuestion),
  single: atHand(SingleQuestion),
  gradients: atHand(GradientsQuestion),
  rank: onDemand(async () => (await import('./rank/Question')).RankQuestion),
  budget: onDemand(async () => (await import('./budget/Question')).BudgetQuestion),
  multiple: onDemand(async () => (await import('./multiple/Question')).MultipleQuestion),
  number: onDemand(async () => (await import('./number/Question')).NumberQuestion),
};

/** The question of a method, or null until it has arrived. Settings and draft are of that method. */
export const questionOf = (method: PollMethod): Question<PollMethod> | null =>
  QUESTIONS[method].now() as Question<PollMethod> | null;

export const fetchQuestion = (method: PollMethod): void => QUESTIONS[method].fetch();

/** Fetches what did not come with the page, so that it is here before the room needs it. */
export function fetchQuestions(): void {
  for (const question of Object.values(QUESTIONS)) question.fetch();
}
