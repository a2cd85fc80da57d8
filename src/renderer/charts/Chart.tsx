import { useEffect, useMemo, useState } from 'react';
import type { ChartModel } from '../../shared/charts';
import { Bars } from './Bars';
import { Counts } from './Counts';
import { Diverging } from './Diverging';
import { Dumbbell } from './Dumbbell';
import { layoutChart, type ChartLayout } from './layout';
import { canvasMeasure, type Measure } from './measure';
import { Quadrants } from './Quadrants';
import { Shift } from './Shift';
import { styleOf, type ChartStyle, type ChartTheme, type Density } from './style';
import { useKept } from '../ui/keep-equal';

export type ChartProps = {
  model: ChartModel;
  /** Width in px, or in points for `print`. The height follows from the content. */
  width: number;
  theme: ChartTheme;
  /** Smallest type in px; only for the projector themes. */
  unit?: number;
  density?: Density;
  /** Extra room above and below every row in px; only for the projector themes. */
  pad?: number;
  /** Bars grow once; only ever on the projector, and never under reduced motion. */
  animate?: boolean;
};

/** Counts up when the fonts of the page have arrived, so that texts are measured again. */
function useFontGeneration(): number {
  const [generation, setGeneration] = useState(0);
  useEffect(() => {
    let live = true;
    if (document.fonts.status === 'loading')
      void document.fonts.ready.then(() => {
        if (live) setGeneration((n) => n + 1);
      });
    return () => {
      live = false;
    };
  }, []);
  return generation;
}

/** The SVG of a chart, without title and subtitle. */
export function Chart({ model, width, theme, unit, density, pad, animate = false }: ChartProps) {
  const generation = useFontGeneration();
  const kept = useKept(model);
  const moving = animate && (theme === 'projector' || theme === 'projectorDark');
  // The picture is made once for what it says: drawing takes far longer than comparing.
  const { picture } = useMemo(() => {
    const style = styleOf(theme, unit, density, pad);
    const measure = canvasMeasure(style.font);
    const layout = layoutChart(kept, width, style, measure);
    return { picture: draw(layout, style, measure, moving), generation };
  }, [kept, width, theme, unit, density, pad, moving, generation]);
  return (
    <div role="img" aria-label={kept.sentence}>
      {picture}
    </div>
  );
}

function draw(layout: ChartLayout, style: ChartStyle, measure: Measure, moving: boolean) {
  return (
    <>
      {layout.kind === 'diverging' && (
        <Diverging layout={layout} style={style} measure={measure} animate={moving} />
      )}
      {layout.kind === 'bars' && <Bars layout={layout} style={style} animate={moving} />}
      {layout.kind === 'dumbbell' && <Dumbbell layout={layout} style={style} animate={moving} />}
      {layout.kind === 'quadrants' && <Quadrants layout={layout} style={style} />}
      {layout.kind === 'shift' && <Shift layout={layout} style={style} animate={moving} />}
      {layout.kind === 'counts' && (
        <Counts layout={layout} style={style} measure={measure} animate={moving} />
      )}
    </>
  );
}
