import type { CommandContext, CommandOf } from '../commands';
import { IMPORTANCE_SCALE, type FactorModel } from '../factor-model';
import { LIMITS } from '../limits';
import type { Ballot, Round, RoundSettings, Session } from '../model';
import { isSame } from '../same';
import { hasRounds, isVotingOpen } from '../selectors';
import { isOrdered } from '../thresholds';
import { addItem, applyPatch, findById, insist } from './lists';
import { takeSeat } from './seats';

/** The factors of a round: the short form, or all when the model has no short form. */
export function factorIdsFor(model: FactorModel, form: RoundSettings['form']): string[] {
  const short = model.factors.filter((f) => f.shortForm);
  const chosen = form === 'short' && short.length > 0 ? short : model.factors;
  return chosen.map((f) => f.id);
}

/** A round in draft. @param number 1 for the first round of the session. */
export function newRound(id: string, number: number, settings: RoundSettings): Round {
  return {
    id,
    number,
    activityId: null,
    follows: null,
    status: 'draft',
    settings,
    factorIds: [],
    openedAt: null,
    closedAt: null,
    publishedAt: null,
    seen: false,
    ballots: {},
    onPaper: [],
  };
}

const hasBallots = (round: Round): boolean => Object.keys(round.ballots).length > 0;

type RoundCommand = CommandOf<
  'round/configure' | 'round/add' | 'round/open' | 'round/close' | 'round/reopen' | 'round/publish'
>;

/** The status machine `draft -> open -> closed -> published`; nothing here deletes a ballot. */
export function reduceRound(
  session: Session,
  command: RoundCommand,
  context: CommandContext,
): void {
  const isBusy = isVotingOpen(session);
  if (command.type === 'round/add') return addRound(session, command);
  const round = findById(session.rounds, command.id);
  switch (command.type) {
    case 'round/configure': {
      insist(round.status === 'draft', 'round-not-draft');
      insist(!hasBallots(round), 'round-has-ballots');
      insist(!command.settings.thresholds || isOrdered(command.settings.thresholds), 'invalid');
      const { minGroupSize } = round.settings;
      insist(!exposesVote(session, minGroupSize, command.settings.minGroupSize), 'vote-protected');
      return applyPatch(round.settings, command.settings);
    }
    case 'round/open': {
      insist(round.status === 'draft', 'round-not-draft');
      insist(session.groups.length > 0, 'no-groups');
      insist(!isBusy, 'round-busy');
      if (!hasBallots(round) || round.factorIds.length === 0)
        round.factorIds = factorIdsFor(session.factorModel, round.settings.form);
      round.status = 'open';
      round.openedAt = context.now;
      return;
    }
    case 'round/close':
      insist(round.status === 'open', 'round-not-open');
      round.status = 'closed';
      round.closedAt = context.now;
      return;
    case 'round/reopen':
      insist(round.status === 'closed', 'round-not-closed');
      insist(!round.seen, 'round-seen');
      insist(!isBusy, 'round-busy');
      round.status = 'open';
      round.closedAt = null;
      return;
    case 'round/publish':
      insist(round.status === 'closed', 'round-not-closed');
      round.status = 'published';
      round.publishedAt = context.now;
      round.seen = true;
  }
}

/**
 * Would a lower minimum show what few people answered in a vote that they cast under a higher one? The
 * newest round has the minimum of the votes.
 */
export function exposesVote(
  { polls }: Pick<Session, 'polls'>,
  before: number,
  after = before,
): boolean {
  if (after >= before) return false;
  return polls.some(({ ballots }) => {
    const answers = Object.values(ballots).filter(({ kind }) => kind !== 'abstain').length;
    return answers > 0 && answers < before;
  });
}

/** Voting again: a new round on the same rules, linked to the one before. Deletes nothing. */
function addRound(session: Session, { id, activityId }: CommandOf<'round/add'>): void {
  const last = session.rounds.at(-1);
  insist(!!last && last.status === 'published', 'round-busy');
  if (activityId !== null)
    insist(hasRounds(findById(session.agenda.activities, activityId)), 'invalid');
  const round = newRound(id, session.rounds.length + 1, copySettings(last!.settings));
  addItem(session.rounds, { ...round, activityId, follows: last!.id }, LIMITS.rounds);
}

function copySettings(settings: RoundSettings): RoundSettings {
  return { ...settings, thresholds: { ...settings.thresholds } };
}

/**
 * Is every factor of the round answered ("don't know" counts) with values on the scale, and nothing
 * else? Importance may be left out where the round does not ask for it.
 */
export function ballotIsComplete(session: Session, round: Round, ballot: Ballot): boolean {
  const { scale } = session.factorModel;
  const fits = (answers: Ballot['answers'], min: number, max: number): boolean =>
    Object.keys(answers).length === round.factorIds.length &&
    round.factorIds.every((id) => {
      const answer = answers[id];
      return answer === null || (answer !== undefined && answer >= min && answer <= max);
    });
  const importanceFits = round.settings.askImportance
    ? fits(ballot.importance, IMPORTANCE_SCALE.min, IMPORTANCE_SCALE.max)
    : Object.keys(ballot.importance).length === 0;
  return fits(ballot.answers, scale.min, scale.max) && importanceFits;
}

/** Casts or replaces the ballot of one seat: the last one counts, never added up. */
export function castBallot(
  session: Session,
  command: CommandOf<'ballot/cast'>,
  context: CommandContext,
): void {
  const round = findById(session.rounds, command.roundId);
  // Once more after a confirmation that got lost in a crash: it counts, though it would be late now.
  if (round.status !== 'open' && isSame(round.ballots[command.participantId], command.ballot))
    return;
  insist(round.status === 'open', 'round-not-open');
  insist(ballotIsComplete(session, round, command.ballot), 'ballot-incomplete');
  takeSeat(session, { ...command, channel: 'ballot-window' }, round, context);
  round.ballots[command.participantId] = command.ballot;
}
