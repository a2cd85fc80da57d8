import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  dimensionsChart,
  factorsChart,
  groupsChart,
  type ChartSource,
} from '../../../shared/charts';
import { FiguresTable } from './FiguresTable';
import { useTranslate } from './useTranslate';
import classes from './Results.module.css';
import { Plot } from './Plot';
import type { ResultView } from './scenes';

type Props = {
  source: ChartSource;
  view: ResultView;
  /** Dimension to look into; null = all of them. */
  dimensionId: string | null;
  onDimension: (id: string | null) => void;
  /** Show the chart as a table. */
  table: boolean;
};

function GroupsView({ source, table }: Pick<Props, 'source' | 'table'>) {
  const { t } = useTranslation('results');
  const translate = useTranslate();
  const { results, groups, language } = source;
  const hidden = results.groups.filter((g) => g.ballots === null);
  const names = hidden.flatMap((h) => groups.find((g) => g.id === h.id)?.name ?? []);
  const comparable = results.factors.some((f) => f.gap !== null);
  const model = groupsChart(source, translate);
  return (
    <>
      <h2 className={classes.finding}>{model.title}</h2>
      <p className={classes.explain}>
        {comparable
          ? t('groupsExplained', { min: results.settings.minGroupSize })
          : t('groupsNone')}{' '}
        {names.length > 0 &&
          t('groupsHidden', { groups: new Intl.ListFormat(language).format(names) })}
      </p>
      {comparable && <Plot model={model} table={table} />}
    </>
  );
}

/** The chosen view on the results of one round. */
export function Charts({ source, view, dimensionId, onDimension, table }: Props) {
  const { t } = useTranslation('results');
  const translate = useTranslate();
  switch (view) {
    case 'all':
      return <Plot model={factorsChart(source, translate)} table={table} />;
    case 'groups':
      return <GroupsView source={source} table={table} />;
    case 'figures':
      return <FiguresTable source={source} />;
    case 'dimensions': {
      const dimensionModel =
        dimensionId === null
          ? dimensionsChart(source, translate)
          : factorsChart(source, translate, { dimensionId });
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
          {dimensionId !== null && <h2 className={classes.finding}>{dimensionModel.title}</h2>}
          <Plot model={dimensionModel} table={table} />
        </>
      );
    }
  }
}
