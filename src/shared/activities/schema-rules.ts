/** What the session document has to know of a kind of activity. */
export type ActivityRules = {
  /** The settings that an activity of this kind has, only and always. */
  settings: 'input' | 'poll' | null;
  /** Whose status the activity has: its own, or that of its newest round or poll. */
  status: 'own' | 'rounds' | 'polls';
};

/** A kind without settings that opens and closes by itself. */
export const PLAIN_RULES: ActivityRules = { settings: null, status: 'own' };
