import { freeze } from 'immer';
import type { CommandEnvelope, Role } from '../../shared/domain/commands';
import { applyCommand, startHistory, type History } from '../../shared/domain/history';
import type { PhoneAnswers } from '../../shared/contract/phone-protocol';
import type { Recalled } from '../../shared/contract/schema';
import type { PaperSeat } from '../../shared/contract/phones';
import type { Session } from '../../shared/domain/model';
import { restoreCheckpoint } from '../../shared/domain/restore';
import { openPoll } from '../../shared/domain/selectors';
import { newId } from '../storage/names';
import { fail, type Result } from '../../shared/domain/result';
import { Answers, type CommandAck } from './answers';
import { findByCode, GuessLimit, newCode, newNumber, normaliseCode } from './codes';

const MAX_WRONG_CODES = 5;
const WRONG_CODES_WINDOW_MS = 60_000;

/** What listeners see: only what is on disk. */
export type EngineState = {
  history: History;
  /** Goes up with every accepted command, from 0 at the opening. */
  revision: number;
  /** The last write failed; the next command tries again. */
  storageFailed: boolean;
  /** Why it failed: a code of the storage (`disk-full`), or null. */
  saveProblem: string | null;
  readOnly: boolean;
};

/** Where the engine keeps the session; resolves when it is on disk, rejects when it is not. */
export type SessionSaver = { save: (session: Session) => Promise<void> };

export type EngineOptions = {
  store: SessionSaver;
  session: Session;
  readOnly: boolean;
  /** Milliseconds since 1970. */
  clock?: () => number;
  /** Told of a write or a listener that failed, for the log. */
  onError?: (error: unknown) => void;
};

type Version = { history: History; revision: number };
type Waiting = { answer: Result<CommandAck>; resolve: (answer: Result<CommandAck>) => void };

/**
 * Runs the commands of one open session, one after the other, each on the outcome of the one before,
 * and answers only when the outcome is on disk. Commands that arrive during a write share the next
 * write. When a write fails, the session goes back to what is on disk and everything since then is
 * answered with `not-saved`.
 */
export class SessionEngine {
  readonly #store: SessionSaver;
  readonly #clock: () => number;
  readonly #onError: (error: unknown) => void;
  readonly #readOnly: boolean;
  readonly #answers = new Answers();
  readonly #guesses: GuessLimit;
  readonly #listeners = new Set<(state: EngineState) => void>();
  /** On disk. */
  #durable: Version;
  /** With the commands that are not on disk yet. */
  #speculative: Version;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  /** Null while all is well; an empty text is a failure without a code. */
  #saveProblem: string | null = null;
  #closed = false;

  constructor(options: EngineOptions) {
    this.#store = options.store;
    this.#readOnly = options.readOnly;
    this.#clock = options.clock ?? Date.now;
    this.#onError = options.onError ?? (() => undefined);
    this.#guesses = new GuessLimit(this.#clock, MAX_WRONG_CODES, WRONG_CODES_WINDOW_MS);
    // Frozen as Immer does with all that follows: then writing need not look into what did not change.
    this.#durable = { history: startHistory(freeze(options.session, true)), revision: 0 };
    this.#speculative = this.#durable;
  }

  /** The session as it is on disk. */
  get state(): EngineState {
    const { history, revision } = this.#durable;
    return {
      history,
      revision,
      storageFailed: this.#saveProblem !== null,
      saveProblem: this.#saveProblem,
      readOnly: this.#readOnly,
    };
  }

  /**
   * Applies a command. The answer comes after the write that holds its outcome; a command that
   * changes nothing is answered without one. A retry with the same id gets the first answer.
   * Refusals: those of the reducer, `read-only`, `no-session` (closed) and `not-saved`, whose
   * `detail` is the code of the storage (`disk-full`).
   */
  dispatch(role: Role, envelope: CommandEnvelope): Promise<Result<CommandAck>> {
    if (this.#closed) return Promise.resolve(fail('no-session'));
    if (this.#readOnly) return Promise.resolve(fail('read-only'));
    return this.#answers.once(role, envelope, () => this.#accept(role, envelope));
  }

  /**
   * Puts a checkpoint back (see {@link restoreCheckpoint}). Undo starts anew: its steps belong to the
   * session as it was. Answered like a command.
   */
  restore(checkpoint: Session): Promise<Result<CommandAck>> {
    if (this.#closed) return Promise.resolve(fail('no-session'));
    if (this.#readOnly) return Promise.resolve(fail('read-only'));
    const { history, revision } = this.#speculative;
    const session = restoreCheckpoint(history.session, checkpoint);
    this.#speculative = { history: startHistory(session), revision: revision + 1 };
    return this.#whenDurable({ ok: true, value: { revision: revision + 1 } });
  }

  /** Listens to what is on disk; returns the way to stop. */
  subscribe(listener: (state: EngineState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Gives a voter the own answers in the open round or poll back; null when not yet given.
   * Refusals: `round-not-open`, `code-unknown`, and `busy` after five wrong codes in a minute.
   */
  recall(code: string): Result<Recalled> {
    if (this.#guesses.isReached()) return fail('busy');
    const { session } = this.#durable.history;
    if (!session.rounds.some(({ status }) => status === 'open') && !openPoll(session))
      return fail('round-not-open');
    const found = findByCode(session, normaliseCode(code));
    const groupId = found?.participant.groupId ?? null;
    if (!found || groupId === null) {
      this.#guesses.note();
      return fail('code-unknown');
    }
    const { ballot, pollBallot } = this.ownAnswers(found.id);
    return { ok: true, value: { participantId: found.id, groupId, ballot, pollBallot } };
  }

  /** What a seat answered in the open round and poll, as it is on disk; null where it did not. */
  ownAnswers(participantId: string): PhoneAnswers {
    const { session } = this.#durable.history;
    const round = session.rounds.find(({ status }) => status === 'open');
    const poll = openPoll(session);
    return {
      roundId: round?.id ?? null,
      ballot: round?.ballots[participantId] ?? null,
      pollId: poll?.id ?? null,
      pollBallot: poll?.ballots[participantId] ?? null,
    };
  }

  /** The seat with this code, however it is typed, or null. The caller limits the guesses. */
  seatByCode(code: string): string | null {
    return findByCode(this.#durable.history.session, normaliseCode(code))?.id ?? null;
  }

  /** Whose printed ballot has this code. Only for the facilitator, who may see it on paper. */
  paperSeat(code: string): Result<PaperSeat> {
    const id = this.seatByCode(code);
    const seat = id === null ? undefined : this.#durable.history.session.participants[id];
    if (id === null || !seat) return fail('code-unknown');
    const { ballot, pollBallot } = this.ownAnswers(id);
    const answered = ballot !== null || pollBallot !== null;
    return { ok: true, value: { code: seat.code, groupId: seat.groupId, answered } };
  }

  /** Takes no more commands and resolves when every write has ended, well or badly. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#writing) await this.#writing;
    this.#listeners.clear();
  }

  async #accept(role: Role, { command }: CommandEnvelope): Promise<Result<CommandAck>> {
    const before = this.#speculative;
    const { session } = before.history;
    const context = {
      now: new Date(this.#clock()).toISOString(),
      // Looked for when asked: each goes through all seats, and most votes need none.
      get newCode() {
        return newCode(session);
      },
      get newNumber() {
        return newNumber(session);
      },
      newRoundId: newId(),
      role,
    };
    const applied = applyCommand(before.history, command, context);
    if (!applied.ok) return this.#whenDurable(applied);
    if (applied.value !== before.history)
      this.#speculative = { history: applied.value, revision: before.revision + 1 };
    const value: CommandAck = { revision: this.#speculative.revision };
    if (command.type === 'ballot/cast' || command.type === 'poll/cast') {
      const seat = applied.value.session.participants[command.participantId];
      if (seat) value.code = seat.code;
    }
    return this.#whenDurable({ ok: true, value });
  }

  /** Refusals wait too: what they were judged by may turn out not to be saved. */
  #whenDurable(answer: Result<CommandAck>): Promise<Result<CommandAck>> {
    if (this.#speculative === this.#durable) return Promise.resolve(answer);
    return new Promise((resolve) => {
      this.#waiting.push({ answer, resolve });
      this.#writing ??= this.#write();
    });
  }

  async #write(): Promise<void> {
    // Commands of the same moment share the first write.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const target = this.#speculative;
      try {
        if (target !== this.#durable) await this.#store.save(target.history.session);
        this.#durable = target;
        this.#saveProblem = null;
        for (const { answer, resolve } of batch) resolve(answer);
      } catch (error) {
        this.#goBack(batch, error);
      }
      this.#publish();
    }
    this.#writing = null;
  }

  #goBack(batch: Waiting[], error: unknown): void {
    const lost = [...batch, ...this.#waiting];
    this.#waiting = [];
    this.#speculative = this.#durable;
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    this.#saveProblem = code ?? '';
    for (const { resolve } of lost) resolve(fail('not-saved', code));
    this.#onError(error);
  }

  #publish(): void {
    const { state } = this;
    for (const listener of this.#listeners) {
      try {
        listener(state);
      } catch (error) {
        // A window that fails must not stop the writing.
        this.#onError(error);
      }
    }
  }
}
