import type { FactorModel } from '../domain/factor-model';
import type { Ballot, Round, RoundSettings, Session } from '../domain/model';
import { FACTOR_IDS, NOW, testModel, testSession } from '../domain/session.testkit';

/**
 * A session with a published round in which each group answered the factor `trust` as given; all
 * other factors got the middle of the scale.
 * @param importance answer of everybody to the importance of every factor; null = not asked
 */
export function room(
  trust: Record<string, (number | null)[]>,
  settings: Partial<RoundSettings> = {},
  model: FactorModel = testModel(),
  importance: number | null = null,
): { session: Session; round: Round } {
  const session = testSession(model);
  const [draft] = session.rounds;
  if (!draft) throw new Error('no round');
  const middle = Math.round((model.scale.min + model.scale.max) / 2);
  const rows = Object.entries(trust).flatMap(([groupId, list]) =>
    list.map((answer) => ({ groupId, answer })),
  );
  const seat = (index: number): string => `seat-${String(index).padStart(4, '0')}`;
  const ballotOf = (answer: number | null): Ballot => ({
    answers: Object.fromEntries(FACTOR_IDS.map((id) => [id, id === 'trust' ? answer : middle])),
    importance:
      importance === null ? {} : Object.fromEntries(FACTOR_IDS.map((id) => [id, importance])),
  });
  const round: Round = {
    ...draft,
    status: 'published',
    publishedAt: NOW,
    factorIds: [...FACTOR_IDS],
    settings: { ...draft.settings, askImportance: importance !== null, ...settings },
    ballots: Object.fromEntries(rows.map(({ answer }, i) => [seat(i), ballotOf(answer)])),
  };
  const participants: Session['participants'] = Object.fromEntries(
    rows.map(({ groupId }, i) => [
      seat(i),
      { groupId, channel: 'import', code: '', number: 0, device: '' },
    ]),
  );
  return { session: { ...session, participants, rounds: [round] }, round };
}
