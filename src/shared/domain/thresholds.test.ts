import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviceRule } from '../advice/rule';
import { bandOf } from '../scoring';
import { DEFAULT_THRESHOLDS, type Thresholds } from './model';
import { applyRecorded, replay, ROUND_IDS, testSession } from './session.testkit';
import { endsOf, isOrdered, roomFor } from './thresholds';

const limit = fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10);
const limits = fc
  .record({ low: limit, high: limit })
  .map((patch): Thresholds => ({ ...DEFAULT_THRESHOLDS, ...patch }));

describe('limits of scores', () => {
  const configure = (thresholds: Thresholds) =>
    applyRecorded(
      replay(testSession(), []),
      {
        role: 'facilitator',
        command: { type: 'round/configure', id: ROUND_IDS[0], settings: { thresholds } },
      },
      0,
    );

  it('are refused when one score would be a concern and a strength', () => {
    fc.assert(
      fc.property(limits, (thresholds) => {
        const { low, high } = thresholds;
        expect(configure(thresholds) !== null).toBe(Math.round(low * 10) < Math.round(high * 10));
      }),
    );
  });

  it('that are kept give one word, in the results and in the advice', () => {
    const figures = {
      n: 9,
      dissent: 0,
      agreement: 1,
      gap: null,
      importance: 5,
      votedTop: false,
      trend: null,
    };
    const words = { concern: 'low', discuss: 'mid', strength: 'strength' } as const;
    fc.assert(
      fc.property(limits.filter(isOrdered), limit, (thresholds, score) => {
        const { verdicts } = adviceRule({ ...figures, score }, { thresholds, minGroupSize: 5 });
        expect(verdicts).toEqual([words[bandOf(score, { min: 1, max: 5 }, thresholds)]]);
      }),
    );
  });

  it('have ends that keep them in order', () => {
    fc.assert(
      fc.property(limits.filter(isOrdered), (thresholds) => {
        const [low, high] = [roomFor('low', thresholds), roomFor('high', thresholds)];
        expect(isOrdered({ ...thresholds, low: low.max })).toBe(true);
        expect(isOrdered({ ...thresholds, high: high.min })).toBe(true);
        expect(low.min).toBe(1);
        expect(high.max).toBe(5);
      }),
    );
    expect(roomFor('dissent', DEFAULT_THRESHOLDS)).toEqual({ min: 0.2, max: 0.4 });
    expect(endsOf('low')).toEqual({ min: 1, max: 5 });
  });
});
