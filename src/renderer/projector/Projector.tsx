import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useMemo, useState, type CSSProperties } from 'react';
import { I18nextProvider } from 'react-i18next';
import {
  contestedChart,
  dimensionsChart,
  factorsChart,
  groupsChart,
  type ChartModel,
  type ChartSource,
  type Translate,
} from '../../shared/charts';
import type { ProjectorSnapshot } from '../../shared/projection/types';
import { createI18n, translator } from '../../shared/i18n';
import { ChartScene } from './ChartScene';
import { useWindowSize } from './hooks';
import { AgreementsScene, RecommendationsScene } from './ListScenes';
import { IdleScene, ProgressScene, WelcomeScene } from './RoomScenes';
import { typeSize } from './type-size';
import classes from './Projector.module.css';

/** Longest list of contested factors: more than a room can talk about. */
const CONTESTED = 5;
/** Factors on which groups are compared: those with the largest differences. */
const COMPARED = 6;
/** Time in which bars grow, with some room. */
const GROW_MS = 700;

function chartOf(snapshot: ProjectorSnapshot, t: Translate): ChartModel | null {
  const { scene, results, model, groups, headline, language } = snapshot;
  if (!results) return null;
  const source: ChartSource = { results, model, groups, headline, language };
  switch (scene.kind) {
    case 'overview':
      return dimensionsChart(source, t);
    case 'dimension':
      return factorsChart(source, t, { dimensionId: scene.dimensionId });
    case 'contested':
      return contestedChart(source, t, CONTESTED);
    case 'groups':
      return groupsChart(source, t, { limit: COMPARED });
    case 'welcome':
    case 'progress':
    case 'recommendations':
    case 'agreements':
    case 'blank':
      return null;
  }
}

/** True while the bars of a round that this window has not shown before may grow. */
function useGrowth(roundId: string | null): boolean {
  const still = useReducedMotion();
  const [grown, setGrown] = useState<string | null>(null);
  useEffect(() => {
    if (roundId === null) return;
    const timer = setTimeout(() => setGrown(roundId), GROW_MS);
    return () => clearTimeout(timer);
  }, [roundId]);
  return !still && roundId !== null && roundId !== grown;
}

function Scene({ snapshot, t, s }: { snapshot: ProjectorSnapshot; t: Translate; s: number }) {
  const window = useWindowSize();
  const { scene, dark, language } = snapshot;
  const animate = useGrowth(snapshot.results?.roundId ?? null);
  const model = useMemo(() => chartOf(snapshot, t), [snapshot, t]);
  if (model) return <ChartScene model={model} dark={dark} s={s} animate={animate} />;
  switch (scene.kind) {
    case 'blank':
      return null;
    case 'recommendations':
      return <RecommendationsScene items={snapshot.recommendations} s={s} />;
    case 'agreements':
      return <AgreementsScene items={snapshot.agreements} s={s} language={language} />;
    case 'progress':
      if (snapshot.round)
        return <ProgressScene round={snapshot.round} snapshot={snapshot} s={s} window={window} />;
      break;
    case 'welcome':
    case 'overview':
    case 'dimension':
    case 'contested':
    case 'groups':
      break;
  }
  return <WelcomeScene snapshot={snapshot} s={s} window={window} />;
}

type Surface = 'room' | 'light' | 'dark' | 'blank';

/** Dark means the room: the welcome is petrol in either theme. */
function surfaceOf(snapshot: ProjectorSnapshot | null): Surface {
  if (!snapshot || snapshot.scene.kind === 'welcome') return 'room';
  if (snapshot.scene.kind === 'blank') return 'blank';
  return snapshot.dark ? 'dark' : 'light';
}

/** What the room sees: the scene of the session, in its language. Null = no session is open. */
export function Projector({ snapshot }: { snapshot: ProjectorSnapshot | null }) {
  const { height } = useWindowSize();
  const s = typeSize({ height });
  const language = snapshot?.language ?? 'nl';
  const i18n = useMemo(() => createI18n(language), [language]);
  const t = useMemo(() => translator(language), [language]);
  const sceneKey = snapshot ? JSON.stringify(snapshot.scene) : 'idle';
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('projector:windowTitle');
  }, [language, t]);
  return (
    <I18nextProvider i18n={i18n}>
      <div
        key={sceneKey}
        className={classes.window}
        data-surface={surfaceOf(snapshot)}
        style={{ '--s': `${s}px` } as CSSProperties}
      >
        {snapshot ? <Scene snapshot={snapshot} t={t} s={s} /> : <IdleScene s={s} />}
      </div>
    </I18nextProvider>
  );
}
