import { randomUUID } from 'node:crypto';
import type { Command } from '../../shared/domain/commands';
import type { Session } from '../../shared/domain/model';
import { activityStatus, liveActivity, openPoll } from '../../shared/domain/selectors';
import { seedOf } from '../../shared/rehearsal/noise';
import { writeNote } from '../../shared/rehearsal/notes';
import {
  answerPoll,
  answerRound,
  rehearsalRoom,
  type RehearsalSeat,
} from '../../shared/rehearsal/room';
import type { SessionEngine } from '../engine/engine';

/** Time in which the room answers, from the first to the last. */
const ROOM_MS = 40_000;
/** Somebody who thinks again does so this much later. */
const SECOND_THOUGHT_MS = 4_000;

/** Runs work later; returns the way to prevent it. */
export type Schedule = (work: () => void, ms: number) => () => void;

const later: Schedule = (work, ms) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

type Options = {
  engine: Pick<SessionEngine, 'state' | 'dispatch' | 'subscribe'>;
  schedule?: Schedule;
};

/** What the room can answer now: its key changes when something else opens. */
type Task = { key: string; command: (seat: RehearsalSeat, again: boolean) => Command | null };

/**
 * Plays the participants of a rehearsal: when a round, a poll or an input activity opens, they answer
 * one after another as from a ballot window, some late, some never, some twice.
 */
export class RehearsalRoom {
  readonly #engine: Options['engine'];
  readonly #schedule: Schedule;
  readonly #unsubscribe: () => void;
  #key: string | null = null;
  #pending: (() => void)[] = [];

  /** @throws Error for a session that is not a rehearsal: real data are never mixed with played ones */
  constructor({ engine, schedule = later }: Options) {
    this.#engine = engine;
    this.#schedule = schedule;
    if (!this.#session.isRehearsal) throw new Error('not a rehearsal');
    this.#unsubscribe = engine.subscribe(() => this.#look());
    this.#look();
  }

  /** Sends everyone home. */
  stop(): void {
    this.#unsubscribe();
    this.#clear();
  }

  get #session(): Session {
    return this.#engine.state.history.session;
  }

  #clear(): void {
    for (const cancel of this.#pending) cancel();
    this.#pending = [];
  }

  #look(): void {
    const task = taskOf(this.#session);
    const key = task?.key ?? null;
    if (key === this.#key) return;
    this.#key = key;
    this.#clear();
    if (!task) return;
    for (const seat of rehearsalRoom(this.#session)) {
      if (seat.isAbsent) continue;
      const at = 1_000 + seat.pace * (ROOM_MS - 1_000);
      this.#pending.push(this.#schedule(() => this.#answer(task, seat, false), at));
      if (seat.changesMind)
        this.#pending.push(
          this.#schedule(() => this.#answer(task, seat, true), at + SECOND_THOUGHT_MS),
        );
    }
  }

  #answer(task: Task, seat: RehearsalSeat, again: boolean): void {
    const command = task.command(seat, again);
    // A refusal (it just closed, the list is full) is what happens to late people.
    if (command) void this.#engine.dispatch('ballot', { commandId: randomUUID(), command });
  }
}

function taskOf(session: Session): Task | null {
  const round = session.rounds.find(({ status }) => status === 'open');
  if (round)
    return {
      key: `round ${round.id} ${round.openedAt}`,
      command: (seat, again) => ({
        type: 'ballot/cast',
        roundId: round.id,
        participantId: seat.id,
        groupId: seat.groupId,
        ballot: answerRound(seat, session, round, again),
      }),
    };
  const poll = openPoll(session);
  if (poll)
    return {
      key: `poll ${poll.id}`,
      command: (seat, again) => ({
        type: 'poll/cast',
        pollId: poll.id,
        participantId: seat.id,
        groupId: seat.groupId,
        ballot: answerPoll(seat, poll.id, poll.settings, session.language, again),
      }),
    };
  return inputTask(session);
}

function inputTask(session: Session): Task | null {
  const activity = liveActivity(session);
  if (!activity?.input || activityStatus(session, activity) !== 'open') return null;
  const { questions } = activity.input;
  return {
    key: `input ${activity.id}`,
    command: (seat, again) => {
      // Nobody takes a note back; about two in three write one.
      if (again || seat.pace > 0.66) return null;
      const question = questions[Math.floor(seat.pace * 100) % Math.max(1, questions.length)];
      const questionId = question?.id ?? null;
      const note = writeNote(seat, questionId ?? '', question?.kind ?? null, session.language);
      return {
        type: 'contribution/submit',
        // The same note has the same id: reopening the activity does not bring it in again.
        id: `${seat.id}-${seedOf(`${activity.id}|${questionId ?? ''}`)}`,
        ...note,
        groupId: seat.groupId,
        questionId,
        activityId: activity.id,
      };
    },
  };
}
