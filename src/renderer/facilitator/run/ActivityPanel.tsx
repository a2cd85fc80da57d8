import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '../../../shared/domain/agenda';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { ACTIVITY_VIEWS } from '../activity/registry';
import classes from './Run.module.css';

type Props = {
  session: FacilitatorSnapshot['session'];
  activity: Activity;
  /** Back to where the room is; null before the start. */
  onBack: (() => void) | null;
};

/** The middle of the window: the panel of the chosen activity, and whether the room is there. */
export function ActivityPanel({ session, activity, onBack }: Props) {
  const { t } = useTranslation('run');
  const { Panel } = ACTIVITY_VIEWS[activity.kind];
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
