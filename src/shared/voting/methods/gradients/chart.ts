import { partOf, tableOf, type ChartContext, type ChartParts } from '../../parts/chart';
import type { GradientsOutcome } from './count';
import { GRADIENTS } from './rules';

/** Steps from which a person supports the proposal. */
const SUPPORT_FROM = 5;

/** Steps of agreement with a proposal. */
export function gradientsChart(
  { counts, reasons }: GradientsOutcome,
  context: ChartContext,
): ChartParts {
  const { t, answers } = context;
  const countOf = (step: number): number => counts[step - 1] ?? 0;
  const high = GRADIENTS.filter((s) => s >= SUPPORT_FROM).reduce((sum, s) => sum + countOf(s), 0);
  return {
    title:
      answers === 0
        ? t('poll:finding.none')
        : t('poll:finding.gradients', { high, total: answers }),
    rows: GRADIENTS.map((step) => ({
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
      GRADIENTS.map((step) => [`step-${step}`, t(`poll:gradient.${step}`), `${countOf(step)}`]),
    ),
  };
}
