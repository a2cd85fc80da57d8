import type { FactorModel } from './factor-model';
import type { Language, Localized } from './language';
import { LIMITS } from './limits';
import {
  DEFAULT_THRESHOLDS,
  type Ecosystem,
  type Region,
  type RoomView,
  type RoundSettings,
  type Session,
  type StakeholderGroup,
} from './model';
import { newRound } from './slices/rounds';

/** Stakeholder groups that a new session starts with; the consultant edits the list. */
export const DEFAULT_GROUPS: readonly { name: Localized; ecosystem: Ecosystem }[] = [
  { name: { nl: 'Gemeenten', en: 'Municipalities' }, ecosystem: 'administrative' },
  {
    name: { nl: 'Provincie en waterschap', en: 'Province and water authority' },
    ecosystem: 'administrative',
  },
  { name: { nl: 'Bedrijven', en: 'Businesses' }, ecosystem: 'economic' },
  { name: { nl: 'Kennisinstellingen', en: 'Knowledge institutions' }, ecosystem: 'economic' },
  { name: { nl: 'Maatschappelijke organisaties', en: 'Civil society' }, ecosystem: 'social' },
];

/** Back row and picture of a usual council chamber: type as large as the look asks for. */
export const DEFAULT_ROOM: Readonly<RoomView> = { distance: 7.5, pictureHeight: 1.8 };

/** Rules of a round until the facilitator changes them. */
export function defaultRoundSettings(model: FactorModel): RoundSettings {
  return {
    form: model.factors.some((f) => f.shortForm) ? 'short' : 'full',
    askImportance: model.importance !== null,
    minGroupSize: LIMITS.minGroupSizeDefault,
    thresholds: { ...DEFAULT_THRESHOLDS },
    consensusRule: 'three-quarters',
  };
}

/** What a new session is made from; ids and the clock come from outside. */
export type NewSession = {
  title: string;
  date: string;
  place: string;
  facilitator: string;
  client: string;
  language: Language;
  region: Region | null;
};

/** Builds a new session with the default groups and one round in draft. */
export function createSession(
  details: NewSession,
  factorModel: FactorModel,
  context: { newId: () => string; now: string },
): Session {
  const groups: StakeholderGroup[] = DEFAULT_GROUPS.map((group) => ({
    id: context.newId(),
    name: group.name[details.language],
    ecosystem: group.ecosystem,
    seats: 0,
  }));
  return {
    ...details,
    id: context.newId(),
    isExample: false,
    isRehearsal: false,
    createdAt: context.now,
    groups,
    facilitatorVotes: false,
    challenges: [],
    factorModel,
    agenda: { startTime: '', activities: [] },
    live: { activityId: null, timer: null },
    contributions: {},
    themes: [],
    participants: {},
    rounds: [newRound(context.newId(), 1, defaultRoundSettings(factorModel))],
    polls: [],
    discussionNotes: [],
    parkingLot: [],
    recommendations: [],
    dismissedSuggestions: [],
    agreements: [],
    headline: '',
    adviceLibrary: [],
    ladder: { step: null, reason: '' },
    report: { status: 'concept', brand: null, hidden: [], texts: {} },
    projector: {
      scene: { kind: 'welcome' },
      dark: false,
      blank: false,
      frozen: false,
      room: { ...DEFAULT_ROOM },
    },
    endedAt: null,
  };
}
