import { checkpointLabel } from '../shared/activities/checkpoint';
import type { Result } from '../shared/domain/result';
import { fail } from '../shared/domain/result';
import type {
  FacilitatorSnapshot,
  BallotSnapshot,
  JoinView,
  ProjectorSnapshot,
} from '../shared/projection/types';
import {
  isProgressOnly,
  projectBallot,
  projectFacilitator,
  projectProjector,
} from '../shared/projection';
import type { LibraryState } from '../shared/contract/library-calls';
import type { CommandEnvelope } from '../shared/domain/commands';
import type { ProjectorScene } from '../shared/domain/model';
import { translator } from '../shared/i18n';
import type { CommandAck } from './engine/answers';
import { coalesce } from './engine/coalesce';
import { SessionEngine, type EngineState } from './engine/engine';
import { RehearsalRoom } from './rehearsal/simulator';
import { actionEntry, type ActionLog } from './storage/action-log';
import type { Checkpoints } from './storage/checkpoints';
import type { SessionLibrary } from './storage/library';
import { StorageError } from './storage/storage-error';
import type { Windows } from './windows/windows';

/** Snapshots go out at most this often: a burst of changes must not flood the windows. */
const SNAPSHOT_INTERVAL_MS = 50;
/** The same for counts of votes and seats: a whole room votes at once, and nobody reads faster. */
const PROGRESS_INTERVAL_MS = 250;

/** The session that lies on the table, and who is told about it. One at a time. */
export class Desk {
  private engine: SessionEngine | null = null;
  private rehearsal: RehearsalRoom | null = null;
  /** The picture that stays while the projector is frozen. */
  private frozen: ProjectorSnapshot | null = null;
  private stopListening: () => void = () => undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly library: SessionLibrary,
    private readonly windows: Windows,
    /** Told of writes that failed, for the log. */
    private readonly onError: (error: unknown) => void,
    /** Told when a session was opened or closed. */
    private readonly onOpen: () => void = () => undefined,
    /** How to join with a phone; null while phones are switched off. */
    private readonly join: () => JoinView | null = () => null,
    /** Told when the room sees how to join. */
    private readonly onJoinShown: () => void = () => undefined,
  ) {}

  get openId(): string | null {
    return this.engine?.state.history.session.id ?? null;
  }

  /** The engine of the open session, or null. */
  get current(): SessionEngine | null {
    return this.engine;
  }

  /** Opens a session; another one that is open is closed first, with its writes finished. */
  open(id: string): Promise<Result> {
    return this.inTurn(() => this.openNow(id));
  }

  /** Finishes the writes of the open session and takes it off the table. */
  close(): Promise<void> {
    return this.inTurn(() => this.closeNow());
  }

  /** One after the other: a file is never opened while its last writes are still under way. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }

  private async openNow(id: string): Promise<Result> {
    if (this.openId === id) return { ok: true, value: undefined };
    await this.closeNow();
    const store = this.library.store(id);
    const opened = await store.open();
    if (!opened.ok) {
      await this.publishLibrary();
      return fail(opened.error, opened.fileName);
    }
    const engine = new SessionEngine({
      store,
      session: opened.session,
      readOnly: opened.readOnly,
      onError: this.onError,
    });
    const publish = coalesce(() => this.publish(), SNAPSHOT_INTERVAL_MS);
    const progress = coalesce(() => publish.call(), PROGRESS_INTERVAL_MS);
    let last = engine.state;
    const unsubscribe = engine.subscribe((state) => {
      const isProgress =
        state.saveProblem === last.saveProblem &&
        isProgressOnly(last.history.session, state.history.session);
      last = state;
      (isProgress ? progress : publish).call();
    });
    this.engine = engine;
    this.frozen = null;
    if (opened.session.isRehearsal && !opened.readOnly)
      this.rehearsal = new RehearsalRoom({ engine });
    this.stopListening = () => {
      unsubscribe();
      progress.cancel();
      publish.cancel();
    };
    this.publish();
    this.onOpen();
    return { ok: true, value: undefined };
  }

  private async closeNow(): Promise<void> {
    const { engine } = this;
    if (!engine) return;
    this.engine = null;
    this.rehearsal?.stop();
    this.rehearsal = null;
    this.stopListening();
    this.windows.close('ballot');
    await engine.close();
    this.onOpen();
    this.publish();
    await this.publishLibrary();
  }

  /**
   * A command of the facilitator. Before the room moves on, and before an agenda is replaced, a
   * checkpoint is made; what was done goes into the action log.
   */
  async send(envelope: CommandEnvelope): Promise<Result<CommandAck>> {
    const { engine } = this;
    if (!engine) return fail('no-session');
    const { session } = engine.state.history;
    const label = checkpointLabel(session, envelope.command);
    if (label !== null && !engine.state.readOnly)
      // Without it the room goes on all the same: the rolling backups are there too.
      await this.checkpoints(session.id).add(session, label).catch(this.onError);
    const result = await engine.dispatch('facilitator', envelope);
    if (result.ok) {
      const entry = actionEntry(new Date().toISOString(), envelope.command);
      void this.actionLog(session.id).add(entry);
    }
    return result;
  }

  /** Puts a checkpoint back; what is there now becomes a checkpoint first. @throws StorageError */
  async restoreCheckpoint(fileName: string): Promise<Result> {
    const { engine } = this;
    if (!engine) return fail('no-session');
    const { session } = engine.state.history;
    const checkpoints = this.checkpoints(session.id);
    const then = await checkpoints.load(fileName);
    const t = translator(session.language);
    await checkpoints.add(session, t('cli:checkpoint.beforeRestore'));
    const result = await engine.restore(then);
    if (!result.ok) return result;
    const at = new Date().toISOString();
    void this.actionLog(session.id).add({ at, type: 'checkpoint/restore' });
    return { ok: true, value: undefined };
  }

  checkpoints(id: string): Checkpoints {
    return this.library.checkpoints(id);
  }

  actionLog(id: string): ActionLog {
    return this.library.actionLog(id, this.onError);
  }

  facilitatorSnapshot(): FacilitatorSnapshot | null {
    const state = this.state();
    return state && projectFacilitator(state.history, state);
  }

  /** What the room sees. Frozen: the picture of the first moment that it was. */
  projectorSnapshot(): ProjectorSnapshot | null {
    const state = this.state();
    if (!state) return null;
    const { session } = state.history;
    if (!session.projector.frozen) this.frozen = null;
    else if (this.frozen) {
      const { blank, dark, room } = session.projector;
      // A code or address that no longer works helps nobody: this picture shows the one of now.
      const { scene: shown } = this.frozen;
      const scene = shown.kind === 'join' ? { ...shown, join: this.join() } : shown;
      return { ...this.frozen, blank, dark, room, scene };
    }
    const snapshot = projectProjector(session, state.revision, this.join());
    if (session.projector.frozen) this.frozen = snapshot;
    return snapshot;
  }

  /** What the room would see in a scene; null without a session. */
  preview(scene: ProjectorScene): ProjectorSnapshot | null {
    const state = this.state();
    if (!state) return null;
    const { session } = state.history;
    const projector = { ...session.projector, scene, blank: false };
    return projectProjector({ ...session, projector }, state.revision, this.join());
  }

  ballotSnapshot(): BallotSnapshot | null {
    const state = this.state();
    return state && projectBallot(state.history.session, state.revision);
  }

  /** The library as the facilitator sees it. @throws StorageError when the folder is unreadable */
  async libraryState(): Promise<LibraryState> {
    return this.library.list();
  }

  async publishLibrary(): Promise<void> {
    try {
      this.windows.push('facilitator', 'library', await this.libraryState());
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
    }
  }

  private state(): EngineState | null {
    return this.engine?.state ?? null;
  }

  /** Something about joining changed: the wall shows it when it shows how to join. */
  publishJoin(): void {
    // What the wall shows, which may be frozen, not what was chosen since.
    if (this.projectorSnapshot()?.scene.kind === 'join') this.publishStage();
  }

  private publishStage(): void {
    const stage = this.projectorSnapshot();
    if (stage?.scene.kind === 'join' && stage.scene.join) this.onJoinShown();
    this.windows.push('facilitator', 'stage', stage);
    if (this.windows.get('projector')) this.windows.push('projector', 'snapshot', stage);
  }

  private publish(): void {
    this.windows.push('facilitator', 'snapshot', this.facilitatorSnapshot());
    this.publishStage();
    if (this.windows.get('ballot')) this.windows.push('ballot', 'snapshot', this.ballotSnapshot());
  }
}
