import { z } from 'zod';
import type { CALL_NAMES, ContractRole } from './channels';
import { commandEnvelopeSchema, newActivitySchema, type Command } from '../domain/commands';
import { libraryEntrySchema, libraryKeySchema, type LibraryEntry } from '../advice/own-library';
import { factorModelSchema, modelIdSchema, type FactorModel } from '../domain/factor-model';
import { languageSchema, type Language } from '../domain/language';
import { LIMITS } from '../domain/limits';
import {
  brandSchema,
  daySchema,
  idSchema,
  projectorSceneSchema,
  regionSchema,
  type Ballot,
  type Brand,
} from '../domain/model';
import type { PollBallot } from '../domain/polls';
import type { Result } from '../domain/result';
import { lineSchema, requiredLineSchema } from '../domain/text';
import {
  lockPhonesSchema,
  paperCountSchema,
  saveWifiSchema,
  startPhonesSchema,
  typedCodeSchema,
  type PaperSeat,
  type PhonesState,
  type PreflightLine,
} from './phones';
import type { ModelFileError } from '../exchange/model-error';
import type { BallotSnapshot, FacilitatorSnapshot, ProjectorSnapshot } from '../projection/types';
import { EXPORT_KINDS } from '../exports/types';
import type { PrintJob } from '../report/print/types';

/**
 * The contract between the main process and its windows: every call with the schema of its input
 * and the type of its answer, grouped by the role that may make it. Preload, handlers and clients
 * are derived from this object; channel names are written nowhere else.
 */
export const PROTOCOL = 1;

/** A call from a window: input schema and, as a phantom type, the value of its Result. */
export type Call<S extends z.ZodType, V> = { input: S; value?: V };
const call =
  <V = undefined>() =>
  <S extends z.ZodType>(input: S): Call<S, V> => ({ input });

const nothing = z.undefined();

/** What a voter gets back for the own code: the answers in the open round or poll, if any. */
export type Recalled = {
  participantId: string;
  groupId: string;
  ballot: Ballot | null;
  pollBallot: PollBallot | null;
};

/** One line of the library. */
export type SessionSummary = {
  id: string;
  title: string;
  date: string;
  place: string;
  regionName: string;
  municipalityCodes: string[];
  participants: number;
  stage: 'preparing' | 'voting' | 'closed' | 'published' | 'final';
  isExample: boolean;
  isRehearsal: boolean;
  savedAt: string;
};

/** A session file that could not be read: kept, named and explained. */
export type DamagedSession = {
  id: string;
  fileName: string;
  reason: string;
  backups: number;
  /** As far as they could still be read, from the file or a copy of it; for showing only. */
  title: string | null;
  date: string | null;
};

export type LibraryState = {
  sessions: SessionSummary[];
  damaged: DamagedSession[];
  folder: string;
};

export type WindowState = {
  ballotOpen: boolean;
  projector: 'closed' | 'window' | 'display';
  displays: number;
};

export type AppInfo = {
  version: string;
  language: Language;
  platform: string;
  firstStart: boolean;
};

export type ExportProgress = { done: number; total: number };
export type ExportOutcome = { path: string; warnings: string[] };

/** A named moment of the session to go back to. @property at ISO time */
export type Checkpoint = { fileName: string; label: string; at: string };
/** One line of the action log. @property at ISO time */
export type ActionEntry = { at: string; type: Command['type'] | 'checkpoint/restore' };
/** An agenda that the consultant saved as own template. */
export const templateSchema = z.strictObject({
  id: idSchema,
  name: requiredLineSchema(LIMITS.title),
  activities: z.array(newActivitySchema).max(LIMITS.activities),
});
export type OwnTemplate = z.infer<typeof templateSchema>;

/** The look of a client, kept for later sessions. */
export const ownBrandSchema = brandSchema.extend({ id: idSchema });
export type OwnBrand = z.infer<typeof ownBrandSchema>;
export type Logo = NonNullable<Brand['logo']>;

/** A file of an own factor model that cannot be used; it stays where it is. */
export type DamagedModel = { fileName: string; errors: ModelFileError[] };
/** Factor models to choose from: those that come with the app, and the consultant's own. */
export type ModelLibrary = { shipped: FactorModel[]; own: FactorModel[]; damaged: DamagedModel[] };
/**
 * What came of a file: `changed` = a next version of an own model (`earlier` is the one before), `same` = was there already, `copy` =
 * has the id of a shipped model but other content, and got an id of its own.
 */
export type ImportedModel =
  | { outcome: 'new' | 'same' | 'copy'; model: FactorModel }
  | { outcome: 'changed'; model: FactorModel; earlier: FactorModel }
  | { outcome: 'refused'; fileName: string; errors: ModelFileError[]; count: number };

export const newSessionSchema = z.strictObject({
  title: requiredLineSchema(LIMITS.title),
  date: daySchema,
  place: lineSchema(LIMITS.name),
  facilitator: lineSchema(LIMITS.name),
  client: lineSchema(LIMITS.name),
  language: languageSchema,
  region: regionSchema.nullable(),
  /** The factor model that it starts with. */
  modelId: modelIdSchema.default('bre'),
});

const modelById = z.strictObject({ id: modelIdSchema });
const byId = z.strictObject({ id: idSchema });

/** Largest picture of a chart, in bytes or characters: a long list of statements takes a few percent. */
const PICTURE_SIZE = 20_000_000;
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const pictureSchema = z.discriminatedUnion('format', [
  z.strictObject({
    format: z.literal('svg'),
    name: requiredLineSchema(LIMITS.title),
    content: z.string().startsWith('<svg').max(PICTURE_SIZE),
  }),
  z.strictObject({
    format: z.literal('png'),
    name: requiredLineSchema(LIMITS.title),
    content: z
      .instanceof(Uint8Array)
      .refine(({ length }) => length <= PICTURE_SIZE)
      .refine((bytes) => PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)),
  }),
]);

const facilitatorCalls = {
  'app/info': call<AppInfo>()(nothing),
  'app/setLanguage': call()(z.strictObject({ language: languageSchema })),
  /** The answer to the push `leaving`: what was typed last has been sent. */
  'app/lastWords': call()(nothing),
  'library/list': call<LibraryState>()(nothing),
  'library/create': call<{ id: string }>()(newSessionSchema),
  'library/createExample': call<{ id: string }>()(nothing),
  'library/open': call()(byId),
  'library/close': call()(nothing),
  /** `setup` copies the preparation only; `all` also input, ballots and outcomes. */
  'library/duplicate': call<{ id: string }>()(
    z.strictObject({
      id: idSchema,
      title: requiredLineSchema(LIMITS.title),
      what: z.enum(['setup', 'all']),
    }),
  ),
  'library/rename': call()(
    z.strictObject({ id: idSchema, title: requiredLineSchema(LIMITS.title) }),
  ),
  /** Moves the session to the trash; `library/restore` brings it back. */
  'library/remove': call()(byId),
  'library/restore': call()(byId),
  /** Puts the newest readable backup of a damaged session in its place; keeps both. */
  'library/recover': call<{ id: string }>()(byId),
  /** Asks for a file and imports it. */
  'library/import': call<{ id: string }>()(nothing),
  /** Imports a file that was dropped on the window. */
  'library/importText': call<{ id: string }>()(
    z.strictObject({ fileName: lineSchema(255), text: z.string().max(LIMITS.fileBytes) }),
  ),
  /** Asks where to and writes the session file. */
  'library/export': call<{ path: string }>()(byId),
  'library/showFolder': call()(nothing),
  'session/snapshot': call<FacilitatorSnapshot | null>()(nothing),
  'session/send': call()(commandEnvelopeSchema),
  'windows/state': call<WindowState>()(nothing),
  'windows/openBallot': call()(nothing),
  'windows/closeBallot': call()(nothing),
  'windows/openProjector': call()(nothing),
  'windows/closeProjector': call()(nothing),
  /** Asks where to and makes the PDF. */
  'report/export': call<ExportOutcome>()(
    z.strictObject({ language: languageSchema, version: z.enum(['full', 'short']) }),
  ),
  'report/showFile': call()(z.strictObject({ path: z.string().max(4096) })),
  /** Asks where to and makes another file from the open session. */
  'export/file': call<ExportOutcome>()(
    z.strictObject({ kind: z.enum(EXPORT_KINDS), language: languageSchema }),
  ),
  /** Stops the file that is being made: its call answers `stopped` and nothing is written. */
  'export/cancel': call()(nothing),
  /** Puts the agreements as a mail on the clipboard. */
  'export/copyText': call()(z.strictObject({ language: languageSchema })),
  /** Asks where to and writes the picture of a chart that the window drew. */
  'picture/save': call<ExportOutcome>()(pictureSchema),
  /** What the room would see in this scene; changes nothing. */
  'projector/preview': call<ProjectorSnapshot | null>()(
    z.strictObject({ scene: projectorSceneSchema }),
  ),
  /** Newest first. */
  'checkpoints/list': call<Checkpoint[]>()(nothing),
  'checkpoints/add': call()(z.strictObject({ label: requiredLineSchema(LIMITS.title) })),
  /** Puts the content of a checkpoint back; what is there now becomes a checkpoint first. */
  'checkpoints/restore': call()(z.strictObject({ fileName: lineSchema(255) })),
  /** What the facilitator did, newest first; no texts, no ballots. */
  'actions/list': call<ActionEntry[]>()(nothing),
  'models/list': call<ModelLibrary>()(nothing),
  /** Keeps an own model; what changed gets the next version. Refused with `foreign` for a shipped id. */
  'models/save': call<FactorModel>()(z.strictObject({ model: factorModelSchema })),
  /** Saving it again puts it back. */
  'models/remove': call()(modelById),
  /** Makes an own model out of any other. */
  'models/duplicate': call<FactorModel>()(modelById),
  /** Asks for a JSON or CSV file; with one mistake in it nothing is kept. */
  'models/import': call<ImportedModel>()(nothing),
  /** Asks where to and writes the file. */
  'models/export': call<{ path: string }>()(
    z.strictObject({ id: modelIdSchema, format: z.enum(['json', 'csv']) }),
  ),
  'templates/list': call<OwnTemplate[]>()(nothing),
  'templates/save': call<{ id: string }>()(templateSchema.omit({ id: true })),
  'templates/remove': call()(byId),
  'brands/list': call<OwnBrand[]>()(nothing),
  /** Keeps the look of a client; with an id it replaces that one. */
  'brands/save': call<{ id: string }>()(
    z.strictObject({ id: idSchema.nullable(), brand: brandSchema }),
  ),
  'brands/remove': call()(byId),
  /** Asks for a picture and checks it; large ones are made smaller. */
  'brands/chooseLogo': call<Logo>()(nothing),
  /** The consultant's own texts of all sessions. */
  'advice/library': call<LibraryEntry[]>()(nothing),
  /** Keeps texts in that library; how many are new and how many took the place of another. */
  'advice/keep': call<{ added: number; replaced: number }>()(
    z.strictObject({ entries: z.array(libraryEntrySchema).min(1).max(LIMITS.adviceEntries) }),
  ),
  'advice/forget': call()(libraryKeySchema),
  /** Asks where to and writes texts to share. */
  'advice/export': call<{ path: string }>()(
    z.strictObject({ entries: z.array(libraryEntrySchema).min(1).max(LIMITS.ownAdviceEntries) }),
  ),
  /** Asks for such a file and reads it; changes nothing. */
  'advice/import': call<LibraryEntry[]>()(nothing),
  /** Opens a copy of the open session with simulated participants. */
  'rehearsal/start': call<{ id: string }>()(nothing),
  'phones/state': call<PhonesState>()(nothing),
  /** Lets phones in over the local network; goes on with the same code after a crash. */
  'phones/start': call<PhonesState>()(startPhonesSchema),
  'phones/stop': call()(nothing),
  /** Locked: phones with a seat stay, nobody new gets in. */
  'phones/lock': call()(lockPhonesSchema),
  /** A new join code; phones with a seat stay. */
  'phones/newCode': call()(nothing),
  /** The facilitator has read that addresses given out before no longer work. */
  'phones/forgetOutdated': call()(nothing),
  'phones/saveWifi': call()(saveWifiSchema),
  /** Asks where to and makes cards for the tables with both QR codes, as PDF. */
  'phones/tableCards': call<ExportOutcome>()(nothing),
  /** Makes printed ballots for what is open or comes next, each with its code, as PDF. */
  'paper/print': call<ExportOutcome>()(paperCountSchema),
  /** Whose printed ballot this is. Refused with `code-unknown`. */
  'paper/look': call<PaperSeat>()(typedCodeSchema),
  'preflight/run': call<PreflightLine[]>()(nothing),
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

/** Every role has exactly the calls that its preload exposes. */
export const contract = {
  facilitator: facilitatorCalls,
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
