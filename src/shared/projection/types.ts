import type { InputQuestion } from '../activities/input/schema';
import type { Activity, Timer } from '../domain/agenda';
import type { Language, Localized } from '../domain/language';
import type { Contribution, RoomView, StakeholderGroup } from '../domain/model';
import type { ContributionKind } from '../domain/primitives';
import type { StepType } from '../domain/steps';
import type { ScenePayload } from '../scenes/registry';
import type { PollSettings } from '../voting/schemas';
import type { pollViewOf, roundViewOf, sessionViewOf } from './session-view';

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

export type RoundView = ReturnType<typeof roundViewOf>;
export type PollView = ReturnType<typeof pollViewOf>;

/** Notes per theme by kind, as many as the room may see, and those without a theme. */
export type ThemeCounts = {
  themes: { id: string; name: string; counts: Record<ContributionKind, number> }[];
  loose: number;
};

/** Causes that the banner has a sentence for. */
export const SAVE_PROBLEMS = ['disk-full', 'not-writable', 'too-large', 'other'] as const;
export type SaveProblem = (typeof SAVE_PROBLEMS)[number];

/** What the facilitator's window knows: everything but ballots, seats and unpublished results. */
export type FacilitatorSnapshot = {
  audience: 'facilitator';
  revision: number;
  session: ReturnType<typeof sessionViewOf>;
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

/** What every picture for the room has around its scene. */
export type ProjectorFrame = {
  audience: 'projector';
  revision: number;
  /** Of the session. */
  language: Language;
  dark: boolean;
  /** The facilitator blanked the picture. */
  blank: boolean;
  room: RoomView;
  isRehearsal: boolean;
  timer: Timer | null;
  /** Names the picture: the same as long as the same scene is shown, whatever changes in it. */
  picture: string;
};

/** What the projector knows: only what the scene on show needs. */
export type ProjectorSnapshot = ProjectorFrame & {
  /** The scene asked for, or `welcome` when there is nothing to show of it. */
  scene: ScenePayload;
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
