import type { ActivityRules } from '../schema-rules';

export const prioritiseRules: ActivityRules = { settings: 'poll', status: 'polls' };
