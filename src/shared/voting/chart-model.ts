import type { Translate } from '../charts/texts';
import type { Language } from '../domain/language';
import { numberFormat } from '../i18n/numbers';
import { tableOf, type ChartContext, type ChartParts, type PollModel } from './parts/chart';
import { methodOf } from './registry';
import type { PollOutcome, PollResults } from './results';
import { itemsOf } from './rules';
import type { PollSettings } from './schemas';

export type { PollModel, PollRow } from './parts/chart';

/** View of a published poll in one language. Pure. */
export function pollModel(
  settings: PollSettings,
  results: PollResults,
  language: Language,
  t: Translate,
): PollModel {
  const { voters, abstained } = results;
  const subtitle = [
    t('poll:voters', { count: voters }),
    ...(abstained > 0 ? [t('poll:abstained', { count: abstained })] : []),
  ].join(', ');
  const labels = new Map(itemsOf(settings).map(({ id, label }) => [id, label]));
  const numbers = numberFormat(language, 0, 1);
  const context: ChartContext = {
    t,
    answers: voters - abstained,
    name: (id) => labels.get(id) ?? id,
    number: (value) => numbers.format(value),
    unit: 'unit' in settings ? settings.unit : '',
  };
  return { wallNote: null, ...partsOf(results.outcome, context), subtitle };
}

function partsOf(outcome: PollOutcome, context: ChartContext): ChartParts {
  if (outcome.method !== 'too-few') return methodOf(outcome.method).chart(outcome, context);
  const text = context.t('poll:tooFewNote', { n: context.number(outcome.needed) });
  return {
    title: context.t('poll:finding.tooFew'),
    rows: [],
    note: text,
    wallNote: text,
    reasons: [],
    table: tableOf([], []),
  };
}
