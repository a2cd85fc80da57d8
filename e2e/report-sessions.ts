import { createHash } from 'node:crypto';
import breModel from '../resources/factor-models/bre-factor-model.json';
import { createSession } from '../src/shared/domain/create';
import { factorModelSchema, type FactorModel } from '../src/shared/domain/factor-model';
import type { Language } from '../src/shared/domain/language';
import type { Brand } from '../src/shared/domain/outcomes';
import type { Round, Session } from '../src/shared/domain/model';
import { encodeSession } from '../src/shared/persistence/session-file';
import { exampleSession } from '../src/shared/samples/example';

/**
 * Sessions whose reports are checked and measured. The same call gives the same session. Has JSON in
 * it, which the test runner cannot load: bundle it first (bench/bundle.mjs).
 */

const NOW = '2026-11-26T09:00:00.000Z';

const model = (): FactorModel => factorModelSchema.parse(breModel);

function counter(): () => string {
  let ids = 0;
  return () => `id-${String(++ids).padStart(12, '0')}`;
}

export function example(language: Language, brand: Brand | null = null): Session {
  const session = exampleSession({ newId: counter(), now: NOW, model: model(), language });
  session.report.brand = brand;
  return session;
}

export function empty(language: Language): Session {
  return createSession(
    {
      title: 'Leeg',
      date: '2026-11-26',
      place: '',
      facilitator: '',
      client: '',
      language,
      region: null,
    },
    model(),
    { newId: counter(), now: NOW },
  );
}

/** Answers of everyone in the session to all factors of a round, without chance. */
function answer(session: Session, round: Round, shift: number): void {
  const { scale, importance, factors } = session.factorModel;
  round.factorIds = factors.map(({ id }) => id);
  round.status = 'published';
  round.settings.form = 'full';
  round.publishedAt = NOW;
  const steps = scale.max - scale.min + 1;
  Object.keys(session.participants).forEach((id, seat) => {
    const value = (factor: number): number | null =>
      (seat + factor * 3) % 17 === 0
        ? null
        : scale.min + ((seat * 7 + factor * 5 + ((seat * factor) % 3) + shift) % steps);
    round.ballots[id] = {
      answers: Object.fromEntries(factors.map((factor, i) => [factor.id, value(i)])),
      importance: importance ? Object.fromEntries(factors.map((f, i) => [f.id, value(i + 1)])) : {},
    };
  });
}

type Size = {
  participants: number;
  notes: number;
  /** Every so many notes one is quoted. */
  quoteEvery: number;
  noteText: (index: number) => string;
};

/** A room with two published rounds on all factors and many notes. */
export function room(
  language: Language,
  { participants, notes, quoteEvery, noteText }: Size,
): Session {
  const newId = counter();
  const session = exampleSession({ newId, now: NOW, model: model(), language });
  session.isExample = false;
  session.participants = {};
  for (let seat = 0; seat < participants; seat++)
    session.participants[newId()] = {
      groupId: session.groups[seat % session.groups.length]?.id ?? null,
      channel: 'phone',
      code: '',
      number: 0,
      device: '',
    };
  const [first] = session.rounds;
  if (!first) throw new Error('a session has a round');
  first.ballots = {};
  const second: Round = {
    ...structuredClone(first),
    id: newId(),
    number: 2,
    follows: first.id,
    activityId: null,
  };
  session.rounds = [first, second];
  answer(session, first, 0);
  answer(session, second, 1);
  const kinds = ['obstacle', 'success', 'idea'] as const;
  const [pattern] = Object.values(session.contributions);
  if (!pattern) throw new Error('the example has notes');
  session.contributions = {};
  for (let index = 0; index < notes; index++) {
    const id = newId();
    session.contributions[id] = {
      ...pattern,
      id,
      number: index + 1,
      text: noteText(index),
      quoted: index % quoteEvery === 0,
      kind: kinds[index % 3] ?? 'idea',
      factorId: session.factorModel.factors[index % session.factorModel.factors.length]?.id ?? null,
    };
  }
  return session;
}

/** The full report that the targets are about: 60 people, all 26 factors, two rounds, 200 notes, of which 40 are quoted. */
export const fullRoom = (language: Language): Session =>
  room(language, {
    participants: 60,
    notes: 200,
    quoteEvery: 5,
    noteText: (index) =>
      `Wij werken al jaren samen aan punt ${index + 1}, maar de uitvoering blijft liggen zodra er geld bij moet.`,
  });

const DIACRITICS =
  'Súdwest-Fryslân: coördinatie, reëel, vóór één gemeente; de ûnderwizer fan ’e skoalle yn Ljouwert, ŷ ä ë ï ö ü à è ê î ô û ç';

/** More than a hundred pages: long names, notes of 2000 characters, and rows higher than a page. */
export function stress(language: Language): Session {
  const session = room(language, {
    participants: 60,
    notes: 700,
    quoteEvery: 1,
    noteText: (index) =>
      index % 70 === 0
        ? Array.from({ length: 120 }, (_, line) => `Regel ${line + 1}`).join('\n')
        : `${index + 1} ${DIACRITICS} `
            .repeat(index % 9 === 0 ? 12 : 3)
            .trim()
            .slice(0, 2000),
  });
  for (const factor of session.factorModel.factors)
    factor.name.nl = factor.name.en =
      `${factor.name.nl}: samenwerkingsovereenkomsten tussen gemeenten, onderwijs en bedrijven in de regio`
        .slice(0, 90)
        .trim();
  session.title = `Brede welvaart ${DIACRITICS}`.slice(0, 120);
  return session;
}

/** The text of a session file. */
export const fileOf = (session: Session): string =>
  encodeSession(session, NOW, (text) => createHash('sha256').update(text).digest('hex'));
