import { UnstyledButton } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChartModel } from '../../../shared/charts';
import { Chart, ChartTableView, useWidth } from '../../charts';
import { PictureButton } from './PictureButton';
import classes from './Results.module.css';

/** A chart at the width of its place, or the same numbers as a table; the chart can be saved. */
export function Plot({ model, table }: { model: ChartModel; table: boolean }) {
  const [ref, width] = useWidth<HTMLElement>();
  return (
    <figure ref={ref} className={classes.plot}>
      {table ? (
        <ChartTableView model={model} />
      ) : (
        width > 0 && <Chart model={model} width={width} theme="screen" />
      )}
      <PictureButton model={model} />
    </figure>
  );
}

/** Switches a chart to its table and back. */
export function TableToggle({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const { t } = useTranslation('charts');
  const Icon = on ? IconChartBar : IconTable;
  return (
    <UnstyledButton className={classes.toggle} aria-pressed={on} onClick={() => onChange(!on)}>
      <Icon size={18} stroke={1.75} aria-hidden />
      {t(on ? 'view.chart' : 'view.table')}
    </UnstyledButton>
  );
}
