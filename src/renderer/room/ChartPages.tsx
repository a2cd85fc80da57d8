import { rowCount, type ChartModel } from '../../shared/charts';
import { Chart } from '../charts';
import { chartPages } from './chart-pages';
import { Frame } from './Frame';
import { useMeasure } from './hooks';
import { useRoom } from './room-context';

type Props = { model: ChartModel; animate: boolean };

/** A chart under its finding, over pages when it does not fit at a readable size. */
export function ChartPages({ model, animate }: Props) {
  const { s, dark } = useRoom();
  const theme = dark ? 'projectorDark' : 'projector';
  const measure = useMeasure();
  // The title says why; an empty scale below it would only look broken.
  const empty = rowCount(model) === 0;
  return (
    <Frame
      title={model.title}
      subtitle={model.subtitle}
      paginate={(space) => {
        if (empty) return [];
        const { pages, ...size } = chartPages(model, space, theme, s, measure);
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
