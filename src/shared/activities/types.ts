import type { Activity } from '../domain/agenda';
import type { BatchPart } from '../domain/commands';
import type { Localized } from '../domain/language';
import type { ProjectorScene } from '../domain/model';
import type { ContributionKind } from '../domain/primitives';
import type { FacilitatorSnapshot } from '../projection/types';
import type { PollMethod } from '../voting/schemas';
import type { ActivityKind } from './schema';
import type { OpenVote } from './votes';

/** The session as the facilitator's window knows it. */
export type View = FacilitatorSnapshot['session'];

/** An activity before it is in an agenda, in every language. */
export type Block<K extends ActivityKind = ActivityKind> = {
  kind: K;
  title: Localized;
  minutes: number;
  /** For the facilitator only: what to say and what to watch. */
  notes: Localized;
  questions?: readonly { text: Localized; kind: ContributionKind | null }[];
  poll?: { method: PollMethod; question: Localized; items: readonly Localized[] };
};

/** A vote that waits for a yes before it closes, and where the room goes then. */
export type Closing = { vote: OpenVote; then: Activity | null };

/** What a click of the facilitator means. */
export type Click = {
  /** Sent in this order, as one step. */
  commands: readonly BatchPart[];
  /** The question to ask first; null when there is none. */
  closing: Closing | null;
  /** The activity that the room moves to; null when it stays. */
  to: Activity | null;
};

export type StepName =
  'go' | 'open' | 'close' | 'publish' | 'show' | 'next' | 'reopen' | 'newRound' | 'newPoll';
/** One thing that can be done now. */
export type Step = Click & { name: StepName };

/** How far an activity is that opens, closes and shows its outcome, and what leads on from there. */
export type Course =
  | { status: 'draft'; open: readonly BatchPart[] }
  | { status: 'open'; close: Click }
  | {
      status: 'closed';
      publish: readonly BatchPart[];
      /** Null when results were seen: nobody may vote on with that knowledge. */
      reopen: readonly BatchPart[] | null;
      /** The room waits for the outcome: publishing comes before going on. */
      waits: boolean;
    }
  | { status: 'published'; outcome: ProjectorScene; again: Step | null };

/** All that the shared side knows of a kind of activity, beside its rules in the schema. */
export type ActivityType<K extends ActivityKind = ActivityKind> = {
  /** What a new one starts with. */
  start: Block<K>;
  /** What people give in it; null when they only listen and talk. */
  takes: 'votes' | 'notes' | null;
  /** Nothing comes after it: what is added to the agenda goes before it. */
  isLast: boolean;
  /** What the room sees first when everyone moves here. */
  scene: (view: View, activity: Activity) => ProjectorScene;
  /**
   * Where it stands; null for a kind from which the room just goes on.
   * @param newId ids of the things that its commands make
   */
  course: (view: View, activity: Activity, newId: () => string) => Course | null;
};

/** A kind in which people listen and talk. */
export const PLAIN = {
  takes: null,
  isLast: false,
  course: () => null,
} as const satisfies Partial<ActivityType>;
