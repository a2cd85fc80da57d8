import { z } from 'zod';
import { inputRules } from './input/schema';
import { prioritiseRules } from './prioritise/schema';
import { PLAIN_RULES, type ActivityRules } from './schema-rules';
import { scoreRules } from './score/schema';

/** What a step of the agenda is. `prioritise` covers every vote beside scoring. */
export const activityKindSchema = z.enum([
  'welcome',
  'input',
  'cluster',
  'score',
  'prioritise',
  'discuss',
  'recommend',
  'agree',
  'break',
  'close',
]);
export type ActivityKind = z.infer<typeof activityKindSchema>;

/** The rules of every kind: the part of the registry that the session document needs. */
export const ACTIVITY_RULES: { readonly [K in ActivityKind]: ActivityRules } = {
  welcome: PLAIN_RULES,
  input: inputRules,
  cluster: PLAIN_RULES,
  score: scoreRules,
  prioritise: prioritiseRules,
  discuss: PLAIN_RULES,
  recommend: PLAIN_RULES,
  agree: PLAIN_RULES,
  break: PLAIN_RULES,
  close: PLAIN_RULES,
};
