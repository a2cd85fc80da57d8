import { useMemo } from 'react';
import { themesChart } from '../../../../shared/charts';
import { translator } from '../../../../shared/i18n';
import { ChartPages } from '../../ChartPages';
import { PLAIN, type PictureProps, type SceneView } from '../types';

function ThemeCountsScene({ scene, frame, animate }: PictureProps<'theme-counts'>) {
  const { counts } = scene;
  const { language } = frame;
  const model = useMemo(
    () => themesChart(counts, language, translator(language)),
    [counts, language],
  );
  return <ChartPages model={model} animate={animate} />;
}

export const themeCounts: SceneView<'theme-counts'> = { ...PLAIN, Picture: ThemeCountsScene };
