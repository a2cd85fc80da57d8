import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Menu } from '@mantine/core';
import { IconCopy, IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '../../../shared/domain/agenda';
import { type Move, RowMenu } from '../prepare/RowMenu';
import classes from './Agenda.module.css';
import { KindIcon } from './KindIcon';
import { useDuration } from './useDuration';

type Props = {
  activity: Activity;
  /** `hh:mm` or empty. */
  start: string;
  current: boolean;
  /** CSS zoom of the window. */
  zoom: number;
  readOnly: boolean;
  onEdit: () => void;
  onUp: Move;
  onDown: Move;
  onDuplicate: () => void;
  onRemove: () => void;
};

/** Long enough for the list to be drawn in its new order. */
const REDRAWN_MS = 100;

/** One line of the agenda: when, what, how long. */
export function ActivityRow(props: Props) {
  const { activity, start, zoom, readOnly, onUp, onDown } = props;
  const { t } = useTranslation('agenda');
  const duration = useDuration();
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({
    id: activity.id,
    disabled: readOnly,
    attributes: { roleDescription: t('dnd.role') },
  });
  const { title, minutes } = activity;
  const name = t(readOnly ? 'view' : 'edit', { title, duration: duration(minutes) });
  const moveWithKeys = (event: KeyboardEvent<HTMLButtonElement>) => {
    const move = { ArrowUp: onUp, ArrowDown: onDown }[event.key];
    if (!event.altKey || move === undefined || readOnly) return;
    event.preventDefault();
    const button = event.currentTarget;
    void move?.().then(() => {
      // A row that is taken out and put back loses the focus.
      window.setTimeout(() => {
        if (document.activeElement === document.body) button.focus();
      }, REDRAWN_MS);
    });
  };
  return (
    <li
      ref={setNodeRef}
      className={classes.row}
      data-current={props.current || undefined}
      data-lifted={isDragging || undefined}
      style={{
        transform: CSS.Translate.toString(
          transform && { ...transform, x: transform.x / zoom, y: transform.y / zoom },
        ),
        transition: transition,
      }}
    >
      {!readOnly && (
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={classes.grip}
          {...attributes}
          {...listeners}
          aria-label={t('drag', { title })}
        >
          <IconGripVertical size={16} stroke={1.75} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className={classes.open}
        aria-label={`${start} ${name}`.trim()}
        aria-keyshortcuts={readOnly ? undefined : 'Alt+ArrowUp Alt+ArrowDown'}
        onClick={props.onEdit}
        onKeyDown={moveWithKeys}
      >
        <span className={classes.time}>{start}</span>
        <KindIcon kind={activity.kind} />
        <span className={classes.name}>{title}</span>
        <span className={classes.minutes}>{t('duration.minutes', { count: minutes })}</span>
      </button>
      {!readOnly && (
        <RowMenu label={t('menu', { title })} onUp={onUp} onDown={onDown} onRemove={props.onRemove}>
          <Menu.Item
            leftSection={<IconCopy size={17} stroke={1.75} aria-hidden />}
            onClick={props.onDuplicate}
          >
            {t('duplicate')}
          </Menu.Item>
        </RowMenu>
      )}
    </li>
  );
}
