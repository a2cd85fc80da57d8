import type { ActivityRules } from '../schema-rules';

/** The settings of a round stand with the round itself. */
export const scoreRules: ActivityRules = { settings: null, status: 'rounds' };
