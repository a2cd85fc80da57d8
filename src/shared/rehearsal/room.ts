import { IMPORTANCE_SCALE } from '../domain/factor-model';
import type { Ballot, Round, Session } from '../domain/model';
import { clamp } from '../voting/parts/sums';
import { methodOf } from '../voting/registry';
import { itemsOf } from '../voting/rules';
import type { PollBallot, PollSettings } from '../voting/schemas';
import { noise, seedOf } from './noise';

/** People that fill the room when nobody said how many are expected. */
const PER_GROUP = 6;
const MOST = 60;

/** A simulated participant. */
export type RehearsalSeat = {
  id: string;
  groupId: string;
  /** How the own group leans, -1..1. */
  lean: number;
  /** Arrival and speed of answering, 0 (first) .. 1 (last). */
  pace: number;
  /** Never answers. */
  isAbsent: boolean;
  /** Thinks again and changes the answer. */
  changesMind: boolean;
};

/** The participants of a rehearsal: as many as the groups expect, at most 60, always the same. */
export function rehearsalRoom(session: Pick<Session, 'id' | 'groups'>): RehearsalSeat[] {
  const random = noise(seedOf(session.id));
  const wanted = session.groups.reduce((sum, { seats }) => sum + (seats || PER_GROUP), 0);
  // Too many for the room: every group gives up its part, and keeps at least one.
  const part = Math.min(1, (MOST - session.groups.length) / Math.max(1, wanted));
  const seatsOf = (seats: number): number =>
    part === 1 ? seats || PER_GROUP : Math.max(1, Math.floor((seats || PER_GROUP) * part));
  const seats = session.groups.flatMap((group, index) => {
    const lean = (index % 2 === 0 ? 1 : -1) * (0.3 + random() * 0.5);
    return Array.from({ length: seatsOf(group.seats) }, (_, seat) => ({
      id: `rehearsal-${index}-${seat}`,
      groupId: group.id,
      lean: lean + (random() - 0.5) * 0.6,
      pace: random(),
      isAbsent: random() < 0.06,
      changesMind: random() < 0.1,
    }));
  });
  return seats.slice(0, MOST);
}

/** Noise that belongs to a seat and a question: the same answer whenever it is asked. */
function noiseOf(seat: RehearsalSeat, question: string, again: boolean): () => number {
  return noise(seedOf(`${seat.id}|${question}|${again ? 2 : 1}`));
}

/**
 * A complete ballot for a scoring round. Factors differ in height, on about one in four the groups
 * are divided. @param again the second thought of somebody who changes the answer
 */
export function answerRound(
  seat: RehearsalSeat,
  session: Pick<Session, 'factorModel'>,
  round: Pick<Round, 'id' | 'factorIds' | 'settings'>,
  again = false,
): Ballot {
  const { min, max } = session.factorModel.scale;
  const answers: Ballot['answers'] = {};
  const importance: Ballot['importance'] = {};
  for (const factorId of round.factorIds) {
    const factor = noise(seedOf(factorId));
    const height = 0.35 + factor() * 0.4;
    const divides = factor() < 0.25 ? 0.35 : 0.08;
    const random = noiseOf(seat, `${round.id}|${factorId}`, again);
    const share = height + seat.lean * divides + (random() + random() - 1) * 0.3;
    answers[factorId] = random() < 0.05 ? null : clamp(min + share * (max - min), min, max);
    if (round.settings.askImportance)
      importance[factorId] = clamp(
        3.2 + factor() * 1.4 + (random() - 0.5) * 2,
        IMPORTANCE_SCALE.min,
        IMPORTANCE_SCALE.max,
      );
  }
  return { answers, importance };
}

/** An answer to a poll that always fits its settings. */
export function answerPoll(
  seat: RehearsalSeat,
  pollId: string,
  settings: PollSettings,
  language: 'nl' | 'en',
  again = false,
): PollBallot {
  const random = noiseOf(seat, pollId, again);
  if (random() < 0.04) return { kind: 'abstain' };
  // Some items are liked by all, the rest is a matter of taste and of the group.
  const liked = itemsOf(settings)
    .map(({ id, label }) => ({
      id,
      weight: noise(seedOf(label))() * 2 + seat.lean * noise(seedOf(id))() + random(),
    }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
  return methodOf(settings.method).rehearse(settings, { lean: seat.lean, random, liked, language });
}
