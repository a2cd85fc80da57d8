import { useMemo } from 'react';
import {
  contestedChart,
  dimensionsChart,
  factorsChart,
  groupsChart,
  quadrantsChart,
  shiftChart,
  themesChart,
  type ChartModel,
  type ChartSource,
  type Translate,
} from '../../shared/charts';
import { translator } from '../../shared/i18n';
import type { ProjectorSnapshot } from '../../shared/projection/types';
import { DiscussionScene, NotesScene, ThemesScene } from './CardScenes';
import { ChartScene } from './ChartScene';
import { JoinScene } from './join/JoinScene';
import { LadderScene } from './LadderScene';
import { AgreementsScene, RecommendationsScene } from './ListScenes';
import { PollResultScene } from './PollResultScene';
import { PollProgress, RoundProgress } from './ProgressScene';
import { WelcomeScene } from './RoomScenes';
import { ActivityScene, TimerScene } from './TaskScenes';

/** Longest list of contested factors: more than a room can talk about. */
const CONTESTED = 5;
/** Factors on which groups are compared: those with the largest differences. */
const COMPARED = 6;

function chartOf(snapshot: ProjectorSnapshot, t: Translate): ChartModel | null {
  const { scene, results, model, groups, headline, language, previous, sameVoters } = snapshot;
  if (snapshot.themeCounts) return themesChart(snapshot.themeCounts, language, t);
  if (!results) return null;
  const source: ChartSource = { results, model, groups, headline, language };
  switch (scene.kind) {
    case 'overview':
      return dimensionsChart(source, t);
    case 'factors':
      return factorsChart(source, t);
    case 'dimension':
      return factorsChart(source, t, { dimensionId: scene.dimensionId });
    case 'contested':
      return contestedChart(source, t, CONTESTED);
    case 'groups':
      return groupsChart(source, t, { limit: COMPARED });
    case 'quadrants':
      return quadrantsChart(source, t, scene.lines);
    case 'shift':
      return previous && sameVoters ? shiftChart(source, previous, sameVoters, t) : null;
    default:
      return null;
  }
}

type Props = { snapshot: ProjectorSnapshot; animate: boolean };

/** The scene that the facilitator chose. */
export function Scene({ snapshot, animate }: Props) {
  const { scene, language, round, poll } = snapshot;
  const t = useMemo(() => translator(language), [language]);
  const model = useMemo(() => chartOf(snapshot, t), [snapshot, t]);
  if (model) return <ChartScene model={model} animate={animate} />;
  switch (scene.kind) {
    case 'join':
      return <JoinScene snapshot={snapshot} />;
    case 'recommendations':
      return <RecommendationsScene items={snapshot.recommendations} />;
    case 'agreements':
      return <AgreementsScene items={snapshot.agreements} language={language} />;
    case 'activity':
      return <ActivityScene snapshot={snapshot} />;
    case 'notes':
      return <NotesScene snapshot={snapshot} />;
    case 'themes':
      return <ThemesScene snapshot={snapshot} />;
    case 'discussion':
      return <DiscussionScene snapshot={snapshot} />;
    case 'timer':
      return <TimerScene snapshot={snapshot} />;
    case 'ladder':
      if (snapshot.ladder) return <LadderScene snapshot={snapshot} ladder={snapshot.ladder} />;
      break;
    case 'poll':
    case 'progress':
      if (poll?.results)
        return <PollResultScene poll={poll} results={poll.results} snapshot={snapshot} />;
      if (poll) return <PollProgress poll={poll} snapshot={snapshot} />;
      if (round) return <RoundProgress round={round} snapshot={snapshot} />;
      break;
    default:
      break;
  }
  return <WelcomeScene snapshot={snapshot} />;
}
