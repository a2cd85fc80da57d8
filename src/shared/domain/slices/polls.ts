import { activityStatus } from '../selectors';
import type { CommandContext, CommandOf } from '../commands';
import { LIMITS } from '../limits';
import type { Session } from '../model';
import type { PollBallot } from '../../voting/schemas';
import { pollBallotFits, pollProblem, withItems } from '../../voting/rules';
import { CommandRefused } from '../result';
import { freshVote } from '../vote';
import { addItem, findById, insist } from './lists';
import { castVote, CHANGES, changeVote } from './votes';

/** Polls: opened, closed, published; voting again is a new poll and deletes nothing. */
export function reducePoll(
  session: Session,
  command: CommandOf<'poll/open' | 'poll/close' | 'poll/reopen' | 'poll/publish'>,
  context: CommandContext,
): void {
  if (command.type === 'poll/open') return openPoll(session, command, context);
  const poll = findById(session.polls, command.id);
  changeVote(session, poll, CHANGES[command.type], context);
}

/** A poll that takes answers, with the settings of its activity as they are now. */
function openPoll(
  session: Session,
  { id, activityId }: CommandOf<'poll/open'>,
  context: CommandContext,
): void {
  const vote = freshVote<PollBallot>(id);
  changeVote(session, vote, 'open', context);
  const activity = findById(session.agenda.activities, activityId);
  if (!activity.poll) throw new CommandRefused('invalid', activityId);
  const problem = pollProblem(activity.poll);
  if (problem) throw new CommandRefused('poll-not-ready', problem);
  const number = session.polls.filter((poll) => poll.activityId === activityId).length + 1;
  const settings = withItems({ ...activity.poll }, (items) => items.map((item) => ({ ...item })));
  addItem(session.polls, { ...vote, activityId, number, settings }, LIMITS.polls);
}

/** Casts or replaces the answer of one seat. */
export function castPoll(
  session: Session,
  command: CommandOf<'poll/cast'>,
  context: CommandContext,
): void {
  const poll = findById(session.polls, command.pollId);
  const cast = { ...command, channel: 'ballot-window' as const };
  castVote(session, poll, cast, (ballot) => pollBallotFits(poll.settings, ballot), context);
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
