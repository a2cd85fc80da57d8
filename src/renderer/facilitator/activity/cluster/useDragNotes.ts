import {
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DndContextProps,
} from '@dnd-kit/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NEW_THEME } from './NewTheme';

/**
 * dnd-kit takes away every selection of text until 50 ms after a drop: a field that has the focus by then
 * loses its caret, and what is typed in it.
 */
const AFTER_DRAG_MS = 80;

type Drag = {
  /** Props of the drag area. */
  area: Pick<
    DndContextProps,
    'sensors' | 'accessibility' | 'onDragStart' | 'onDragEnd' | 'onDragCancel'
  >;
  dragged: string | null;
};

/** Dragging with mouse or finger; the keyboard has its own keys. @param onDrop note, place */
export function useDragNotes(onDrop: (id: string, place: string) => void): Drag {
  const { t } = useTranslation('cluster');
  const [dragged, setDragged] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A short wait, so that a finger can still scroll the column.
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
  );
  const silent = (): undefined => undefined;
  return {
    dragged,
    area: {
      sensors,
      accessibility: {
        announcements: {
          onDragStart: () => t('say.lifted'),
          onDragOver: silent,
          // What happened is told by the board itself.
          onDragEnd: silent,
          onDragCancel: () => t('say.cancelled'),
        },
        screenReaderInstructions: { draggable: t('say.help') },
      },
      onDragStart: ({ active }) => setDragged(String(active.id)),
      onDragCancel: () => setDragged(null),
      onDragEnd: ({ active, over }) => {
        setDragged(null);
        if (!over) return;
        const [id, place] = [String(active.id), String(over.id)];
        if (place === NEW_THEME) setTimeout(() => onDrop(id, place), AFTER_DRAG_MS);
        else onDrop(id, place);
      },
    },
  };
}
