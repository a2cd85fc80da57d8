import type { InputQuestion } from '../activities/input/schema';
import type { ActivityKind } from '../activities/schema';
import type { Activity, Timer } from '../domain/agenda';
import type { Language, Localized } from '../domain/language';
import type {
  Contribution,
  ContributionKind,
  DiscussionNote,
  ProjectorScene,
  RoomView,
  Round,
  Session,
  StakeholderGroup,
} from '../domain/model';
import type { Poll } from '../domain/polls';
import type { StepType } from '../domain/steps';
import type { RoundResults } from '../scoring/types';
import type { SameVoters } from '../scoring/voters';
import type { PollResults } from '../voting/results';
import type { PollSettings } from '../voting/schemas';

/** People that voted against seats, per group and in all. Never who, never what. */
export type Progress = {
  cast: number;
  /** Sum of the seats of all groups, one more when the facilitator votes; 0 when nobody filled them in. */
  seats: number;
  /** Of `cast`: keyed in from printed ballots, and counted by show of hands. */
  paper: number;
  hands: number;
  byGroup: { groupId: string; cast: number; seats: number }[];
};

/** A round without its ballots. */
export type RoundView = Omit<Round, 'ballots' | 'onPaper'> & {
  progress: Progress;
  results: RoundResults | null;
  /** Against the round that it follows; null unless both are published. */
  sameVoters: SameVoters | null;
};

/** Notes per theme by kind, as many as the room may see, and those without a theme. */
export type ThemeCounts = {
  themes: { id: string; name: string; counts: Record<ContributionKind, number> }[];
  loose: number;
};

/** A poll without its answers. */
export type PollView = Omit<Poll, 'ballots' | 'onPaper'> & {
  progress: Progress;
  results: PollResults | null;
};

/** Causes that the banner has a sentence for. */
export const SAVE_PROBLEMS = ['disk-full', 'not-writable', 'too-large', 'other'] as const;
export type SaveProblem = (typeof SAVE_PROBLEMS)[number];

/** What the facilitator's window knows: everything but ballots, seats and unpublished results. */
export type FacilitatorSnapshot = {
  audience: 'facilitator';
  revision: number;
  session: Omit<Session, 'rounds' | 'polls' | 'participants' | 'contributions'> & {
    rounds: RoundView[];
    polls: PollView[];
    /** In order of arrival. */
    contributions: Contribution[];
  };
  /** Phones with a seat, by the number on their screen; not whether they answered. */
  phoneSeats: { number: number; groupId: string | null }[];
  undo: { type: StepType } | null;
  redo: { type: StepType } | null;
  /** True while the last change could not be saved: a lasting banner is shown. */
  storageFailed: boolean;
  /** Why it could not be saved, null while all is well. */
  saveProblem: SaveProblem | null;
  readOnly: boolean;
};

export type ProjectorRound = {
  number: number;
  status: Round['status'];
  factorCount: number;
  cast: number;
  seats: number;
  scale: { min: number; max: number; labels: string[]; noAnswer: string };
};

/** A poll on the wall: how many have answered, and the result once published. */
export type ProjectorPoll = {
  id: string;
  status: Poll['status'];
  settings: PollSettings;
  cast: number;
  seats: number;
  results: PollResults | null;
};

/** How to join with a phone, for the wall and for the cards on the tables. */
export type JoinView = {
  /** To type in a browser, for example `http://192.168.1.20:7410`. */
  address: string;
  /** To scan: the address with the code. */
  url: string;
  /** Five letters and digits, to type. */
  code: string;
  /** Nobody new can join. */
  locked: boolean;
  /** Network of the room; null when the facilitator gave none. `text` is what the QR code holds. */
  wifi: { name: string; password: string; text: string } | null;
  /** Phones that are connected now. */
  connected: number;
};

/** What the projector knows: only what the chosen scene shows, in the session's language. */
export type ProjectorSnapshot = {
  audience: 'projector';
  revision: number;
  language: Language;
  dark: boolean;
  /** The facilitator blanked the picture. */
  blank: boolean;
  room: RoomView;
  isRehearsal: boolean;
  title: string;
  regionName: string;
  /** Scene `welcome`: the municipalities of the region, for its outline. */
  regionCodes: string[];
  /** The activity that the room is in; never its private notes. */
  activity: { kind: ActivityKind; title: string; questions: string[] } | null;
  timer: Timer | null;
  /** The scene asked for, or `welcome` when its results are not published. */
  scene: ProjectorScene;
  groups: StakeholderGroup[];
  model: {
    scaleLabels: string[];
    dimensions: { id: string; name: string }[];
    factors: { id: string; dimensionId: string; name: string; statement: string }[];
  };
  /** Scene `join`; null while phones are switched off. */
  join: JoinView | null;
  /** Null unless the scene needs it. */
  round: ProjectorRound | null;
  /** Only with a scene that shows results of a published round. */
  results: RoundResults | null;
  headline: string;
  recommendations: { id: string; title: string; text: string }[];
  agreements: Session['agreements'];
  /** Scene `activity`: the one it is about, which need not be the live one. */
  shown: { kind: ActivityKind; title: string; questions: string[] } | null;
  /** Scene `notes`: never held ones, and none of a silent activity that is not published. */
  notes: Pick<Contribution, 'id' | 'text' | 'kind'>[];
  themes: { id: string; name: string; notes: string[] }[];
  poll: ProjectorPoll | null;
  discussion: {
    factorId: string;
    name: string;
    statement: string;
    notes: Pick<DiscussionNote, 'id' | 'kind' | 'text'>[];
  } | null;
  ladder: Session['ladder'] | null;
  /** Scene `theme-counts`. */
  themeCounts: ThemeCounts | null;
  /** Scene `shift`: results of the round before, and whether the same people took part. */
  previous: RoundResults | null;
  sameVoters: SameVoters | null;
};

/** What a ballot knows: the questions. No counts, nobody else's answers. */
export type BallotSnapshot = {
  audience: 'ballot';
  revision: number;
  language: Language;
  title: string;
  isRehearsal: boolean;
  /** Title of the activity that the room is in; empty before the first. */
  activityTitle: string;
  timer: Timer | null;
  groups: { id: string; name: string; ecosystem: StakeholderGroup['ecosystem'] }[];
  round: {
    id: string;
    number: number;
    open: boolean;
    askImportance: boolean;
    minGroupSize: number;
    scale: { min: number; max: number; labels: Localized[]; noAnswer: Localized };
    importance: { question: Localized; labels: Localized[] } | null;
    factors: { id: string; name: Localized; statement: Localized }[];
  } | null;
  /** The poll that takes answers, or null. */
  poll: { id: string; number: number; settings: PollSettings } | null;
  /** The input activity that takes notes, or null. */
  input: {
    activityId: Activity['id'];
    questions: InputQuestion[];
    silent: boolean;
    moderated: boolean;
    /** Notes of others, unless silent: never held ones. */
    notes: Pick<Contribution, 'id' | 'text' | 'kind'>[];
  } | null;
};

export type Snapshot = FacilitatorSnapshot | ProjectorSnapshot | BallotSnapshot;
