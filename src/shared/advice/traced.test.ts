import { itemsOf } from '../voting/rules';
import { describe, expect, it } from 'vitest';
import kaats from '../../../resources/factor-models/kaats-opheij-factor-model.json';
import { factorModelSchema } from '../domain/factor-model';
import type { Ballot, Round, Session } from '../domain/model';
import { sessionSchema } from '../domain/model';
import { translator } from '../i18n';
import { breModel, facilitatorView, generatedSession } from './advice.testkit';
import { explain } from './explain';
import { adviceSource } from './source';
import { MAX_SUGGESTIONS, suggestions, type AdviceSource, type Suggestion } from './suggest';

const SEEDS = Array.from({ length: 50 }, (_, seed) => seed);
const MODELS = [breModel(), factorModelSchema.parse(kaats), tenPoints()];

/** The BRE model on another scale: limits must be converted. */
function tenPoints() {
  const model = breModel();
  return { ...model, scale: { ...model.scale, min: 1, max: 10, labels: { nl: [], en: [] } } };
}

function caseOf(seed: number): { session: Session; source: AdviceSource; list: Suggestion[] } {
  const session = generatedSession(seed, MODELS[seed % MODELS.length]);
  const source = adviceSource(facilitatorView(session));
  if (!source) throw new Error('nothing published');
  return { session, source, list: suggestions(source) };
}

/** The answers of a round to one factor, straight from the ballots. */
function answersTo(
  { ballots }: Round,
  session: Session,
  factorId: string,
  what: keyof Ballot = 'answers',
) {
  return Object.entries(ballots).map(([seat, ballot]) => ({
    groupId: session.participants[seat]?.groupId,
    value: ballot[what][factorId] ?? null,
  }));
}
const given = (list: { value: number | null }[]): number[] =>
  list.flatMap(({ value }) => (value === null ? [] : [value]));
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('every suggestion in 50 generated sessions', () => {
  it('comes from a valid session, and every kind of advice and every sign comes up', () => {
    const all = SEEDS.map(caseOf);
    for (const { session } of all) expect(sessionSchema.safeParse(session).error).toBeUndefined();
    const lists = all.flatMap(({ list }) => list);
    expect(new Set(lists.map(({ rule }) => rule))).toEqual(new Set(['split', 'low', 'mid']));
    expect(new Set(lists.map(({ origin }) => origin))).toEqual(new Set(['library', 'own']));
    const signs = lists.flatMap(({ evidence }) => evidence.splitBy);
    expect(new Set(signs)).toEqual(new Set(['dissent', 'agreement', 'gap']));
    expect(lists.some(({ evidence }) => evidence.quotes.length > 0)).toBe(true);
    expect(lists.some(({ rule, evidence }) => rule === 'mid' && evidence.vote?.top)).toBe(true);
  });

  it.each(SEEDS)('session %i: traces back to ballots, notes, votes and texts', (seed) => {
    const { session, source, list } = caseOf(seed);
    const [before, round] = session.rounds as [Round, Round];
    const { scale } = session.factorModel;
    const { thresholds, minGroupSize } = round.settings;
    const onFive = (mean: number): number => 1 + ((mean - scale.min) * 4) / (scale.max - scale.min);
    const shown = (value: number): number => Math.round((value + 1e-9) * 10) / 10;
    expect(list.length).toBeLessThanOrEqual(MAX_SUGGESTIONS);
    expect(new Set(list.map(({ factorId, rule }) => `${factorId}:${rule}`)).size).toBe(list.length);

    for (const { factorId, rule, origin, text, evidence } of list) {
      const all = answersTo(round, session, factorId);
      const values = given(all);
      const mean = meanOf(values);
      const sd = Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
      expect(evidence.roundId).toBe(round.id);
      expect(evidence.n).toBe(values.length);
      expect(evidence.n).toBeGreaterThanOrEqual(Math.max(5, minGroupSize));
      expect(evidence.dontKnow).toBe(all.length - values.length);
      expect(evidence.mean).toBeCloseTo(mean, 9);
      expect(evidence.dissent).toBeCloseTo(sd / (scale.max - scale.min), 9);
      expect(evidence.distribution).toEqual(
        Array.from(
          { length: scale.max - scale.min + 1 },
          (_, i) => values.filter((value) => value === scale.min + i).length,
        ),
      );

      const means = evidence.groups.map(({ id, n, mean: groupMean }) => {
        const own = given(all.filter(({ groupId }) => groupId === id));
        expect(n).toBe(own.length);
        expect(n).toBeGreaterThanOrEqual(minGroupSize);
        expect(groupMean).toBeCloseTo(meanOf(own), 9);
        return groupMean;
      });
      const gap = means.length < 2 ? null : Math.max(...means) - Math.min(...means);
      if (gap === null) expect(evidence.gap).toBeNull();
      else expect(evidence.gap).toBeCloseTo(gap, 9);

      const dear = given(answersTo(round, session, factorId, 'importance'));
      if (round.settings.askImportance) expect(evidence.importance).toBeCloseTo(meanOf(dear), 9);
      else expect(evidence.importance).toBeNull();
      const old = given(answersTo(before, session, factorId));
      if (evidence.trend) expect(evidence.trend.before).toBeCloseTo(meanOf(old), 9);

      const fiveGap = gap === null ? null : (gap * 4) / (scale.max - scale.min);
      expect(evidence.splitBy).toEqual(
        [
          evidence.dissent > thresholds.dissent + 1e-9 && 'dissent',
          evidence.agreement !== null &&
            evidence.agreement < thresholds.agreement - 1e-9 &&
            'agreement',
          fiveGap !== null && fiveGap > thresholds.gap - 1e-9 && 'gap',
        ].filter(Boolean),
      );
      const score = shown(onFive(mean));
      const isSplit = evidence.splitBy.length > 0;
      const isLow = score <= thresholds.low;
      const isDear =
        evidence.importance === null
          ? evidence.vote?.top === true
          : shown(evidence.importance) >= thresholds.importance;
      expect(rule === 'split' ? isSplit : rule === 'low' ? isLow : !isSplit && !isLow).toBe(true);
      if (rule === 'mid') expect(isDear && score < thresholds.high).toBe(true);

      if (evidence.vote) {
        const poll = session.polls.find(({ id }) => id === evidence.vote?.pollId);
        const options = poll ? itemsOf(poll.settings) : [];
        const items = options.filter(({ themeId }) =>
          session.themes.some((theme) => theme.id === themeId && theme.factorId === factorId),
        );
        expect(items.length).toBeGreaterThan(0);
        const dots = (itemId: string): number =>
          Object.values(poll?.ballots ?? {}).reduce(
            (sum, ballot) => sum + (ballot.kind === 'dots' ? (ballot.dots[itemId] ?? 0) : 0),
            0,
          );
        const best = Math.max(...items.map(({ id }) => dots(id)));
        const ahead = options.filter(({ id }) => dots(id) > best).length;
        expect(evidence.vote).toMatchObject({ place: ahead + 1, of: 6 });
        expect(evidence.vote.top).toBe(ahead + 1 <= 2 && best > 0);
      }

      for (const quote of evidence.quotes) {
        const note = session.contributions[quote.id];
        expect(note?.text).toBe(quote.text);
        expect(note?.held).toBe(false);
        if (quote.groupId !== null) {
          expect(note?.groupId).toBe(quote.groupId);
          expect(evidence.groups.map(({ id }) => id)).toContain(quote.groupId);
        }
        const cluster = Object.values(session.contributions).filter(
          ({ id, mergedInto, held }) =>
            !held &&
            (id === quote.id ||
              [quote.id, note?.mergedInto].includes(mergedInto) ||
              id === note?.mergedInto),
        );
        const themes = session.themes.filter((theme) => theme.factorId === factorId);
        const linked = cluster.some(
          (said) =>
            said.factorId === factorId ||
            themes.some(({ id, mergedInto }) => [id, mergedInto].includes(said.themeId)),
        );
        expect(linked || cluster.some(({ themeId }) => themeId === 'theme-0005')).toBe(true);
      }

      const own = session.adviceLibrary.find((e) => e.factorId === factorId && e.rule === rule);
      const factor = session.factorModel.factors.find(({ id }) => id === factorId);
      expect(origin).toBe(own ? 'own' : 'library');
      expect(text).toEqual(own?.text ?? factor?.recommendations[rule]);
      for (const language of ['nl', 'en'] as const) {
        const words = { t: translator(language), language };
        const reasons = explain(rule, evidence, source.results, words);
        const printed = new Intl.NumberFormat(language, { minimumFractionDigits: 1 }).format(score);
        expect(reasons.join(' ')).toContain(printed);
        expect(reasons.join(' ')).not.toMatch(/\{\{|NaN|undefined|null/);
      }
    }
  });

  it.each(SEEDS)(
    'session %i: the same input gives the same list, in any order of ballots',
    (seed) => {
      const { session, list } = caseOf(seed);
      const turned = {
        ...session,
        rounds: session.rounds.map((round) => ({
          ...round,
          ballots: Object.fromEntries(Object.entries(round.ballots).reverse()),
        })),
      };
      const again = adviceSource(facilitatorView(turned));
      expect(again && suggestions(again)).toEqual(list);
    },
  );
});
