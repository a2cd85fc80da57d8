import type { PollBallot, PollSettings } from '../../shared/domain/polls';
import type { BallotSnapshot } from '../../shared/projection/types';

export type OpenPoll = NonNullable<BallotSnapshot['poll']>;

/** What a voter is filling in; kept apart from the snapshot, so that nothing takes it away. */
export type PollDraft = {
  /** Item ids with dots or points. */
  given: Record<string, number>;
  /** All item ids, best first. */
  order: string[];
  chosen: string[];
  level: number | null;
  reason: string;
  /** As typed. */
  value: string;
  abstains: boolean;
};

/** Points to divide; the same number as in the rules of the app (see the test). */
export const POINTS = 100;
/** Up to and including this step a reason is asked for. */
export const REASON_UP_TO = 3;
export const GRADIENTS = [7, 6, 5, 4, 3, 2, 1] as const;

/** An empty draft: the order of the ballot is the order that ranking starts with. */
export function emptyDraft({ items }: PollSettings): PollDraft {
  return {
    given: {},
    order: items.map(({ id }) => id),
    chosen: [],
    level: null,
    reason: '',
    value: '',
    abstains: false,
  };
}

/** The draft of a voter who comes back with a code. */
export function draftFrom(settings: PollSettings, ballot: PollBallot | null): PollDraft {
  const draft = emptyDraft(settings);
  switch (ballot?.kind) {
    case undefined:
      return draft;
    case 'abstain':
      return { ...draft, abstains: true };
    case 'dots':
      return { ...draft, given: ballot.dots };
    case 'budget':
      return { ...draft, given: ballot.points };
    case 'rank':
      return { ...draft, order: ballot.order };
    case 'choice':
      return { ...draft, chosen: ballot.itemIds };
    case 'gradient':
      return { ...draft, level: ballot.level, reason: ballot.reason };
    case 'number':
      return { ...draft, value: String(ballot.value).replace('.', ',') };
  }
}

/** Dots per person: the number set, or a third of the items, at least 1 and at most 5. */
export function dotsOf({ dots, items }: PollSettings): number {
  return dots > 0 ? dots : Math.min(5, Math.max(1, Math.round(items.length / 3)));
}

export const totalOf = ({ given }: PollDraft): number =>
  Object.values(given).reduce((sum, n) => sum + n, 0);

/** Dots or points that are left to give. */
export function leftOf(settings: PollSettings, draft: PollDraft): number {
  return (settings.method === 'dots' ? dotsOf(settings) : POINTS) - totalOf(draft);
}

/** The number that was typed, with a comma or a point; null when it is none. */
export function numberOf(typed: string): number | null {
  const text = typed.trim().replace(/\s/g, '').replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null;
  return Number(text);
}

/** Why it cannot be sent yet; null when it can. */
export type PollGap = 'choose' | 'dots' | 'points' | 'number' | 'range';

export function gapOf(settings: PollSettings, draft: PollDraft): PollGap | null {
  if (draft.abstains) return null;
  switch (settings.method) {
    case 'dots':
      return totalOf(draft) === 0 ? 'dots' : null;
    case 'budget':
      return totalOf(draft) === POINTS ? null : 'points';
    case 'rank':
      return null;
    case 'single':
    case 'multiple':
      return draft.chosen.length === 0 ? 'choose' : null;
    case 'gradients':
      return draft.level === null ? 'choose' : null;
    case 'number': {
      const value = numberOf(draft.value);
      if (value === null) return 'number';
      return value < settings.min || value > settings.max ? 'range' : null;
    }
  }
}

/** The answer as it is sent. Only for a draft without a gap. */
export function pollBallotOf(settings: PollSettings, draft: PollDraft): PollBallot {
  if (draft.abstains) return { kind: 'abstain' };
  const given = Object.fromEntries(Object.entries(draft.given).filter(([, n]) => n > 0));
  switch (settings.method) {
    case 'dots':
      return { kind: 'dots', dots: given };
    case 'budget':
      return { kind: 'budget', points: given };
    case 'rank':
      return { kind: 'rank', order: draft.order };
    case 'single':
    case 'multiple':
      return { kind: 'choice', itemIds: draft.chosen };
    case 'gradients': {
      const level = draft.level ?? 0;
      return { kind: 'gradient', level, reason: level <= REASON_UP_TO ? draft.reason.trim() : '' };
    }
    case 'number':
      return { kind: 'number', value: numberOf(draft.value) ?? 0 };
  }
}

/** Gives an item more or fewer dots or points, within what is left and what one item may have. */
export function give(
  settings: PollSettings,
  draft: PollDraft,
  itemId: string,
  wanted: number,
): PollDraft {
  const now = draft.given[itemId] ?? 0;
  const most = Math.min(
    now + leftOf(settings, draft),
    settings.method === 'dots' ? settings.cap : POINTS,
  );
  const next = Math.max(0, Math.min(most, Math.round(wanted)));
  return { ...draft, abstains: false, given: { ...draft.given, [itemId]: next } };
}

/** Moves an item of the ranking; `by` -1 is one place better. */
export function rankMove(draft: PollDraft, itemId: string, by: number): PollDraft {
  const from = draft.order.indexOf(itemId);
  const to = from + by;
  if (from < 0 || to < 0 || to >= draft.order.length) return draft;
  const order = [...draft.order];
  order.splice(from, 1);
  order.splice(to, 0, itemId);
  return { ...draft, abstains: false, order };
}

/** Chooses an item, or takes the choice back where several are allowed. */
export function choose(settings: PollSettings, draft: PollDraft, itemId: string): PollDraft {
  if (settings.method === 'single') return { ...draft, abstains: false, chosen: [itemId] };
  if (draft.chosen.includes(itemId))
    return { ...draft, chosen: draft.chosen.filter((id) => id !== itemId) };
  if (settings.maxChoices > 0 && draft.chosen.length >= settings.maxChoices)
    // A new object: the page must draw again to take the refused mark away.
    return { ...draft };
  return { ...draft, abstains: false, chosen: [...draft.chosen, itemId] };
}
