import { useTranslation } from 'react-i18next';
import type { ProjectorFrame } from '../../../../shared/projection/types';
import type { RoundOnWall } from '../../../../shared/scenes/votes';
import { PollProgress } from '../../progress/PollProgress';
import { ProgressView } from '../../progress/ProgressView';
import { PLAIN, type PictureProps, type SceneView } from '../types';
import { scaleRows } from './scale-rows';

type RoundProps = { round: RoundOnWall; frame: ProjectorFrame };

/** While people fill in the statements: the words of the scale and how many are ready. */
function RoundProgress({ round, frame }: RoundProps) {
  const { t } = useTranslation('projector');
  const { cast, seats, scale, factorCount } = round;
  const open = round.status === 'open';
  return (
    <ProgressView
      title={open ? t('progress.title', { count: factorCount }) : t('progress.closed')}
      lead={open ? t('progress.lead') : t('progress.closedLead')}
      rows={open ? scaleRows(scale) : []}
      cast={cast}
      seats={seats}
      frame={frame}
    />
  );
}

function ProgressScene({ scene, frame }: PictureProps<'progress'>) {
  return scene.of === 'poll' ? (
    <PollProgress poll={scene.poll} frame={frame} />
  ) : (
    <RoundProgress round={scene.round} frame={frame} />
  );
}

export const progress: SceneView<'progress'> = { ...PLAIN, Picture: ProgressScene };
