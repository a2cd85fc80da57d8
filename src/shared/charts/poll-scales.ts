import { partOf, tableOf, type Context, type Outcome, type Parts } from './poll-parts';

/** Steps from which a person supports the proposal. */
const SUPPORT_FROM = 5;
const STEPS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Steps of agreement with a proposal. */
export function gradientParts({ counts, reasons }: Outcome<'gradients'>, context: Context): Parts {
  const { t, answers } = context;
  const countOf = (step: number): number => counts[step - 1] ?? 0;
  const high = STEPS.filter((s) => s >= SUPPORT_FROM).reduce((sum, s) => sum + countOf(s), 0);
  const steps = [...STEPS].reverse();
  return {
    title:
      answers === 0
        ? t('poll:finding.none')
        : t('poll:finding.gradients', { high, total: answers }),
    rows: steps.map((step) => ({
      id: `step-${step}`,
      label: `${step}. ${t(`poll:gradient.${step}`)}`,
      part: partOf(countOf(step), answers),
      dots: null,
      text: t('poll:row.choice', { votes: countOf(step), total: answers }),
    })),
    note: null,
    reasons: reasons.map(({ text }) => text),
    table: tableOf(
      [t('poll:table.step'), t('poll:table.votes')],
      steps.map((step) => [`step-${step}`, t(`poll:gradient.${step}`), `${countOf(step)}`]),
    ),
  };
}

/** Estimates: the middle one, and between what the middle half lies. */
export function numberParts(outcome: Outcome<'number'>, { t, number, unit }: Context): Parts {
  const { median, lowerQuartile, upperQuartile } = outcome;
  const withUnit = (value: number): string => [number(value), unit].join(' ').trim();
  const known = median !== null && lowerQuartile !== null && upperQuartile !== null;
  const low = known ? withUnit(lowerQuartile) : '';
  const high = known ? withUnit(upperQuartile) : '';
  const middle = known ? withUnit(median) : '';
  const title = !known
    ? t('poll:finding.none')
    : low === high
      ? t('poll:finding.numberOne', { median: middle })
      : t('poll:finding.number', { low, high });
  const figures: [string, string, string][] = known
    ? [
        ['median', t('poll:row.median'), middle],
        ['half', t('poll:row.middleHalf'), `${low} – ${high}`],
      ]
    : [];
  return {
    title,
    rows: figures.map(([id, label, text]) => ({ id, label, part: 0, dots: null, text })),
    note: null,
    reasons: [],
    table: tableOf([t('poll:table.item'), t('poll:table.value')], figures),
  };
}
