import type { CommandContext, CommandOf } from '../commands';
import { scaleSteps } from '../factor-model';
import type { Poll } from '../polls';
import { handAnswers } from '../../voting/rules';
import type { PollBallot } from '../../voting/schemas';
import type { Ballot, Round, Session } from '../model';
import { CommandRefused } from '../result';
import { findById, insist } from './lists';
import { takeSeat } from './seats';

/**
 * A show of hands: how many people of a group chose each step. It becomes one ballot per person, so
 * that counting people stays counting ballots. Per statement the numbers are exact; which answers to
 * different statements come from the same person is not known, and the ballots say nothing about it
 * (docs/method.md). Counting the hands of a group again replaces the count before.
 */
export function countHands(
  session: Session,
  command: CommandOf<'hands/round' | 'hands/poll'>,
  context: CommandContext,
): void {
  if (command.type === 'hands/round') {
    const round = findById(session.rounds, command.roundId);
    insist(round.status === 'open', 'round-not-open');
    const ballots = roundBallots(session, round, command);
    return putBallots(session, round, { command, ballots }, context);
  }
  const poll = findById(session.polls, command.pollId);
  insist(poll.status === 'open', 'round-not-open');
  putBallots(session, poll, { command, ballots: pollBallots(poll, command) }, context);
}

function putBallots<B extends Ballot | PollBallot>(
  session: Session,
  run: { ballots: Record<string, B>; onPaper: string[] },
  {
    command,
    ballots,
  }: { command: { groupId: string; seats: readonly string[] }; ballots: readonly B[] },
  context: CommandContext,
): void {
  const { groupId, seats } = command;
  findById(session.groups, groupId);
  const before = handSeats(session, run, groupId);
  for (const id of before) delete run.ballots[id];
  const free = seats.filter((id) => !Object.hasOwn(session.participants, id));
  const places = [...before, ...free].slice(0, ballots.length);
  insist(places.length === ballots.length, 'invalid');
  ballots.forEach((ballot, index) => {
    const participantId = places[index] ?? '';
    takeSeat(session, { participantId, groupId, channel: 'plenary' }, run, context);
    run.ballots[participantId] = ballot;
  });
}

/** Seats of a group's show of hands in a run, in order of id. */
export function handSeats(
  session: Pick<Session, 'participants'>,
  run: { ballots: Record<string, unknown> },
  groupId: string,
): string[] {
  return Object.keys(run.ballots)
    .filter((id) => {
      const seat = session.participants[id];
      return seat?.channel === 'plenary' && seat.groupId === groupId;
    })
    .sort();
}

/** Each value as often as it was counted; the last count is "don't know". */
function spread(counts: readonly number[], steps: readonly number[]): (number | null)[] {
  insist(counts.length === steps.length + 1, 'invalid');
  return counts.flatMap((count, index) =>
    Array.from({ length: count }, () => steps[index] ?? null),
  );
}

function roundBallots(
  session: Session,
  round: Round,
  { counts, people }: CommandOf<'hands/round'>,
): Ballot[] {
  const steps = scaleSteps(session.factorModel.scale);
  insist(Object.keys(counts).length === round.factorIds.length, 'ballot-incomplete');
  const columns = round.factorIds.map((id) => {
    const given = Object.hasOwn(counts, id) ? counts[id] : undefined;
    if (!given) throw new CommandRefused('ballot-incomplete', id);
    const values = spread(given, steps);
    if (values.length !== people) throw new CommandRefused('hands-do-not-add-up', id);
    return { id, values };
  });
  return Array.from({ length: people }, (_, person) => ({
    answers: Object.fromEntries(columns.map(({ id, values }) => [id, values[person] ?? null])),
    // Hands are counted for the statements only.
    importance: round.settings.askImportance
      ? Object.fromEntries(round.factorIds.map((id) => [id, null]))
      : {},
  }));
}

function pollBallots(
  { settings }: Poll,
  { counts, people }: CommandOf<'hands/poll'>,
): PollBallot[] {
  const choices = handAnswers(settings);
  if (!choices) throw new CommandRefused('invalid');
  insist(counts.length === choices.length + 1, 'invalid');
  const ballots = counts.flatMap((count, index) =>
    Array.from({ length: count }, (): PollBallot => choices[index] ?? { kind: 'abstain' }),
  );
  if (ballots.length !== people) throw new CommandRefused('hands-do-not-add-up');
  return ballots;
}
