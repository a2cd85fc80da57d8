import type { PollItem } from './parts/schema-items';
import { newPollSettings, withItems } from './rules';
import type { PollMethod, PollSettings } from './schemas';

/** Items to choose from: `item-0000`, `item-0001`, ... */
export const testItems = (count: number): PollItem[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `item-${String(i).padStart(4, '0')}`,
    label: `Keuze ${i + 1}`,
    themeId: null,
    challengeId: null,
  }));

/** Settings of a method with these items, and of the other fields those that the method has. */
export function testSettings(
  method: PollMethod,
  items: readonly PollItem[],
  more: Readonly<Record<string, unknown>> = {},
): PollSettings {
  const fresh = newPollSettings(method);
  const own = Object.entries(more).filter(([key]) => key in fresh);
  return withItems({ ...fresh, ...Object.fromEntries(own) }, () => [...items]);
}
