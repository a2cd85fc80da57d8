import type { CommandContext, CommandOf } from '../commands';
import { IMPORTANCE_SCALE, type FactorModel } from '../factor-model';
import { LIMITS } from '../limits';
import type { Ballot, Round, RoundSettings, Session } from '../model';
import { hasRounds } from '../selectors';
import { isOrdered } from '../thresholds';
import { freshVote, hasBallots } from '../vote';
import { addItem, applyPatch, findById, insist } from './lists';
import { castVote, CHANGES, changeVote } from './votes';

/** The factors of a round: the short form, or all when the model has no short form. */
export function factorIdsFor(model: FactorModel, form: RoundSettings['form']): string[] {
  const short = model.factors.filter((f) => f.shortForm);
  const chosen = form === 'short' && short.length > 0 ? short : model.factors;
  return chosen.map((f) => f.id);
}

/** A round in draft. @param number 1 for the first round of the session. */
export function newRound(id: string, number: number, settings: RoundSettings): Round {
  return {
    ...freshVote<Ballot>(id),
    number,
    activityId: null,
    follows: null,
    settings,
    factorIds: [],
  };
}

type RoundCommand = CommandOf<
  'round/configure' | 'round/add' | 'round/open' | 'round/close' | 'round/reopen' | 'round/publish'
>;

/** Rounds: added, configured until they open, opened, closed, published. */
export function reduceRound(
  session: Session,
  command: RoundCommand,
  context: CommandContext,
): void {
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
    case 'round/open':
      changeVote(session, round, 'open', context);
      if (!hasBallots(round) || round.factorIds.length === 0)
        round.factorIds = factorIdsFor(session.factorModel, round.settings.form);
      return;
    case 'round/close':
    case 'round/reopen':
    case 'round/publish':
      return changeVote(session, round, CHANGES[command.type], context);
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
  const cast = { ...command, channel: 'ballot-window' as const };
  castVote(session, round, cast, (ballot) => ballotIsComplete(session, round, ballot), context);
}
