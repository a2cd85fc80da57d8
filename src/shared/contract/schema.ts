import { z } from 'zod';
import { call, nothing, type Call } from './call';
import type { CALL_NAMES, ContractRole } from './channels';
import { exportCalls, type ExportProgress } from './export-calls';
import { libraryCalls, type LibraryState } from './library-calls';
import { ownCalls } from './own-calls';
import { phoneCalls } from './phone-calls';
import type { PhonesState } from './phones';
import { sessionCalls } from './session-calls';
import { windowCalls, type WindowState } from './window-calls';
import { commandEnvelopeSchema } from '../domain/commands';
import type { Language } from '../domain/language';
import type { Ballot } from '../domain/model';
import type { PollBallot } from '../voting/schemas';
import type { Result } from '../domain/result';
import type { BallotSnapshot, FacilitatorSnapshot, ProjectorSnapshot } from '../projection/types';
import type { PrintJob } from '../report/print/types';

/** What a voter gets back for the own code: the answers in the open round or poll, if any. */
export type Recalled = {
  participantId: string;
  groupId: string;
  ballot: Ballot | null;
  pollBallot: PollBallot | null;
};

const ballotCalls = {
  'session/snapshot': call<BallotSnapshot | null>()(nothing),
  'session/send': call<{ code: string }>()(commandEnvelopeSchema),
  /** Gives a voter the own ballot back, to change it while the round is open. */
  'ballot/recall': call<Recalled>()(z.strictObject({ code: z.string().max(12) })),
  'windows/closeBallot': call()(nothing),
};

const projectorCalls = {
  'session/snapshot': call<ProjectorSnapshot | null>()(nothing),
  'windows/closeProjector': call()(nothing),
};

const reportCalls = {
  /** The hidden window asks for its job once and delivers the file. */
  'report/job': call<PrintJob>()(nothing),
  'report/progress': call()(z.strictObject({ done: z.int().min(0), total: z.int().min(1) })),
  'report/done': call()(
    z.strictObject({
      bytes: z.instanceof(Uint8Array),
      warnings: z.array(z.string().max(500)).max(200),
      /** Why the file does not say that it is PDF/UA. */
      findings: z.array(z.string().max(500)).max(200),
    }),
  ),
  'report/failed': call()(z.strictObject({ message: z.string().max(2000) })),
};

/**
 * The contract between the main process and its windows: every call with the schema of its input
 * and the type of its answer, grouped by the role that may make it: exactly those that its preload
 * exposes. Preload, handlers and clients are derived from this object; channel names are written
 * nowhere else. The calls of the facilitator's window stand by subject in the `*-calls.ts` here.
 */
export const contract = {
  facilitator: {
    ...windowCalls,
    ...libraryCalls,
    ...sessionCalls,
    ...exportCalls,
    ...ownCalls,
    ...phoneCalls,
  },
  ballot: ballotCalls,
  projector: projectorCalls,
  report: reportCalls,
} as const satisfies {
  [R in ContractRole]: Record<(typeof CALL_NAMES)[R][number], Call<z.ZodType, unknown>>;
};

/** What each push carries. */
export type PushPayloads = {
  facilitator: {
    snapshot: FacilitatorSnapshot | null;
    /** What the projector shows now, for the preview. */
    stage: ProjectorSnapshot | null;
    library: LibraryState;
    windows: WindowState;
    exportProgress: ExportProgress;
    language: Language;
    phones: PhonesState;
    /** The window is about to close: send what was typed, then call `app/lastWords`. */
    leaving: null;
  };
  ballot: { snapshot: BallotSnapshot | null };
  projector: { snapshot: ProjectorSnapshot | null };
  report: Record<never, never>;
};

export type CallName<R extends ContractRole> = keyof (typeof contract)[R] & string;
type CallOf<R extends ContractRole, N extends CallName<R>> = (typeof contract)[R][N];
export type CallInput<R extends ContractRole, N extends CallName<R>> =
  CallOf<R, N> extends Call<infer S, unknown> ? z.input<S> : never;
export type CallParsed<R extends ContractRole, N extends CallName<R>> =
  CallOf<R, N> extends Call<infer S, unknown> ? z.output<S> : never;
export type CallValue<R extends ContractRole, N extends CallName<R>> =
  CallOf<R, N> extends Call<z.ZodType, infer V> ? V : never;
export type PushName<R extends ContractRole> = keyof PushPayloads[R] & string;

/** What the preload exposes as `window.regiotafel`: typed by role, same shape on every transport. */
export type Bridge<R extends ContractRole> = {
  call<N extends CallName<R>>(
    name: N,
    ...input: undefined extends CallInput<R, N> ? [] : [CallInput<R, N>]
  ): Promise<Result<CallValue<R, N>>>;
  /** Listens to a push; returns the way to stop. */
  on<N extends PushName<R>>(name: N, listener: (payload: PushPayloads[R][N]) => void): () => void;
};
