import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '../../../shared/domain/agenda';
import { ActivityRow } from './ActivityRow';
import classes from './Agenda.module.css';

type Props = {
  activities: Activity[];
  /** `hh:mm` of each activity, or empty. */
  starts: string[];
  /** The one that is being edited. */
  current: string | null;
  readOnly: boolean;
  onEdit: (id: string) => void;
  /** Moves a row that was dragged; the dragging itself is told as it happens. */
  onDrop: (id: string, to: number) => Promise<boolean>;
  onMove: (id: string, to: number) => Promise<boolean>;
  onDuplicate: (activity: Activity, at: number) => Promise<void>;
  onRemove: (id: string) => Promise<boolean>;
};

/** The activities in order: to drag with pointer or keyboard, or to move with Alt and an arrow. */
export function ActivityList(props: Props) {
  const { activities, starts, readOnly, onDrop, onMove } = props;
  const { t } = useTranslation('agenda');
  const ids = activities.map(({ id }) => id);
  const known = ids.join(' ');
  // Between the drop and the answer the list stays as it was dropped.
  const [dropped, setDropped] = useState({ from: '', ids });
  const order = dropped.from === known ? dropped.ids : ids;
  const list = useRef<HTMLOListElement>(null);
  // Large screens zoom the window: the pointer moves in other pixels than the rows.
  const [zoom, setZoom] = useState(1);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const id = String(active.id);
    const to = ids.indexOf(String(over.id));
    setDropped({ from: known, ids: arrayMove(ids, ids.indexOf(id), to) });
    void onDrop(id, to).then((ok) => {
      if (!ok) setDropped({ from: '', ids: [] });
    });
  };
  const words = (id: string | number, over?: string | number) => ({
    title: activities.find((activity) => activity.id === id)?.title ?? '',
    position: ids.indexOf(String(over ?? id)) + 1,
    count: ids.length,
  });
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('dnd.lifted', words(active.id)),
    onDragOver: ({ active, over }) => t('dnd.over', words(active.id, over?.id)),
    onDragEnd: ({ active, over }) => t('dnd.dropped', words(active.id, over?.id)),
    onDragCancel: ({ active }) => t('dnd.cancelled', words(active.id)),
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: t('dnd.help') },
      }}
      onDragStart={() => setZoom(list.current?.currentCSSZoom ?? 1)}
      onDragEnd={onDragEnd}
    >
      <SortableContext items={order} strategy={verticalListSortingStrategy} disabled={readOnly}>
        <ol ref={list} className={classes.list}>
          {order.map((id) => {
            const index = ids.indexOf(id);
            const activity = activities[index];
            if (!activity) return null;
            return (
              <ActivityRow
                key={id}
                activity={activity}
                start={starts[index] ?? ''}
                current={id === props.current}
                zoom={zoom}
                readOnly={readOnly}
                onEdit={() => props.onEdit(id)}
                onUp={index > 0 ? () => onMove(id, index - 1) : null}
                onDown={index < ids.length - 1 ? () => onMove(id, index + 1) : null}
                onDuplicate={() => void props.onDuplicate(activity, index + 1)}
                onRemove={() => void props.onRemove(id)}
              />
            );
          })}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
