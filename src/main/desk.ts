import type { Result } from '../shared/domain/result';
import { fail } from '../shared/domain/result';
import type {
  FacilitatorSnapshot,
  BallotSnapshot,
  ProjectorSnapshot,
} from '../shared/projection/types';
import { projectBallot, projectFacilitator, projectProjector } from '../shared/projection';
import type { LibraryState } from '../shared/contract/schema';
import { coalesce } from './engine/coalesce';
import { SessionEngine, type EngineState } from './engine/engine';
import type { SessionLibrary } from './storage/library';
import { StorageError } from './storage/storage-error';
import type { Windows } from './windows/windows';

/** Snapshots go out at most this often: a burst of votes must not flood the windows. */
const SNAPSHOT_INTERVAL_MS = 50;

/** The session that lies on the table, and who is told about it. One at a time. */
export class Desk {
  private engine: SessionEngine | null = null;
  private stopListening: () => void = () => undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly library: SessionLibrary,
    private readonly windows: Windows,
    /** Told of writes that failed, for the log. */
    private readonly onError: (error: unknown) => void,
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
    const unsubscribe = engine.subscribe(() => publish.call());
    this.engine = engine;
    this.stopListening = () => {
      unsubscribe();
      publish.cancel();
    };
    this.publish();
    return { ok: true, value: undefined };
  }

  private async closeNow(): Promise<void> {
    const { engine } = this;
    if (!engine) return;
    this.engine = null;
    this.stopListening();
    this.windows.close('ballot');
    await engine.close();
    this.publish();
    await this.publishLibrary();
  }

  facilitatorSnapshot(): FacilitatorSnapshot | null {
    const state = this.state();
    return state && projectFacilitator(state.history, state);
  }

  projectorSnapshot(): ProjectorSnapshot | null {
    const state = this.state();
    return state && projectProjector(state.history.session, state.revision);
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

  private publish(): void {
    this.windows.push('facilitator', 'snapshot', this.facilitatorSnapshot());
    if (this.windows.get('projector'))
      this.windows.push('projector', 'snapshot', this.projectorSnapshot());
    if (this.windows.get('ballot')) this.windows.push('ballot', 'snapshot', this.ballotSnapshot());
  }
}
