import { useMemo } from 'react';
import type { ChartModel } from '../../shared/charts';
import { canvasMeasure, Chart, styleOf } from '../charts';
import { chartPages } from './chart-pages';
import { Frame } from './Frame';
import { useFontGeneration } from './hooks';

type Props = { model: ChartModel; dark: boolean; s: number; animate: boolean };

/** A chart under its finding, over pages when it does not fit at a readable size. */
export function ChartScene({ model, dark, s, animate }: Props) {
  const theme = dark ? 'projectorDark' : 'projector';
  const generation = useFontGeneration();
  const measure = useMemo(
    () => ({ generation, width: canvasMeasure(styleOf(theme, s).font) }),
    [theme, s, generation],
  );
  return (
    <Frame
      title={model.title}
      subtitle={model.subtitle}
      paginate={(space) => {
        const { pages, ...size } = chartPages(model, space, theme, s, measure.width);
        return pages.map((part) => ({ ...size, part }));
      }}
    >
      {({ part, unit, density, pad }, { width }) => (
        <Chart
          model={part}
          width={width}
          theme={theme}
          unit={unit}
          density={density}
          pad={pad}
          animate={animate}
        />
      )}
    </Frame>
  );
}
