import { createSession, DEFAULT_GROUPS, defaultRoundSettings } from '../domain/create';
import type { FactorModel } from '../domain/factor-model';
import type { Language } from '../domain/language';
import type { Ecosystem, Participant, Round, Session, StakeholderGroup } from '../domain/model';
import { newRound } from '../domain/slices/rounds';
import type { ParsedAnswers, ParsedParticipant } from './answers-csv';

/** Randomness, clock and language; without a language the session is in Dutch. */
export type ImportContext = { newId: () => string; now: string; language?: Language | null };

/**
 * A session with one published round from a file of answers. Groups come in the order in which they
 * first appear. What the file calls its participants is not kept: each gets a random id, and records
 * are in order of that id, so that neither name nor row can be traced.
 */
export function sessionFromAnswers(
  model: FactorModel,
  { participants, factorIds }: Pick<ParsedAnswers, 'participants' | 'factorIds'>,
  { newId, now, language }: ImportContext,
): Session {
  const lang = language ?? 'nl';
  const session = createSession(
    {
      title: model.name[lang],
      date: now.slice(0, 10),
      place: '',
      facilitator: '',
      client: '',
      language: lang,
      region: null,
    },
    model,
    { newId, now },
  );
  const names = new Set(participants.flatMap(({ groupName }) => groupName ?? []));
  const groups: StakeholderGroup[] = [...names].map((name) => ({
    id: newId(),
    name,
    ecosystem: ecosystemOf(name),
    seats: 0,
  }));
  const groupIds = new Map(groups.map(({ id, name }) => [name, id]));
  const seats = participants
    .map((row) => ({ id: newId(), row }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...session,
    groups,
    participants: Object.fromEntries(
      seats.map(({ id, row }) => [id, participantOf(row, groupIds)]),
    ),
    rounds: [publishedRound(model, factorIds, seats, newId(), now)],
  };
}

function participantOf(
  { groupName }: ParsedParticipant,
  groupIds: ReadonlyMap<string, string>,
): Participant {
  const groupId = groupName === null ? null : (groupIds.get(groupName) ?? null);
  return { groupId, channel: 'import', code: '', number: 0, device: '' };
}

function publishedRound(
  model: FactorModel,
  factorIds: readonly string[],
  seats: readonly { id: string; row: ParsedParticipant }[],
  id: string,
  now: string,
): Round {
  const settings = { ...defaultRoundSettings(model), form: 'full' as const, askImportance: false };
  return {
    ...newRound(id, 1, settings),
    status: 'published',
    factorIds: [...factorIds],
    openedAt: now,
    closedAt: now,
    publishedAt: now,
    seen: true,
    ballots: Object.fromEntries(
      seats.map(({ id: seat, row }) => [seat, { answers: row.answers, importance: {} }]),
    ),
  };
}

/** A group with the name of a default group is of its ecosystem; of others nothing is known. */
function ecosystemOf(name: string): Ecosystem {
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  const known = DEFAULT_GROUPS.find((group) => same(group.name.nl) || same(group.name.en));
  return known?.ecosystem ?? 'social';
}
