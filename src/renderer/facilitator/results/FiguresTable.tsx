import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { endOf, formatNumber } from './figures';
import { formatMean, type ChartSource } from '../../../shared/charts';
import type { FactorResult } from '../../../shared/scoring/types';
import { orderSentence } from './measure-rows';
import { useTranslate } from './useTranslate';
import classes from './Figures.module.css';

/** Columns with words, which may wrap and stand to the left. */
const isWords = (column: string): boolean => column === 'judgement' || column === 'consensus';

/** All numbers of a round, for whoever wants to check: one row per factor, by dimension. */
export function FiguresTable({ source }: { source: ChartSource }) {
  const { t } = useTranslation('results');
  const { t: charts } = useTranslation('charts');
  const { results, model, language } = source;
  const translate = useTranslate();
  const none = t('table.none');
  const importance = results.factors.some((f) => f.importance !== null);
  const columns = [
    'n',
    'dontKnow',
    'distribution',
    'mean',
    'median',
    'quartiles',
    'dissent',
    'agreement',
    ...(importance ? (['importance'] as const) : []),
    'consensus',
    'judgement',
  ] as const;

  const cell = (factor: FactorResult, column: (typeof columns)[number]): string => {
    const number = (value: number | null, digits: number): string =>
      value === null ? none : formatNumber(value, digits, language);
    if (
      factor.band === 'too-few' &&
      column !== 'n' &&
      column !== 'dontKnow' &&
      column !== 'judgement'
    )
      return none;
    switch (column) {
      case 'n':
        return number(factor.n, 0);
      case 'dontKnow':
        return number(factor.dontKnow, 0);
      case 'distribution':
        return factor.distribution.join(' · ');
      case 'mean':
        return factor.mean === null ? none : formatMean(factor.mean, language);
      case 'median':
        return number(factor.median, 1);
      case 'quartiles':
        return factor.q1 === null || factor.q3 === null
          ? none
          : `${number(factor.q1, 1)}–${number(factor.q3, 1)}`;
      case 'dissent':
        return number(factor.dissent, 2);
      case 'agreement':
        return number(factor.agreement, 2);
      case 'importance':
        return factor.importance ? formatMean(factor.importance.mean, language) : none;
      case 'consensus':
        return t(`table.verdict.${factor.consensus}`);
      case 'judgement':
        if (factor.band === 'too-few') return charts('band.too-few');
        return `${charts(`band.${factor.band}`)}, ${charts(`spread.${factor.label}`)}`;
    }
  };

  return (
    <>
      <div
        className={classes.scroll}
        tabIndex={0}
        role="region"
        aria-label={t('table.caption', { round: results.number })}
      >
        <table className={classes.table}>
          <caption>{t('table.caption', { round: results.number })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.factor')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" data-words={isWords(column) || undefined}>
                  {t(`table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.dimensions.map((dimension) => (
              <Fragment key={dimension.id}>
                <tr>
                  <th scope="rowgroup" colSpan={columns.length + 1} className={classes.dimension}>
                    {model.dimensions.find((d) => d.id === dimension.id)?.name}
                  </th>
                </tr>
                {results.factors
                  .filter((factor) => factor.dimensionId === dimension.id)
                  .map((factor) => (
                    <tr key={factor.id}>
                      <th scope="row">{model.factors.find((f) => f.id === factor.id)?.name}</th>
                      {columns.map((column) => (
                        <td key={column} data-words={isWords(column) || undefined}>
                          {cell(factor, column)}
                        </td>
                      ))}
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.note}>
        {t('table.distributionNote', { low: endOf(source, 'low'), high: endOf(source, 'high') })}{' '}
        {t('table.measures')} {t(`table.rule.${results.settings.consensusRule}`)}
      </p>
      <p className={classes.note}>{orderSentence(results, language, translate)}</p>
    </>
  );
}
