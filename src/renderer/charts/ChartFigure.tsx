import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UnstyledButton } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import type { ChartModel } from '../../shared/charts';
import { Chart } from './Chart';
import { ChartTableView } from './ChartTableView';
import { useWidth } from './useWidth';
import classes from './ChartFigure.module.css';

type Props = {
  model: ChartModel;
  /** Level of the title; the picture below it is drawn at the width of its place. */
  headingLevel?: 2 | 3 | 4;
  /** False where the page itself has the title. */
  showTitle?: boolean;
  /** Controls beside the table button. */
  actions?: ReactNode;
};

/** A chart on screen: the finding, its subject, the picture, and the same numbers as a table. */
export function ChartFigure({ model, headingLevel = 2, showTitle = true, actions }: Props) {
  const { t } = useTranslation('charts');
  const [table, setTable] = useState(false);
  const [ref, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  const Icon = table ? IconChartBar : IconTable;
  return (
    <figure className={classes.figure} aria-labelledby={showTitle ? id : undefined}>
      <div className={classes.head}>
        <figcaption className={classes.caption}>
          {showTitle && (
            <Heading id={id} className={classes.title}>
              {model.title}
            </Heading>
          )}
          <p className={classes.subtitle}>{model.subtitle}</p>
        </figcaption>
        {actions}
        <UnstyledButton className={classes.toggle} onClick={() => setTable((on) => !on)}>
          <Icon size={18} stroke={1.75} aria-hidden />
          {t(table ? 'view.chart' : 'view.table')}
        </UnstyledButton>
      </div>
      <div ref={ref}>
        {table ? (
          <ChartTableView model={model} />
        ) : (
          width > 0 && <Chart model={model} width={width} theme="screen" />
        )}
      </div>
    </figure>
  );
}
