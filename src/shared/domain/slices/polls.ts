import { activityStatus, isVotingOpen } from '../selectors';
import type { CommandContext, CommandOf } from '../commands';
import { LIMITS } from '../limits';
import type { Session } from '../model';
import type { Poll } from '../polls';
import { pollBallotFits, pollProblem, withItems } from '../../voting/rules';
import { CommandRefused } from '../result';
import { isSame } from '../same';
import { addItem, findById, insist } from './lists';
import { takeSeat } from './seats';

/** A poll that takes answers, with the settings of its activity as they are now. */
function openedPoll(session: Session, id: string, activityId: string, now: string): Poll {
  const activity = findById(session.agenda.activities, activityId);
  if (!activity.poll) throw new CommandRefused('invalid', activityId);
  const problem = pollProblem(activity.poll);
  if (problem) throw new CommandRefused('poll-not-ready', problem);
  return {
    id,
    activityId,
    number: session.polls.filter((poll) => poll.activityId === activityId).length + 1,
    status: 'open',
    settings: withItems({ ...activity.poll }, (items) => items.map((item) => ({ ...item }))),
    openedAt: now,
    closedAt: null,
    publishedAt: null,
    seen: false,
    ballots: {},
    onPaper: [],
  };
}

/** Polls: opened, closed, published; voting again is a new poll and deletes nothing. */
export function reducePoll(
  session: Session,
  command: CommandOf<'poll/open' | 'poll/close' | 'poll/reopen' | 'poll/publish'>,
  { now }: CommandContext,
): void {
  const isBusy = isVotingOpen(session);
  if (command.type === 'poll/open') {
    insist(session.groups.length > 0, 'no-groups');
    insist(!isBusy, 'round-busy');
    const poll = openedPoll(session, command.id, command.activityId, now);
    return addItem(session.polls, poll, LIMITS.polls);
  }
  const poll = findById(session.polls, command.id);
  switch (command.type) {
    case 'poll/close':
      insist(poll.status === 'open', 'round-not-open');
      poll.status = 'closed';
      poll.closedAt = now;
      return;
    case 'poll/reopen':
      insist(poll.status === 'closed', 'round-not-closed');
      insist(!poll.seen, 'round-seen');
      insist(!isBusy, 'round-busy');
      poll.status = 'open';
      poll.closedAt = null;
      return;
    case 'poll/publish':
      insist(poll.status === 'closed', 'round-not-closed');
      poll.status = 'published';
      poll.publishedAt = now;
      poll.seen = true;
  }
}

/** Casts or replaces the answer of one seat. */
export function castPoll(
  session: Session,
  command: CommandOf<'poll/cast'>,
  context: CommandContext,
): void {
  const poll = findById(session.polls, command.pollId);
  // Once more after a confirmation that got lost in a crash: it counts, though it would be late now.
  if (poll.status !== 'open' && isSame(poll.ballots[command.participantId], command.ballot)) return;
  insist(poll.status === 'open', 'round-not-open');
  insist(pollBallotFits(poll.settings, command.ballot), 'ballot-incomplete');
  takeSeat(session, { ...command, channel: 'ballot-window' }, poll, context);
  poll.ballots[command.participantId] = command.ballot;
}

/** A note of a participant, while the input activity takes them. */
export function submitContribution(
  session: Session,
  command: CommandOf<'contribution/submit'>,
): void {
  const { activityId, questionId, groupId } = command;
  // Once more after an answer that got lost in a crash: it is here already, whatever became of it.
  if (session.contributions[command.id]?.activityId === activityId) return;
  const activity = findById(session.agenda.activities, activityId);
  const { input } = activity;
  insist(input !== null && activityStatus(session, activity) === 'open', 'activity-not-open');
  insist(session.live.activityId === activityId, 'activity-not-open');
  const question = input?.questions.find(({ id }) => id === questionId);
  insist(questionId === null || question !== undefined, 'not-found');
  if (groupId !== null) findById(session.groups, groupId);
  const all = Object.values(session.contributions);
  insist(all.length < LIMITS.contributions, 'limit');
  insist(!Object.hasOwn(session.contributions, command.id), 'invalid');
  session.contributions[command.id] = {
    id: command.id,
    number: all.reduce((most, { number }) => Math.max(most, number), 0) + 1,
    text: command.text,
    kind: question?.kind ?? command.kind,
    groupId,
    factorId: question?.factorId ?? null,
    challengeId: question?.challengeId ?? null,
    activityId,
    questionId,
    origin: 'participant',
    held: input?.moderated ?? false,
    quoted: false,
    edited: false,
    comments: [],
    themeId: null,
    mergedInto: null,
  };
}
