import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  dimensionsChart,
  factorsChart,
  groupsChart,
  type ChartSource,
} from '../../../shared/charts';
import { ChartFigure } from '../../charts';
import { FiguresTable } from './FiguresTable';
import { useTranslate } from './useTranslate';
import classes from './Results.module.css';
import type { ResultView } from './scenes';

type Props = {
  source: ChartSource;
  view: ResultView;
  /** Dimension to look into; null = all of them. */
  dimensionId: string | null;
  onDimension: (id: string | null) => void;
};

function GroupsView({ source }: { source: ChartSource }) {
  const { t } = useTranslation('results');
  const translate = useTranslate();
  const { results, groups, language } = source;
  const hidden = results.groups.filter((g) => g.ballots === null);
  const names = hidden.flatMap((h) => groups.find((g) => g.id === h.id)?.name ?? []);
  const comparable = results.factors.some((f) => f.gap !== null);
  return (
    <>
      <p className={classes.explain}>
        {comparable
          ? t('groupsExplained', { min: results.settings.minGroupSize })
          : t('groupsNone')}{' '}
        {names.length > 0 &&
          t('groupsHidden', { groups: new Intl.ListFormat(language).format(names) })}
      </p>
      {comparable && <ChartFigure model={groupsChart(source, translate)} showTitle={false} />}
    </>
  );
}

/** The chosen view on the results of one round. */
export function Charts({ source, view, dimensionId, onDimension }: Props) {
  const { t } = useTranslation('results');
  const translate = useTranslate();
  switch (view) {
    case 'all':
      return <ChartFigure model={factorsChart(source, translate)} showTitle={false} />;
    case 'groups':
      return <GroupsView source={source} />;
    case 'table':
      return <FiguresTable source={source} />;
    case 'dimensions':
      return (
        <>
          <Select
            className={classes.dimension}
            aria-label={t('dimension')}
            data={[
              { value: '', label: t('allDimensions') },
              ...source.results.dimensions.map(({ id }) => ({
                value: id,
                label: source.model.dimensions.find((d) => d.id === id)?.name ?? id,
              })),
            ]}
            value={dimensionId ?? ''}
            allowDeselect={false}
            onChange={(id) => onDimension(id === '' ? null : id)}
          />
          {dimensionId === null ? (
            <ChartFigure model={dimensionsChart(source, translate)} />
          ) : (
            <ChartFigure model={factorsChart(source, translate, { dimensionId })} />
          )}
        </>
      );
  }
}
