import { useTranslation } from 'react-i18next';
import { newestOf } from '../../../../shared/domain/selectors';
import classes from '../../agenda/Agenda.module.css';
import { RoundSettings } from '../../prepare/RoundSettings';
import type { FieldsProps } from '../types';

/** The rules of the scoring round; a later round gets them when its activity begins. */
export function ScoreFields({ session, activity, readOnly }: FieldsProps) {
  const { t } = useTranslation('agenda');
  const round = newestOf(session.rounds, activity.id);
  if (!round) return <p className={classes.caption}>{t('form.roundLater')}</p>;
  return <RoundSettings round={round} model={session.factorModel} readOnly={readOnly} />;
}
