import type { Round, Session } from '../domain/model';
import type { Poll } from '../domain/polls';
import { progressOf } from '../projection/progress';
import { pollSettingsOf } from '../projection/records';
import { noAnswerOf, scaleLabelsOf } from '../projection/texts';
import type { PollSettings } from '../voting/schemas';

/** A round that runs, on the wall: how it is answered and how many have. */
export type RoundOnWall = {
  number: number;
  status: Round['status'];
  factorCount: number;
  cast: number;
  seats: number;
  scale: { min: number; max: number; labels: string[]; noAnswer: string };
};

/** A poll on the wall: what it asks and how many have answered. */
export type PollOnWall = {
  id: string;
  status: Poll['status'];
  settings: PollSettings;
  cast: number;
  seats: number;
};

/** What the room may know of a round while it runs: participation, never content. */
export function roundOnWall(session: Session, round: Round): RoundOnWall {
  const { scale } = session.factorModel;
  const { cast, seats } = progressOf(session, round);
  return {
    number: round.number,
    status: round.status,
    factorCount: round.factorIds.length,
    cast,
    seats,
    scale: {
      min: scale.min,
      max: scale.max,
      labels: scaleLabelsOf(scale, session.language),
      noAnswer: noAnswerOf(scale)[session.language],
    },
  };
}

/** What the room may know of a poll while it runs: its question, and participation. */
export function pollOnWall(session: Session, poll: Poll): PollOnWall {
  const { id, status, settings } = poll;
  const { cast, seats } = progressOf(session, poll);
  return { id, status, settings: pollSettingsOf(settings), cast, seats };
}
