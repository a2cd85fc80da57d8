import { useTranslation } from 'react-i18next';
import type { Activity } from '../../../../shared/domain/agenda';
import { useRunFrame } from '../../run/run-context';
import classes from './Plain.module.css';

type Props = { activity: Activity; hint: 'plain.welcomeHint' | 'plain.breakHint' };

/** Welcome and break: the script of the facilitator, and what to set ready. */
export function PlainActivity({ activity, hint }: Props) {
  const { t } = useTranslation('run');
  const { windows } = useRunFrame();
  const closed = windows !== null && windows.projector === 'closed';
  return (
    <section aria-labelledby="plain-title" className={classes.plain}>
      <h1 id="plain-title">{activity.title}</h1>
      <p className={classes.minutes}>
        {activity.minutes > 0 ? t('plain.minutes', { count: activity.minutes }) : t('plain.open')}
      </p>
      <h2>{t('plain.notes')}</h2>
      <p className={classes.notes} data-empty={activity.notes === '' || undefined}>
        {activity.notes === '' ? t('plain.noNotes') : activity.notes}
      </p>
      <p className={classes.hint}>
        {t(hint)} {closed && t('plain.projectorHint')}
      </p>
    </section>
  );
}
