import type { ChartModel } from '../../shared/charts';
import { layoutBars, type BarsLayout } from './layout-bars';
import { layoutDiverging, type DivergingLayout } from './layout-diverging';
import { layoutDumbbell, type DumbbellLayout } from './layout-dumbbell';
import type { Measure } from './measure';
import type { ChartStyle } from './style';

export type ChartLayout = BarsLayout | DivergingLayout | DumbbellLayout;

/** Where everything of a chart stands; heights follow from the texts. Pure. */
export function layoutChart(
  model: ChartModel,
  width: number,
  style: ChartStyle,
  measure: Measure,
): ChartLayout {
  switch (model.kind) {
    case 'diverging':
      return layoutDiverging(model, width, style, measure);
    case 'bars':
      return layoutBars(model, width, style, measure);
    case 'dumbbell':
      return layoutDumbbell(model, width, style, measure);
  }
}
