import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dimensionsChart, factorsChart, type ChartSource } from '../../../shared/charts';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { FactorDetail } from './FactorDetail';
import { Plot } from './Plot';
import { useTranslate } from './useTranslate';
import classes from './Views.module.css';

/** How deep the facilitator looks; null = not chosen. A factor goes with its dimension. */
export type Depth = { dimensionId: string | null; factorId: string | null };

type Item = { id: string; name: string; detail: string };

/** Buttons that lead one step deeper. */
export function StepList({
  label,
  items,
  onStep,
}: {
  label: string;
  items: readonly Item[];
  onStep: (id: string) => void;
}) {
  return (
    <nav aria-label={label} className={classes.steps}>
      <h3>{label}</h3>
      <ul>
        {items.map(({ id, name, detail }) => (
          <li key={id}>
            <button type="button" onClick={() => onStep(id)}>
              <span>{name}</span>
              <small>{detail}</small>
              <IconChevronRight size={18} stroke={1.75} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Props = {
  source: ChartSource;
  session: FacilitatorSnapshot['session'];
  depth: Depth;
  onDepth: (depth: Depth) => void;
  table: boolean;
};

/** From all dimensions to one, to a factor, to its statement and the notes about it. */
export function Drill({ source, session, depth, onDepth, table }: Props) {
  const { t } = useTranslation('results');
  const translate = useTranslate();
  const { model, results } = source;
  const { dimensionId, factorId } = depth;
  const dimension = model.dimensions.find(({ id }) => id === dimensionId);
  const factor = model.factors.find(({ id }) => id === factorId);
  const heading = useRef<HTMLHeadingElement>(null);
  const level = `${dimensionId ?? ''}/${factorId ?? ''}`;
  const shown = useRef(level);
  // The button that was pressed is gone: whoever uses a keyboard goes on at the new title.
  useEffect(() => {
    if (shown.current !== level) heading.current?.focus();
    shown.current = level;
  }, [level]);

  const path = [
    { name: t('allDimensions'), to: { dimensionId: null, factorId: null } },
    ...(dimension
      ? [{ name: dimension.name, to: { dimensionId: dimension.id, factorId: null } }]
      : []),
    ...(factor ? [{ name: factor.name, to: depth }] : []),
  ];
  const crumbs = path.length > 1 && (
    <nav aria-label={t('drill.path')} className={classes.path}>
      {path.map(({ name, to }, index) => (
        <Fragment key={name}>
          {index > 0 && <IconChevronRight size={16} stroke={1.75} aria-hidden />}
          {index < path.length - 1 ? (
            <button type="button" onClick={() => onDepth(to)}>
              {name}
            </button>
          ) : (
            <span aria-current="page">{name}</span>
          )}
        </Fragment>
      ))}
    </nav>
  );
  const title = (text: string) => (
    <h2 ref={heading} tabIndex={-1} className={classes.title}>
      {text}
    </h2>
  );

  if (factor)
    return (
      <>
        {crumbs}
        {title(factor.name)}
        <FactorDetail source={source} session={session} factorId={factor.id} table={table} />
      </>
    );
  if (dimension) {
    const chart = factorsChart(source, translate, { dimensionId: dimension.id });
    const rows = chart.sections.flatMap((section) => section.rows);
    return (
      <>
        {crumbs}
        {title(chart.title)}
        <Plot model={chart} table={table} />
        <StepList
          label={t('drill.factors')}
          items={rows.map(({ id, label, text }) => ({ id, name: label, detail: text.judgement }))}
          onStep={(id) => onDepth({ dimensionId: dimension.id, factorId: id })}
        />
      </>
    );
  }
  const chart = dimensionsChart(source, translate);
  return (
    <>
      {crumbs}
      {title(t('drill.perDimension'))}
      <Plot model={chart} table={table} />
      <StepList
        label={t('drill.dimensions')}
        items={chart.rows.map(({ id, label, text }) => ({
          id,
          name: label,
          detail:
            translate('charts:factorCount', {
              count: results.dimensions.find((d) => d.id === id)?.factorIds.length ?? 0,
            }) + `, ${text.band}`,
        }))}
        onStep={(id) => onDepth({ dimensionId: id, factorId: null })}
      />
    </>
  );
}
