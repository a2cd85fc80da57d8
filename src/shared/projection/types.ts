import type { Command } from '../domain/commands';
import type { Language, Localized } from '../domain/language';
import type { ProjectorScene, Round, Session, StakeholderGroup } from '../domain/model';
import type { RoundResults } from '../scoring/types';

/** People that voted against seats, per group and in all. Never who, never what. */
export type Progress = {
  cast: number;
  /** Sum of the seats of all groups; 0 when nobody filled them in. */
  seats: number;
  byGroup: { groupId: string; cast: number; seats: number }[];
};

/** A round without its ballots. */
export type RoundView = Omit<Round, 'ballots'> & {
  progress: Progress;
  results: RoundResults | null;
};

/** What the facilitator's window knows: everything but ballots, seats and unpublished results. */
export type FacilitatorSnapshot = {
  audience: 'facilitator';
  revision: number;
  session: Omit<Session, 'rounds' | 'participants'> & { rounds: RoundView[] };
  undo: { type: Command['type'] } | null;
  redo: { type: Command['type'] } | null;
  /** True while the last change could not be saved: a lasting banner is shown. */
  storageFailed: boolean;
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

/** What the projector knows: only what the chosen scene shows, in the session's language. */
export type ProjectorSnapshot = {
  audience: 'projector';
  revision: number;
  language: Language;
  dark: boolean;
  title: string;
  regionName: string;
  /** The scene asked for, or `welcome` when its results are not published. */
  scene: ProjectorScene;
  groups: StakeholderGroup[];
  model: {
    scaleLabels: string[];
    dimensions: { id: string; name: string }[];
    factors: { id: string; dimensionId: string; name: string; statement: string }[];
  };
  /** Null unless the scene needs it. */
  round: ProjectorRound | null;
  /** Only with a scene that shows results of a published round. */
  results: RoundResults | null;
  headline: string;
  recommendations: { id: string; title: string; text: string }[];
  agreements: Session['agreements'];
};

/** What a ballot knows: the questions. No counts, nobody else's answers. */
export type BallotSnapshot = {
  audience: 'ballot';
  revision: number;
  language: Language;
  title: string;
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
};

export type Snapshot = FacilitatorSnapshot | ProjectorSnapshot | BallotSnapshot;
