import { IconLock, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../../shared/projection/types';
import classes from './Score.module.css';

/** The rules that count in this round; open to change until it opens. */
export function RoundRules({ round }: { round: RoundView }) {
  const { t } = useTranslation('run');
  const { form, askImportance, minGroupSize } = round.settings;
  const draft = round.status === 'draft';
  return (
    <section className={classes.rules} aria-label={t('round.settings')}>
      <dl>
        <div>
          <dt>{t('round.form')}</dt>
          <dd>{t(form === 'short' ? 'round.formShort' : 'round.formFull')}</dd>
        </div>
        <div>
          <dt>{t('round.importance')}</dt>
          <dd>{t(askImportance ? 'round.importanceAsked' : 'round.importanceNotAsked')}</dd>
        </div>
        <div>
          <dt>{t('round.minGroup')}</dt>
          <dd>{t('round.minGroupValue', { count: minGroupSize })}</dd>
        </div>
      </dl>
      <span className={classes.lock}>
        {draft ? (
          <IconPencil size={15} stroke={1.75} aria-hidden />
        ) : (
          <IconLock size={15} stroke={1.75} aria-hidden />
        )}
        {t(draft ? 'round.editable' : 'round.locked')}
      </span>
    </section>
  );
}
