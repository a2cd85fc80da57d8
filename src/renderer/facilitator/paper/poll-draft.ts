import {
  BUDGET_POINTS,
  dotsPerPerson,
  GRADIENT_REASON_UP_TO,
  pollBallotFits,
  type PollBallot,
  type PollSettings,
} from '../../../shared/domain/polls';

/** A paper ballot of a poll while it is keyed in: as typed. */
export type PollDraft = {
  /** Dots, points or places by item id. */
  numbers: Readonly<Record<string, string>>;
  chosen: readonly string[];
  level: number | null;
  reason: string;
  value: string;
  abstains: boolean;
};

export const EMPTY_POLL: PollDraft = {
  numbers: {},
  chosen: [],
  level: null,
  reason: '',
  value: '',
  abstains: false,
};

/** Why a ballot cannot be sent; texts in `paper:gap`. */
export type PollGap = 'choose' | 'dots' | 'cap' | 'points' | 'rank' | 'max' | 'number' | 'range';

const whole = (typed: string | undefined): number =>
  /^\d{1,3}$/.test((typed ?? '').trim()) ? Number(typed) : typed?.trim() ? NaN : 0;

/** A number with a comma or a point; null when it is none. */
function decimal(typed: string): number | null {
  const text = typed.trim().replace(/\s/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** What was typed at the items, as whole numbers; NaN for what is none. */
const numbersOf = ({ items }: PollSettings, { numbers }: PollDraft): [string, number][] =>
  items.map(({ id }) => [id, whole(numbers[id])]);

/** Dots or points that are left; negative when there are too many. */
export function leftOf(settings: PollSettings, draft: PollDraft): number {
  const total = numbersOf(settings, draft).reduce((sum, [, n]) => sum + (n || 0), 0);
  return (settings.method === 'dots' ? dotsPerPerson(settings) : BUDGET_POINTS) - total;
}

/** Does the draft hold nothing yet? */
export const isEmptyPoll = (draft: PollDraft): boolean =>
  !draft.abstains &&
  draft.chosen.length === 0 &&
  draft.level === null &&
  draft.value === '' &&
  Object.values(draft.numbers).every((typed) => typed === '');

function answerOf(settings: PollSettings, draft: PollDraft): PollBallot | PollGap {
  const numbers = numbersOf(settings, draft);
  const isWrong = numbers.some(([, n]) => Number.isNaN(n));
  const given = Object.fromEntries(numbers.filter(([, n]) => n > 0));
  switch (settings.method) {
    case 'dots':
      if (isWrong || Object.keys(given).length === 0 || leftOf(settings, draft) < 0) return 'dots';
      if (numbers.some(([, n]) => n > settings.cap)) return 'cap';
      return { kind: 'dots', dots: given };
    case 'budget':
      if (isWrong || leftOf(settings, draft) !== 0) return 'points';
      return { kind: 'budget', points: given };
    case 'rank': {
      const sorted = [...numbers].sort(([, a], [, b]) => a - b);
      if (isWrong || sorted.some(([, place], index) => place !== index + 1)) return 'rank';
      return { kind: 'rank', order: sorted.map(([id]) => id) };
    }
    case 'single':
    case 'multiple':
      if (draft.chosen.length === 0) return 'choose';
      if (settings.maxChoices > 0 && settings.method === 'multiple')
        if (draft.chosen.length > settings.maxChoices) return 'max';
      return { kind: 'choice', itemIds: [...draft.chosen] };
    case 'gradients': {
      const { level, reason } = draft;
      if (level === null) return 'choose';
      return {
        kind: 'gradient',
        level,
        reason: level <= GRADIENT_REASON_UP_TO ? reason.trim() : '',
      };
    }
    case 'number': {
      const value = decimal(draft.value);
      if (value === null) return 'number';
      return value < settings.min || value > settings.max ? 'range' : { kind: 'number', value };
    }
  }
}

/** The ballot as it is sent, or why it cannot be. */
export function pollBallotFrom(
  settings: PollSettings,
  draft: PollDraft,
): { ballot: PollBallot } | { gap: PollGap } {
  const answer: PollBallot | PollGap = draft.abstains
    ? { kind: 'abstain' }
    : answerOf(settings, draft);
  if (typeof answer === 'string') return { gap: answer };
  return pollBallotFits(settings, answer) ? { ballot: answer } : { gap: 'choose' };
}
