import { useTranslation } from 'react-i18next';
import { Logo } from '../ui/Logo';
import { useRoom } from './room-context';
import classes from './room.module.css';

/** Nothing to show yet: the mark of the app in a calm room. */
export function IdlePicture() {
  const { t } = useTranslation('projector');
  const { s } = useRoom();
  return (
    <div className={classes.idle} role="img" aria-label={t('windowTitle')}>
      <Logo size={9 * s} />
    </div>
  );
}
