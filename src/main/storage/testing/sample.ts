import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command, Role } from '../../../shared/domain/commands';
import { createSession } from '../../../shared/domain/create';
import { factorModelSchema } from '../../../shared/domain/factor-model';
import { applyCommand, startHistory } from '../../../shared/domain/history';
import type { Ballot, Session } from '../../../shared/domain/model';

export const NOW = '2026-11-23T09:30:00.000Z';

/** A ballot that is complete for a session with an open round. */
export function ballotFor(session: Session, seed: number): Ballot {
  const round = session.rounds.find((candidate) => candidate.status === 'open');
  const answers: Ballot['answers'] = {};
  const importance: Ballot['importance'] = {};
  for (const [index, id] of (round?.factorIds ?? []).entries()) {
    const value = (seed * 7 + index * 3) % 6;
    answers[id] = value === 0 ? null : value;
    if (round?.settings.askImportance) importance[id] = ((seed + index) % 5) + 1;
  }
  return { answers, importance };
}

/** A command that casts the ballot of seat `number`. */
export function castOf(session: Session, number: number, seed = number): Command {
  return {
    type: 'ballot/cast',
    roundId: session.rounds.find((round) => round.status === 'open')?.id ?? 'round-none',
    participantId: `seat-${String(number).padStart(6, '0')}`,
    groupId: session.groups[number % session.groups.length]?.id ?? 'group-none',
    ballot: ballotFor(session, seed),
  };
}

/** A session with groups, challenges, input and an open round with `votes` ballots. */
export function sampleSession(votes = 12): Session {
  const path = resolve(import.meta.dirname, '../../../../resources/factor-models');
  const file = readFileSync(resolve(path, 'bre-factor-model.json'), 'utf8');
  let count = 0;
  const session = createSession(
    {
      title: 'Woningbouw en bereikbaarheid',
      date: '2026-11-23',
      place: 'Arnhem',
      facilitator: 'J. de Wit',
      client: 'Groene Metropoolregio',
      language: 'nl',
      region: {
        kind: 'own',
        name: 'Arnhem en omgeving',
        municipalities: [
          { code: 'GM0202', name: 'Arnhem' },
          { code: 'GM0268', name: 'Nijmegen' },
        ],
      },
    },
    factorModelSchema.parse(JSON.parse(file)),
    { newId: () => `sample-${String(++count).padStart(4, '0')}`, now: NOW },
  );
  let history = startHistory(session);
  let codes = 0;
  const run = (role: Role, command: Command): void => {
    const newCode = `AC${String(codes++).padStart(3, '3').replace(/[015]/g, 'X')}`;
    const result = applyCommand(history, command, {
      now: NOW,
      newCode,
      newNumber: 100,
      newRoundId: `round-made-${codes}`,
      role,
    });
    if (!result.ok) throw new Error(`${command.type}: ${result.error}`);
    history = result.value;
  };
  const challengeId = 'challenge-0001';
  run('facilitator', {
    type: 'challenge/add',
    challenge: { id: challengeId, title: 'Genoeg betaalbare woningen' },
  });
  run('facilitator', {
    type: 'contribution/add',
    contribution: {
      id: 'contribution-0001',
      text: 'Het overleg tussen gemeente en corporatie gaat goed: „korte lijnen”.',
      kind: 'success',
      groupId: session.groups[0]?.id ?? null,
      factorId: session.factorModel.factors[0]?.id ?? null,
      challengeId,
      activityId: null,
      questionId: null,
    },
  });
  run('facilitator', { type: 'round/open', id: session.rounds[0]?.id ?? '' });
  for (let number = 1; number <= votes; number++) run('ballot', castOf(history.session, number));
  run('facilitator', {
    type: 'agreement/add',
    agreement: {
      id: 'agreement-0001',
      what: 'Eén kaart met alle bouwplannen',
      who: 'Provincie',
      due: '2027-02-01',
      evidence: 'De kaart staat online',
    },
  });
  return history.session;
}
