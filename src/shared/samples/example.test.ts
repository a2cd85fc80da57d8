import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factorModelSchema } from '../domain/factor-model';
import { sessionSchema } from '../domain/model';
import { findBrokenReference } from '../persistence/integrity';
import { roundResults } from '../scoring';
import { exampleSession } from './example';
import { EXAMPLE_SCORES } from './example-content';

const file = new URL('../../../resources/factor-models/bre-factor-model.json', import.meta.url);
const model = factorModelSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

describe.each(['nl', 'en'] as const)('the example session in %s', (language) => {
  let ids = 0;
  const newId = (): string => `example-${String(++ids).padStart(4, '0')}`;
  const session = exampleSession({ newId, now: '2026-11-26T12:00:00.000Z', model, language });

  it('is a valid session that says that it is an example', () => {
    expect(sessionSchema.parse(session)).toEqual(session);
    expect(findBrokenReference(session)).toBeNull();
    expect(session.isExample).toBe(true);
  });

  it('has the answers of its definition, and three factors in which groups differ', () => {
    const [round] = session.rounds;
    const { factors, ballots } = roundResults(session, round!);
    expect(ballots).toBe(34);
    for (const factor of factors)
      expect(factor.distribution).toEqual(EXAMPLE_SCORES[factor.id]?.counts);
    expect(factors.filter((f) => f.label === 'groups-differ').map((f) => f.id)).toEqual([
      'right-partners',
      'civic-link',
      'driving-leadership',
    ]);
    expect(factors.find((f) => f.id === 'long-term-commitment')?.label).toBe('split');
  });
});
