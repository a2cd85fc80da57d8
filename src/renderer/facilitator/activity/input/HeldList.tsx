import { Button } from '@mantine/core';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GroupMark as Mark } from '../../../../shared/charts';
import type { Contribution } from '../../../../shared/domain/model';
import { GroupMark } from '../../../ui/GroupMark';
import { IconAction } from '../../../ui/IconAction';
import { shortened } from './ContributionRow';
import classes from './Input.module.css';

/** More rows than this would push the entry out of sight. */
const SHOWN = 20;

type Props = {
  held: readonly Contribution[];
  markById: ReadonlyMap<string, Mark>;
  onLetThrough: (ids: string[]) => void;
  onRemove: (id: string) => void;
};

/** Notes of participants that wait: the room sees them only when they are let through. */
export function HeldList({ held, markById, onLetThrough, onRemove }: Props) {
  const { t } = useTranslation('input');
  if (held.length === 0) return null;
  return (
    <section className={classes.held} aria-labelledby="held-title">
      <header>
        <h2 id="held-title" role="status">
          {t('held.title', { count: held.length })}
        </h2>
        <Button
          variant="default"
          leftSection={<IconCheck size={17} stroke={1.75} />}
          onClick={() => onLetThrough(held.map(({ id }) => id))}
        >
          {t('held.all')}
        </Button>
      </header>
      <ol aria-label={t('held.list')}>
        {held.slice(0, SHOWN).map((item) => {
          const mark = item.groupId === null ? undefined : markById.get(item.groupId);
          const text = shortened(item.text);
          return (
            <li key={item.id} className={classes.heldRow}>
              <span className={classes.rowMark}>{mark && <GroupMark mark={mark} size={22} />}</span>
              <div className={classes.rowText}>
                <p dir="auto">{item.text}</p>
                <span className={classes.about}>
                  {[t(`kinds.${item.kind}`), mark?.name].filter(Boolean).join(' · ')}
                </span>
              </div>
              <Button
                variant="default"
                aria-label={t('held.letThroughLabel', { text })}
                onClick={() => onLetThrough([item.id])}
              >
                {t('held.letThrough')}
              </Button>
              <IconAction label={t('remove', { text })} onClick={() => onRemove(item.id)}>
                <IconTrash size={18} stroke={1.75} />
              </IconAction>
            </li>
          );
        })}
      </ol>
      {held.length > SHOWN && (
        <p className={classes.about}>{t('held.more', { count: held.length - SHOWN })}</p>
      )}
    </section>
  );
}
