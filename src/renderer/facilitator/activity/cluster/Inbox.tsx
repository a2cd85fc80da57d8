import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Cluster.module.css';

/** The id of the inbox as a place to drop notes; no theme can have it. */
export const INBOX = 'INBOX';

/** Notes without a theme. */
export function Inbox({ count, children }: { count: number; children: ReactNode }) {
  const { t } = useTranslation('cluster');
  const { setNodeRef, isOver } = useDroppable({ id: INBOX });
  return (
    <section
      ref={setNodeRef}
      className={classes.inbox}
      data-over={isOver}
      aria-label={t('inbox.title')}
    >
      <header className={classes.columnHead}>
        <h2>{t('inbox.title')}</h2>
        <span className={classes.number}>
          {count}
          <span className={classes.hidden}> {t('notes', { count })}</span>
        </span>
      </header>
      {children}
    </section>
  );
}
