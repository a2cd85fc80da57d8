import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '../../../shared/domain/agenda';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { AgreeActivity } from '../activity/agree/AgreeActivity';
import { CloseActivity } from '../activity/close/CloseActivity';
import { ClusterActivity } from '../activity/cluster/ClusterActivity';
import { DiscussActivity } from '../activity/discuss/DiscussActivity';
import { InputActivity } from '../activity/input/InputActivity';
import { PlainActivity } from '../activity/plain/PlainActivity';
import { PrioritiseActivity } from '../activity/prioritise/PrioritiseActivity';
import { ScoreActivity } from '../activity/score/ScoreActivity';
import classes from './Run.module.css';

const PANELS = {
  welcome: PlainActivity,
  break: PlainActivity,
  input: InputActivity,
  cluster: ClusterActivity,
  score: ScoreActivity,
  prioritise: PrioritiseActivity,
  discuss: DiscussActivity,
  recommend: AgreeActivity,
  agree: AgreeActivity,
  close: CloseActivity,
} as const;

type Props = {
  session: FacilitatorSnapshot['session'];
  activity: Activity;
  /** Back to where the room is; null before the start. */
  onBack: (() => void) | null;
};

/** The middle of the window: the panel of the chosen activity, and whether the room is there. */
export function ActivityPanel({ session, activity, onBack }: Props) {
  const { t } = useTranslation('run');
  const Panel = PANELS[activity.kind];
  return (
    <>
      {activity.id !== session.live.activityId && (
        <div className={classes.away} role="status">
          <IconEye size={18} stroke={1.75} aria-hidden />
          <span>{t(onBack ? 'away.elsewhere' : 'away.notStarted')}</span>
          {onBack && (
            <Button variant="default" onClick={onBack}>
              {t('away.back')}
            </Button>
          )}
        </div>
      )}
      <Panel session={session} activity={activity} />
    </>
  );
}
