import { votesOf } from '../vote';
import { ACTIVITY_RULES } from '../../activities/schema';
import { changedSettings } from '../../voting/rules';
import { type PollPatch, pollSettingsSchema } from '../../voting/schemas';
import { type Activity, activityFits } from '../agenda';
import type { NewActivity } from '../agenda-commands';
import type { CommandContext, CommandOf } from '../commands';
import { LIMITS } from '../limits';
import type { Session } from '../model';
import { CommandRefused } from '../result';
import { hasRounds, isVotingOpen, unsettled } from '../selectors';
import { timerLeft } from '../timer';
import { checkQuestions } from './agenda-lines';
import { addItem, applyPatch, findById, insist, moveItem, removeItem } from './lists';
import { newRound } from './rounds';

/** An activity that has not started. */
export function newActivity(details: NewActivity): Activity {
  return { ...details, status: 'draft', startedAt: null, endedAt: null };
}

function hasVotes(session: Session, activityId: string): boolean {
  return votesOf(session).some(
    (run) => run.activityId === activityId && Object.keys(run.ballots).length > 0,
  );
}

function checkKnown(session: Session, activity: Activity): void {
  insist(activityFits(activity), 'invalid');
  checkQuestions(session, activity);
}

/** Changes settings in part; an activity of another kind has none. */
function patchSettings<T extends object>(
  settings: T | null,
  patch: { [K in keyof T]?: T[K] | undefined } | undefined,
): void {
  if (patch === undefined) return;
  if (!settings) throw new CommandRefused('invalid');
  applyPatch(settings, patch);
}

/** Changes settings of a vote in part; another method keeps what both have. */
function patchPoll(activity: Activity, patch: PollPatch | undefined): void {
  if (patch === undefined) return;
  if (!activity.poll) throw new CommandRefused('invalid');
  const next = pollSettingsSchema.safeParse(changedSettings(activity.poll, patch));
  if (!next.success) throw new CommandRefused('invalid', next.error.issues[0]?.path.join('/'));
  if (next.data.method === activity.poll.method) applyPatch(activity.poll, patch);
  else activity.poll = next.data;
}

/** A round in draft that no activity has yet goes to the first scoring activity. */
function adoptRound(session: Session): void {
  const scoring = session.agenda.activities.find(hasRounds);
  const orphan = session.rounds.find(({ activityId }) => activityId === null);
  if (!scoring || !orphan || session.rounds.some((r) => r.activityId === scoring.id)) return;
  orphan.activityId = scoring.id;
}

/** The list of activities. An activity in which people voted stays. */
export function reduceAgenda(
  session: Session,
  command: CommandOf<
    | 'agenda/start-time'
    | 'agenda/apply'
    | 'activity/add'
    | 'activity/update'
    | 'activity/remove'
    | 'activity/move'
  >,
): void {
  const { agenda, live } = session;
  const { activities } = agenda;
  switch (command.type) {
    case 'agenda/start-time':
      agenda.startTime = command.startTime;
      return;
    case 'agenda/apply': {
      insist(!activities.some(({ id }) => hasVotes(session, id)), 'activity-in-use');
      agenda.activities = [];
      live.activityId = null;
      live.timer = null;
      for (const round of session.rounds) round.activityId = null;
      if (session.polls.length > 0) session.polls = [];
      for (const details of command.activities) {
        const activity = newActivity(details);
        checkKnown(session, activity);
        addItem(agenda.activities, activity, LIMITS.activities);
      }
      return adoptRound(session);
    }
    case 'activity/add': {
      const activity = newActivity(command.activity);
      checkKnown(session, activity);
      addItem(activities, activity, LIMITS.activities);
      moveItem(activities, activity.id, command.at);
      return adoptRound(session);
    }
    case 'activity/update': {
      const activity = findById(activities, command.id);
      const { input, poll, ...details } = command.patch;
      applyPatch(activity, details);
      patchSettings(activity.input, input);
      patchPoll(activity, poll);
      return checkKnown(session, activity);
    }
    case 'activity/move':
      return moveItem(activities, command.id, command.to);
    case 'activity/remove':
      insist(!hasVotes(session, command.id), 'activity-in-use');
      removeItem(activities, command.id);
      for (const round of session.rounds)
        if (round.activityId === command.id) round.activityId = null;
      // Only when there are: a step that touches polls cannot be undone after a vote.
      if (session.polls.some(({ activityId }) => activityId === command.id))
        session.polls = session.polls.filter(({ activityId }) => activityId !== command.id);
      if (live.activityId === command.id) live.activityId = null;
      return adoptRound(session);
  }
}

type LiveCommand = CommandOf<
  | 'activity/status'
  | 'live/go'
  | 'timer/start'
  | 'timer/pause'
  | 'timer/resume'
  | 'timer/add'
  | 'timer/stop'
  | 'session/end'
  | 'session/resume'
>;

/** Running the room: where everyone is, the clock, and the end. */
export function reduceLive(session: Session, command: LiveCommand, context: CommandContext): void {
  switch (command.type) {
    case 'activity/status': {
      const activity = findById(session.agenda.activities, command.id);
      insist(ACTIVITY_RULES[activity.kind].status === 'own', 'invalid');
      activity.status = command.status;
      return;
    }
    case 'live/go':
      return goTo(session, command.activityId, context);
    case 'session/end':
      insist(unsettled(session.parkingLot).length === 0, 'parking-lot-open');
      insist(!isVotingOpen(session), 'round-busy');
      session.endedAt = context.now;
      session.live.timer = null;
      return;
    case 'session/resume':
      session.endedAt = null;
      return;
    default:
      return reduceTimer(session, command, context);
  }
}

function goTo(session: Session, activityId: string, { now, newRoundId }: CommandContext): void {
  const { live, agenda } = session;
  const next = findById(agenda.activities, activityId);
  if (live.activityId === activityId) return;
  // Nobody may lose the ballot that is being filled in.
  insist(!isVotingOpen(session), 'round-busy');
  const last = agenda.activities.find(({ id }) => id === live.activityId);
  if (last) {
    last.endedAt = now;
    if (last.status === 'open') last.status = 'closed';
  }
  live.activityId = activityId;
  live.timer = null;
  next.startedAt ??= now;
  next.endedAt = null;
  if (hasRounds(next) && !session.rounds.some((r) => r.activityId === activityId))
    linkRound(session, activityId, newRoundId);
}

/** A scoring activity without a round gets one, on the rules of the round before. */
function linkRound(session: Session, activityId: string, id: string): void {
  const free = session.rounds.find((r) => r.activityId === null && r.status === 'draft');
  if (free) {
    free.activityId = activityId;
    return;
  }
  const last = session.rounds.at(-1);
  if (!last || session.rounds.length >= LIMITS.rounds) return;
  const settings = { ...last.settings, thresholds: { ...last.settings.thresholds } };
  const follows = session.rounds.findLast(({ status }) => status === 'published')?.id ?? null;
  const number = session.rounds.length + 1;
  session.rounds.push({ ...newRound(id, number, settings), activityId, follows });
}

function reduceTimer(
  { live }: Session,
  command: CommandOf<'timer/start' | 'timer/pause' | 'timer/resume' | 'timer/add' | 'timer/stop'>,
  context: CommandContext,
): void {
  const now = Date.parse(context.now);
  const endIn = (seconds: number): string => new Date(now + seconds * 1000).toISOString();
  if (command.type === 'timer/start') {
    const { seconds } = command;
    live.timer = { totalSeconds: seconds, endsAt: endIn(seconds), leftSeconds: seconds };
    return;
  }
  const { timer } = live;
  if (!timer) throw new CommandRefused('not-found', 'timer');
  const left = timerLeft(timer, now);
  switch (command.type) {
    case 'timer/stop':
      live.timer = null;
      return;
    case 'timer/pause':
      live.timer = { ...timer, endsAt: null, leftSeconds: left };
      return;
    case 'timer/resume':
      if (timer.endsAt === null) live.timer = { ...timer, endsAt: endIn(left) };
      return;
    case 'timer/add': {
      const leftSeconds = Math.min(LIMITS.timerSeconds, left + command.seconds);
      const totalSeconds = Math.min(LIMITS.timerSeconds, timer.totalSeconds + command.seconds);
      const endsAt = timer.endsAt === null ? null : endIn(leftSeconds);
      live.timer = { totalSeconds, endsAt, leftSeconds };
    }
  }
}
