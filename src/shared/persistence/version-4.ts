import { z } from 'zod';

const records = z.record(z.string(), z.looseObject({}));
/** What this step needs of a file of version 3; everything else is passed on untouched. */
const version3 = z.looseObject({
  contributions: records,
  rounds: z.array(z.looseObject({ settings: z.looseObject({}) })),
  recommendations: z.array(z.looseObject({})),
  report: z.looseObject({}),
});

/** Version 4 adds the rule of consensus, quotes, own advice, the ladder and settings of the report. */
export function toVersion4(data: unknown): unknown {
  const old = version3.parse(data);
  return {
    ...old,
    contributions: Object.fromEntries(
      Object.entries(old.contributions).map(([id, note]) => [id, { ...note, quoted: false }]),
    ),
    rounds: old.rounds.map((round) => ({
      ...round,
      settings: { ...round.settings, consensusRule: 'three-quarters' },
    })),
    recommendations: old.recommendations.map((item) => ({ ...item, roundId: null })),
    adviceLibrary: [],
    ladder: { step: null, reason: '' },
    report: { ...old.report, brand: null, hidden: [], texts: {} },
  };
}
