import { useTranslation } from 'react-i18next';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import classes from './Agenda.module.css';
import { ReadyTemplates } from './ReadyTemplates';
import type { AgendaActions } from './useAgendaActions';

type Props = {
  session: FacilitatorSnapshot['session'];
  actions: AgendaActions;
  readOnly: boolean;
};

/** What a session without agenda says: three good ways to begin. */
export function EmptyAgenda({ session, actions, readOnly }: Props) {
  const { t } = useTranslation('agenda');
  if (readOnly) return <p className={classes.hint}>{t('empty.readOnly')}</p>;
  return (
    <div className={classes.empty}>
      <h3>{t('empty.title')}</h3>
      <p>{t('empty.text')}</p>
      <ReadyTemplates language={session.language} onUse={actions.apply} />
      <p className={classes.hint}>{t('empty.blank')}</p>
    </div>
  );
}
