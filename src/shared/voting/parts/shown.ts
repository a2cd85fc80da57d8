import type { PollItem } from './schema-items';

/** Items that may leave the main process, each field by name. */
export const shownItems = (items: readonly PollItem[]): PollItem[] =>
  items.map(({ id, label, themeId, challengeId }) => ({ id, label, themeId, challengeId }));
