import { readFileSync } from 'node:fs';
import { factorModelSchema } from '../domain/factor-model';
import type { Session } from '../domain/model';
import { roundResults } from '../scoring/results';
import type { RoundResults } from '../scoring/types';
import { exampleSession } from './example';

const file = new URL('../../../resources/factor-models/bre-factor-model.json', import.meta.url);

/** The example session with ids in order, for tests. */
export function exampleForTests(language: 'nl' | 'en' = 'nl'): Session {
  const model = factorModelSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  let count = 0;
  const newId = (): string => `id-${String((count += 1)).padStart(10, '0')}`;
  return exampleSession({ newId, now: '2026-11-26T13:31:00.000Z', model, language });
}

/** Results of its round. */
export function exampleResults(): RoundResults {
  const session = exampleForTests();
  const round = session.rounds[0];
  if (!round) throw new Error('the example has a round');
  return roundResults(session, round);
}
