import type { ChartModel } from '../../shared/charts';
import { layoutBars, type BarsLayout } from './layout-bars';
import { layoutCounts, type CountsLayout } from './layout-counts';
import { layoutDiverging, type DivergingLayout } from './layout-diverging';
import { layoutDumbbell, type DumbbellLayout } from './layout-dumbbell';
import { layoutQuadrants, type QuadrantsLayout } from './layout-quadrants';
import { layoutShift, type ShiftLayout } from './layout-shift';
import type { Measure } from './measure';
import type { ChartStyle } from './style';

export type ChartLayout =
  BarsLayout | DivergingLayout | DumbbellLayout | QuadrantsLayout | ShiftLayout | CountsLayout;

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
    case 'quadrants':
      return layoutQuadrants(model, width, style, measure);
    case 'shift':
      return layoutShift(model, width, style, measure);
    case 'counts':
      return layoutCounts(model, width, style, measure);
  }
}
