import type { Language } from '../domain/language';
import type { PollSettings } from '../domain/polls';
import { numberFormat } from '../i18n/numbers';
import type { PollOutcome, PollResults } from '../scoring/polls';
import { budgetParts, choiceParts, dotsParts, rankParts } from './poll-items';
import { tableOf, type Context, type Parts, type PollModel } from './poll-parts';
import { gradientParts, numberParts } from './poll-scales';
import type { Translate } from './texts';

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
  const labels = new Map(settings.items.map(({ id, label }) => [id, label]));
  const numbers = numberFormat(language, 0, 1);
  const context: Context = {
    t,
    answers: voters - abstained,
    name: (id) => labels.get(id) ?? id,
    number: (value) => numbers.format(value),
    unit: settings.unit,
  };
  return { wallNote: null, ...partsOf(results.outcome, context), subtitle };
}

function partsOf(outcome: PollOutcome, context: Context): Parts {
  switch (outcome.method) {
    case 'dots':
      return dotsParts(outcome, context);
    case 'rank':
      return rankParts(outcome, context);
    case 'budget':
      return budgetParts(outcome, context);
    case 'single':
    case 'multiple':
      return choiceParts(outcome, context);
    case 'gradients':
      return gradientParts(outcome, context);
    case 'number':
      return numberParts(outcome, context);
    case 'too-few': {
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
  }
}
