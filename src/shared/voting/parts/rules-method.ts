import type { AnswerOf, PollMethod, SettingsOf } from '../schemas';

/** Why a vote cannot open yet. */
export type PollProblem = 'too-few-items' | 'empty-range';
/** Why an answer on screen cannot be sent yet. */
export type PollGap = 'choose' | 'dots' | 'points' | 'number' | 'range';

/**
 * The rules of one method of voting, without Zod: also the page on the phones runs on them.
 * @typeParam D what a voter is filling in on screen
 */
export interface MethodRules<M extends PollMethod, D> {
  /** Settings of a new vote, without a question. */
  fresh(): SettingsOf<M>;
  /** Why it cannot open yet, or null when it can. */
  problem(settings: SettingsOf<M>): PollProblem | null;
  /** Does an answer of the right kind fit the settings: known items, limits, totals? */
  fits(settings: SettingsOf<M>, answer: AnswerOf<M>): boolean;
  /** Kind of its answers. */
  answers: AnswerOf<M>['kind'];
  /** The answers that one raised hand can be, in the order in which hands are counted; null = none. */
  hands: ((settings: SettingsOf<M>) => AnswerOf<M>[]) | null;
  /** What a voter starts with. */
  empty(settings: SettingsOf<M>): D;
  /** What a voter had, to be changed. */
  from(answer: AnswerOf<M>): D;
  gap(settings: SettingsOf<M>, draft: D): PollGap | null;
  /** Dots or points that are left to give; 0 where nothing is divided. */
  left(settings: SettingsOf<M>, draft: D): number;
  /** The answer as it is sent. Only for a draft without a gap. */
  answer(settings: SettingsOf<M>, draft: D): AnswerOf<M>;
}
