import { activityFits } from '../domain/agenda';
import { IMPORTANCE_SCALE } from '../domain/factor-model';
import { LIMITS } from '../domain/limits';
import type { Ballot, Round, Session } from '../domain/model';
import { pollBallotFits } from '../voting/rules';

/**
 * What a schema cannot say: ids are unique, everyone sits in a group that exists and every ballot
 * belongs to a participant and fits the scale.
 * @returns the path of the first problem, for example `rounds.1.ballots.p-4711abc`, or null
 */
export function findBrokenReference(session: Session): string | null {
  const lists = {
    groups: session.groups,
    challenges: session.challenges,
    activities: session.agenda.activities,
    themes: session.themes,
    polls: session.polls,
    parkingLot: session.parkingLot,
    discussionNotes: session.discussionNotes,
    rounds: session.rounds,
    recommendations: session.recommendations,
    agreements: session.agreements,
  };
  for (const [name, items] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [index, { id }] of items.entries()) {
      if (seen.has(id)) return `${name}.${index}.id`;
      seen.add(id);
    }
  }
  const groups = new Set(session.groups.map((group) => group.id));
  for (const [id, { groupId }] of Object.entries(session.participants))
    if (groupId !== null && !groups.has(groupId)) return `participants.${id}.groupId`;
  const brokenSeat = findBrokenSeat(session);
  if (brokenSeat !== null) return brokenSeat;
  for (const [index, round] of session.rounds.entries())
    for (const [id, ballot] of Object.entries(round.ballots))
      if (!Object.hasOwn(session.participants, id) || !ballotFits(session, round, ballot))
        return `rounds.${index}.ballots.${id}`;
  return findBrokenPart(session, groups);
}

/** Numbers and phones lead to one seat each; ballots from paper are ballots. */
function findBrokenSeat({ participants, rounds, polls }: Session): string | null {
  const seen = { number: new Set(), device: new Set() };
  for (const [id, seat] of Object.entries(participants))
    for (const key of ['number', 'device'] as const) {
      if (seat[key] === '' || seat[key] === 0) continue;
      if (seen[key].has(seat[key])) return `participants.${id}.${key}`;
      seen[key].add(seat[key]);
    }
  for (const [name, runs] of Object.entries({ rounds, polls }))
    for (const [index, { onPaper, ballots }] of runs.entries())
      if (onPaper.some((id) => !Object.hasOwn(ballots, id))) return `${name}.${index}.onPaper`;
  return null;
}

/** The parts of running the room: agenda, notes and polls. */
function findBrokenPart(session: Session, groups: ReadonlySet<string>): string | null {
  for (const [index, activity] of session.agenda.activities.entries())
    if (!activityFits(activity)) return `agenda.activities.${index}`;
  const notes = Object.entries(session.contributions);
  if (notes.length > LIMITS.contributions) return 'contributions';
  for (const [id, note] of notes) {
    if (note.id !== id) return `contributions.${id}.id`;
    if (note.groupId !== null && !groups.has(note.groupId)) return `contributions.${id}.groupId`;
  }
  for (const [index, poll] of session.polls.entries())
    for (const [id, ballot] of Object.entries(poll.ballots))
      if (!Object.hasOwn(session.participants, id) || !pollBallotFits(poll.settings, ballot))
        return `polls.${index}.ballots.${id}`;
  return null;
}

/** Are all answers to factors of the round, and on the scale? Counting relies on it. */
function ballotFits(session: Session, round: Round, ballot: Ballot): boolean {
  const asked = new Set(round.factorIds);
  const fit = (answers: Ballot['answers'], { min, max }: { min: number; max: number }): boolean =>
    Object.entries(answers).every(
      ([id, answer]) => asked.has(id) && (answer === null || (answer >= min && answer <= max)),
    );
  return fit(ballot.answers, session.factorModel.scale) && fit(ballot.importance, IMPORTANCE_SCALE);
}
