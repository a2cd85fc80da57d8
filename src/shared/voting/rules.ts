import { RULES } from './methods/rules';
import type { MethodRules, PollGap, PollProblem } from './parts/rules-method';
import type { PollItem } from './parts/schema-items';
import type {
  AnswerOf,
  PollBallot,
  PollMethod,
  PollPatch,
  PollSettings,
  SettingsOf,
} from './schemas';

export type { PollGap } from './parts/rules-method';

/** What a voter fills in for a method; kept as it is when the voter abstains. */
export type DraftOf<M extends PollMethod> = {
  [K in PollMethod]: ReturnType<(typeof RULES)[K]['empty']>;
}[M];
/** What a voter is filling in; kept apart from the snapshot, so that nothing takes it away. */
export type PollDraft<M extends PollMethod = PollMethod> = DraftOf<M> & { abstains: boolean };

/** The rules for these settings. Settings, answers and drafts of one vote are of one method. */
const rulesFor = ({ method }: PollSettings): MethodRules<PollMethod, DraftOf<PollMethod>> =>
  RULES[method] as MethodRules<PollMethod, DraftOf<PollMethod>>;

/** Settings of a new poll of this method. */
export const newPollSettings = <M extends PollMethod>(method: M): SettingsOf<M> =>
  (RULES[method] as MethodRules<M, unknown>).fresh();

/** What people choose from; empty for methods that ask one thing about the question. */
export const itemsOf = (settings: PollSettings): readonly PollItem[] =>
  'items' in settings ? settings.items : [];

/** The same settings with other items; those of a method without items stay as they are. */
export const withItems = (
  settings: PollSettings,
  change: (items: readonly PollItem[]) => PollItem[],
): PollSettings =>
  'items' in settings ? { ...settings, items: change(settings.items) } : settings;

/**
 * Settings with changes. Another method keeps what both have, such as the question and the items.
 * The caller checks that the result is settings of one method.
 */
export function changedSettings(settings: PollSettings, patch: PollPatch): unknown {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const next = { ...settings, ...Object.fromEntries(given) };
  if (patch.method === undefined || patch.method === settings.method) return next;
  const start = newPollSettings(patch.method);
  const kept = Object.entries(next).filter(([key]) => key in start);
  return { ...start, ...Object.fromEntries(kept) };
}

/** Why a poll cannot open yet, or null when it can. */
export const pollProblem = (settings: PollSettings): PollProblem | null =>
  rulesFor(settings).problem(settings);

/** Does the answer fit the poll: method, known items, limits, and a budget that adds up? */
export function pollBallotFits(settings: PollSettings, ballot: PollBallot): boolean {
  if (ballot.kind === 'abstain') return true;
  const rules = rulesFor(settings);
  return ballot.kind === rules.answers && rules.fits(settings, ballot);
}

/** The answers of a vote without those who abstained. */
export function answersOf(
  settings: PollSettings,
  ballots: readonly PollBallot[],
): AnswerOf<PollMethod>[] {
  const { answers } = rulesFor(settings);
  return ballots.filter((b): b is AnswerOf<PollMethod> => b.kind === answers);
}

/**
 * The answers that one raised hand can be, in the order in which hands are counted; null for a method
 * in which a hand is no whole answer.
 */
export const handAnswers = (settings: PollSettings): PollBallot[] | null =>
  rulesFor(settings).hands?.(settings) ?? null;

/** An empty draft. */
export const emptyDraft = (settings: PollSettings): PollDraft => ({
  ...rulesFor(settings).empty(settings),
  abstains: false,
});

/** The draft of a voter who comes back; `ballot` null = nothing yet. */
export function draftFrom(settings: PollSettings, ballot: PollBallot | null): PollDraft {
  const rules = rulesFor(settings);
  const draft = emptyDraft(settings);
  if (ballot === null) return draft;
  if (ballot.kind === 'abstain') return { ...draft, abstains: true };
  return ballot.kind === rules.answers ? { ...draft, ...rules.from(ballot) } : draft;
}

/** Why it cannot be sent yet; null when it can. */
export const gapOf = (settings: PollSettings, draft: PollDraft): PollGap | null =>
  draft.abstains ? null : rulesFor(settings).gap(settings, draft);

/** Dots or points that are left to give; 0 where nothing is divided. */
export const leftOf = (settings: PollSettings, draft: PollDraft): number =>
  rulesFor(settings).left(settings, draft);

/** The answer as it is sent. Only for a draft without a gap. */
export const pollBallotOf = (settings: PollSettings, draft: PollDraft): PollBallot =>
  draft.abstains ? { kind: 'abstain' } : rulesFor(settings).answer(settings, draft);
