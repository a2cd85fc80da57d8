import { useMemo } from 'react';
import type { ChartModel, ChartSource, Translate } from '../../shared/charts';
import { translator } from '../../shared/i18n';
import type { ResultsPart } from '../../shared/scenes/results';
import type { PayloadOf } from '../../shared/scenes/registry';
import type { SceneKind } from '../../shared/scenes/types';
import { ChartPages } from './ChartPages';
import { PLAIN, type PictureProps, type SceneView } from './scenes/types';

/** Kinds whose payload is a chart of the newest published round. */
type ResultKind = {
  [K in SceneKind]: PayloadOf<K> extends ResultsPart ? K : never;
}[SceneKind];

/** A scene that is one chart of results. @param chart its model, from what the payload has */
export function resultChart<K extends ResultKind>(
  chart: (source: ChartSource, t: Translate, scene: PayloadOf<K>) => ChartModel,
): SceneView<K> {
  function ResultChart({ scene, frame: { language }, animate }: PictureProps<K>) {
    const model = useMemo(
      () => chart({ ...scene, language }, translator(language), scene),
      [scene, language],
    );
    return <ChartPages model={model} animate={animate} />;
  }
  return { ...PLAIN, outcome: ({ results }) => results.roundId, Picture: ResultChart };
}
