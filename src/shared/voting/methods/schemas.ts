import { budgetAnswerSchema, budgetSettingsSchema } from './budget/schema';
import { dotsAnswerSchema, dotsSettingsSchema } from './dots/schema';
import { gradientsAnswerSchema, gradientsSettingsSchema } from './gradients/schema';
import { multipleSettingsSchema } from './multiple/schema';
import { numberAnswerSchema, numberSettingsSchema } from './number/schema';
import { rankAnswerSchema, rankSettingsSchema } from './rank/schema';
import { singleSettingsSchema } from './single/schema';
import { choiceSchema } from '../parts/schema-items';

/** Settings and answers of every method of voting, in the order in which methods are offered. */
export const SCHEMAS = {
  dots: { settings: dotsSettingsSchema, answer: dotsAnswerSchema },
  rank: { settings: rankSettingsSchema, answer: rankAnswerSchema },
  budget: { settings: budgetSettingsSchema, answer: budgetAnswerSchema },
  single: { settings: singleSettingsSchema, answer: choiceSchema },
  multiple: { settings: multipleSettingsSchema, answer: choiceSchema },
  gradients: { settings: gradientsSettingsSchema, answer: gradientsAnswerSchema },
  number: { settings: numberSettingsSchema, answer: numberAnswerSchema },
} as const;
