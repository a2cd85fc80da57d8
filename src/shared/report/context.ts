import { judgementWord } from '../charts/texts';
import { chartModelTexts, sides, scaleStepList } from '../charts';
import type { ChartSource, ScaleStep, Translate } from '../charts';
import { LIMITS } from '../domain/limits';
import type { Language } from '../domain/language';
import type { FacilitatorSnapshot } from '../projection/types';
import { translator } from '../i18n';
import type { FactorResult, RoundResults } from '../scoring/types';
import { formats, type Formats } from './format';
import type { RegionShape, ReportVersion, SectionId } from './types';

/** A session as the facilitator's window knows it: without ballots and seats. */
export type ReportSession = FacilitatorSnapshot['session'];

export type ReportInput = {
  session: ReportSession;
  /** Results of the newest published round; null when there is none. */
  results: RoundResults | null;
  language: Language;
  version: ReportVersion;
  /** ISO day `yyyy-mm-dd`. */
  generatedAt: string;
  appVersion: string;
  /** Outlines of the region for the cover. */
  regionShape?: RegionShape | null;
};

/** What every section is written from. */
export type ReportContext = {
  input: ReportInput;
  session: ReportSession;
  /** Null also when the round had too few ballots. */
  results: RoundResults | null;
  chart: ChartSource | null;
  t: Translate;
  f: Formats;
  language: Language;
  /** Steps of the scale, lowest first. */
  steps: ScaleStep[];
  factorName: (id: string) => string;
  groupName: (id: string) => string;
  resultOf: (factorId: string) => FactorResult | null;
  short: boolean;
  /** Where a section is: "hoofdstuk 4", "bijlage A", or that this report does not have it. */
  where: (id: SectionId) => string;
  /** Fewest answers that are shown. */
  minGroupSize: number;
  /** A count with its unit, for example "34 deelnemers". */
  unit: (name: UnitName, count: number) => string;
  judgement: (factor: FactorResult) => string;
  /** The label of "don't know". */
  noAnswer: string;
};

export type UnitName =
  | 'participant'
  | 'group'
  | 'statement'
  | 'municipality'
  | 'challenge'
  | 'contribution'
  | 'recommendation'
  | 'agreement'
  | 'strength'
  | 'concern'
  | 'discuss';

/** Prepares names, formats and lookups once for all sections. */
export function reportContext(
  input: ReportInput,
  numbers: ReadonlyMap<SectionId, string>,
): ReportContext {
  const { language } = input;
  // Notes that the facilitator did not let through stay out of the report as they did out of the room.
  const contributions = input.session.contributions.filter(({ held }) => !held);
  const session = { ...input.session, contributions };
  const t = translator(language);
  const f = formats(language);
  const results = input.results && !input.results.tooFew ? input.results : null;
  const factors = new Map(session.factorModel.factors.map((factor) => [factor.id, factor]));
  const groups = new Map(session.groups.map((group) => [group.id, group.name]));
  const byId = new Map(results?.factors.map((factor) => [factor.id, factor]));
  const { scale } = session.factorModel;
  const model = chartModelTexts(session.factorModel, language);
  return {
    input,
    session,
    results,
    chart: results
      ? { results, model, groups: session.groups, headline: session.headline, language }
      : null,
    t,
    f,
    language,
    steps: scaleStepList(scale, model.scaleLabels),
    factorName: (id) => factors.get(id)?.name[language] ?? id,
    groupName: (id) => groups.get(id) ?? id,
    resultOf: (id) => byId.get(id) ?? null,
    unit: (name, count) => t(`document:unit.${name}`, { count, n: f.count(count) }),
    judgement: (factor) => judgementWord(factor, t),
    short: input.version === 'short',
    where: (id) => {
      const number = numbers.get(id);
      if (number === undefined) return t('document:where.elsewhere');
      return t(/[A-Z]/.test(number) ? 'document:where.appendix' : 'document:where.chapter', {
        number,
      });
    },
    minGroupSize:
      (input.results?.settings ?? session.rounds.at(-1)?.settings)?.minGroupSize ??
      LIMITS.minGroupSizeDefault,
    noAnswer: scale.noAnswer?.[language] ?? t('document:noAnswer'),
  };
}

/** Answers left and right of the middle of the scale; the middle step is on neither side. */
export function lowAndHigh(
  factor: FactorResult,
  steps: readonly ScaleStep[],
): { low: number; high: number } {
  let low = 0;
  let high = 0;
  factor.distribution.forEach((count, i) => {
    const side = steps[i]?.side;
    if (side === 'disagree') low += count;
    if (side === 'agree') high += count;
  });
  return { low, high };
}

/** Widest sides over some factors, in people: the neutral step stands half on each side. */
export function widest(
  factors: readonly FactorResult[],
  steps: readonly ScaleStep[],
): { left: number; right: number } {
  return factors.reduce(
    (extent, factor) => {
      const own = sides(factor.distribution, steps);
      return {
        left: Math.max(extent.left, own.left),
        right: Math.max(extent.right, own.right),
      };
    },
    { left: 0, right: 0 },
  );
}

/** The scale speaks of agreeing, so that "eens" and "oneens" are the right words. */
export function asksAgreement(context: ReportContext): boolean {
  const { steps } = context;
  return /eens|agree/i.test(steps[steps.length - 1]?.label ?? '');
}

/** A limit or difference on 1..5 as a value on the scale of the round. */
export function onScale(context: ReportContext, limit: number): number {
  const { min, max } = context.session.factorModel.scale;
  return min + ((limit - 1) * (max - min)) / 4;
}

export function gapOnScale(context: ReportContext, gap: number): number {
  const { min, max } = context.session.factorModel.scale;
  return (gap * (max - min)) / 4;
}

/** Steps of one side in words: "4 of 5". */
function stepsText(context: ReportContext, side: 'agree' | 'disagree'): string {
  const values = context.steps.filter((s) => s.side === side).map((s) => String(s.value));
  const last = values.pop() ?? '';
  if (values.length === 0) return last;
  return context.t('document:evidence.or', { steps: values.join(', '), last });
}

/** The answers to one factor as a sentence of head counts. */
export function evidenceText(context: ReportContext, factor: FactorResult): string {
  const { t, f } = context;
  const { low, high } = lowAndHigh(factor, context.steps);
  const total = f.count(factor.n);
  const agreement = asksAgreement(context);
  if (factor.label === 'split') {
    const values = { low: f.count(low), high: f.count(high), total };
    return t(agreement ? 'document:evidence.both' : 'document:evidence.bothScores', values);
  }
  const side = low > high ? 'disagree' : 'agree';
  const number = side === 'disagree' ? low : high;
  const form = number === 1 ? 'One' : 'Most';
  const n = f.count(number);
  const sentence = agreement
    ? t(`document:evidence.${side}${form}`, { n, total })
    : t(`document:evidence.high${form}`, { n, total, steps: stepsText(context, side) });
  if (factor.label !== 'groups-differ' || factor.gap === null) return sentence;
  return `${sentence} ${t('document:evidence.gap', { gap: f.decimal(factor.gap) })}`;
}
