import { createSession } from '../domain/create';
import { IMPORTANCE_SCALE, scaleSteps, type FactorModel } from '../domain/factor-model';
import type { Language } from '../domain/language';
import type { Ballot, Session } from '../domain/model';
import { factorIdsFor } from '../domain/slices/rounds';
import {
  EXAMPLE_AGREEMENTS,
  EXAMPLE_CHALLENGES,
  EXAMPLE_GROUPS,
  EXAMPLE_MUNICIPALITIES,
  EXAMPLE_NOTES,
  EXAMPLE_SCORES,
} from './example-content';

type Context = { newId: () => string; now: string; model: FactorModel; language: Language };
type Seat = { id: string; group: number };

/** Deterministic noise (mulberry32), so that every example session is the same. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Deals the answers of one factor to the seats; groups that lean higher get the higher answers. */
function deal(
  counts: number[],
  lean: number[],
  seats: Seat[],
  random: () => number,
): Map<string, number | null> {
  const steps = scaleSteps(IMPORTANCE_SCALE);
  const answers = counts.flatMap((count, i) => Array<number>(count).fill(steps[i] ?? 0));
  const order = seats
    .map((seat) => ({ id: seat.id, key: (lean[seat.group] ?? 1) + random() * 1.6, skip: random() }))
    .sort((a, b) => a.skip - b.skip);
  // Whoever is left over does not know.
  const silent = order.slice(answers.length).map((seat) => [seat.id, null] as const);
  const voting = order.slice(0, answers.length).sort((a, b) => a.key - b.key);
  return new Map([...voting.map((seat, i) => [seat.id, answers[i] ?? null] as const), ...silent]);
}

/** Importance answers with about the given mean. */
function importanceAnswer(mean: number, random: () => number): number {
  const step = Math.round(mean + (random() + random() - 1) * 1.1);
  return Math.min(IMPORTANCE_SCALE.max, Math.max(IMPORTANCE_SCALE.min, step));
}

/**
 * A finished session to look around in, marked as example. The answers are invented.
 * @param context.model the BRE model with its short form
 */
export function exampleSession({ newId, now, model, language }: Context): Session {
  const day = now.slice(0, 10);
  const session = createSession(
    {
      title:
        language === 'nl' ? 'Brede welvaart Noordoost-Brabant' : 'Wellbeing in Noordoost-Brabant',
      date: day,
      place: language === 'nl' ? 'Gemeentehuis Oss' : 'Oss town hall',
      facilitator: language === 'nl' ? 'Twee begeleiders van het bureau' : 'Two facilitators',
      client: 'Regio Noordoost-Brabant',
      language,
      region: {
        kind: 'study',
        name: 'Noordoost-Brabant',
        municipalities: EXAMPLE_MUNICIPALITIES.map(([code, name]) => ({ code, name })),
      },
    },
    model,
    { newId, now },
  );
  session.isExample = true;
  session.headline =
    language === 'nl'
      ? 'Samenwerken kunnen we, uitvoeren nog niet'
      : 'We can work together, but not yet deliver';
  session.groups = EXAMPLE_GROUPS.map((g) => ({ ...g, id: newId(), name: g.name[language] }));
  session.challenges = EXAMPLE_CHALLENGES.map((title) => ({ id: newId(), title: title[language] }));
  const notes = EXAMPLE_NOTES.map((note, index) => ({
    id: newId(),
    number: index + 1,
    text: note.text[language],
    kind: note.kind,
    groupId: session.groups[note.group]?.id ?? null,
    factorId: note.factorId,
    challengeId: note.challenge === null ? null : (session.challenges[note.challenge]?.id ?? null),
    activityId: null,
    questionId: null,
    origin: 'facilitator' as const,
    held: false,
    quoted: note.quoted ?? false,
    edited: false,
    comments: [],
    themeId: null,
    mergedInto: null,
  }));
  session.contributions = Object.fromEntries(notes.map((note) => [note.id, note]));
  session.agreements = EXAMPLE_AGREEMENTS.map((agreement) => ({
    id: newId(),
    what: agreement.what[language],
    who: agreement.who[language],
    due: addDays(day, agreement.days),
    evidence: agreement.evidence[language],
  }));
  publishExampleRound(session, { newId, now, model, language });
  return session;
}

function publishExampleRound(session: Session, { newId, now, model, language }: Context): void {
  const round = session.rounds[0];
  if (!round) throw new Error('a new session has a round');
  const random = noise(15);
  const seats: Seat[] = session.groups.flatMap((group, index) =>
    Array.from({ length: group.seats }, () => ({ id: newId(), group: index })),
  );
  round.factorIds = factorIdsFor(model, 'short').filter((id) => id in EXAMPLE_SCORES);
  const ballots = new Map<string, Ballot>(
    seats.map((s) => [s.id, { answers: {}, importance: {} }]),
  );
  for (const factorId of round.factorIds) {
    const score = EXAMPLE_SCORES[factorId];
    if (!score) continue;
    const dealt = deal(score.counts, score.lean, seats, random);
    for (const [id, ballot] of ballots) {
      ballot.answers[factorId] = dealt.get(id) ?? null;
      ballot.importance[factorId] = importanceAnswer(score.importance, random);
    }
  }
  for (const seat of seats) {
    const groupId = session.groups[seat.group]?.id ?? null;
    session.participants[seat.id] = { groupId, channel: 'import', code: '', number: 0, device: '' };
  }
  round.ballots = Object.fromEntries(ballots);
  Object.assign(round, {
    status: 'published',
    openedAt: now,
    closedAt: now,
    publishedAt: now,
    seen: true,
  });

  const capacity = model.factors.find((f) => f.id === 'implementation-capacity');
  const text = capacity?.recommendations.low?.[language];
  if (capacity && text)
    session.recommendations = [
      {
        id: newId(),
        origin: 'library',
        factorId: capacity.id,
        rule: 'low',
        roundId: null,
        title: capacity.name[language],
        text,
        who:
          language === 'nl' ? 'Kring van gemeentesecretarissen' : 'Circle of municipal secretaries',
        firstStep:
          language === 'nl'
            ? 'Uren en euro’s naast de agenda leggen'
            : 'Lay hours and euros beside the agenda',
        edited: false,
      },
    ];
}
