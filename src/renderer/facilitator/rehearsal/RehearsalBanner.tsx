import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Rehearsal.module.css';

/** Lasting mark under the bar: nobody may take a rehearsal for the real thing. */
export function RehearsalBanner() {
  const { t } = useTranslation('rehearsal');
  return (
    <div className={classes.banner} role="status">
      <IconSchool size={18} stroke={1.75} aria-hidden />
      <span>{t('banner')}</span>
    </div>
  );
}
