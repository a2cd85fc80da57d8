import type { KeyboardEvent, MouseEvent } from 'react';
import { isTypingTarget } from '../../../ui/typing';
import type { Arrow } from './board';

type Keys = {
  arrow: (from: string, arrow: Arrow) => void;
  pick: (id: string, how: 'toggle' | 'range') => void;
  toTheme: (from: string | null, index: number) => void;
  newTheme: (from: string | null) => void;
  merge: () => void;
  back: (from: string | null) => void;
  rename: (from: string | null, themeId: string | null) => void;
  clear: () => void;
};

const isArrow = (key: string): key is Arrow =>
  ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(key);

/** Keys of the board. They work on the note in focus or on what is selected. */
export function boardKeys(event: KeyboardEvent<HTMLElement>, keys: Keys): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || isTypingTarget(target)) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const from = target.closest<HTMLElement>('[data-note]')?.dataset.note ?? null;
  const themeId = target.closest<HTMLElement>('[data-theme]')?.dataset.theme ?? null;
  if (isArrow(key) && from !== null) keys.arrow(from, key);
  else if (key === ' ' && from !== null) keys.pick(from, event.shiftKey ? 'range' : 'toggle');
  else if (/^[1-9]$/.test(key)) keys.toTheme(from, Number(key) - 1);
  else if (key.toLowerCase() === 'n') keys.newTheme(from);
  else if (key.toLowerCase() === 'm') keys.merge();
  else if (key === 'F2') keys.rename(from, themeId);
  else if (key === 'Delete' || key === 'Backspace') keys.back(from);
  else if (key === 'Escape') keys.clear();
  else return;
  event.preventDefault();
  // These keys mean something else in the rest of the window.
  event.stopPropagation();
}

/** A click on the board: which note to pick and how, or which merged note to take out. */
export function boardClick(
  event: MouseEvent<HTMLElement>,
  pick: (id: string, how: 'one' | 'toggle' | 'range') => void,
  takeOut: (id: string) => void,
): void {
  const { target } = event;
  // An icon inside a note is an Element too, but no HTMLElement.
  if (!(target instanceof Element)) return;
  const out = target.closest<HTMLElement>('[data-take-out]')?.dataset.takeOut;
  if (out !== undefined) return takeOut(out);
  const id = target.closest<HTMLElement>('[data-note]')?.dataset.note;
  if (id === undefined) return;
  // A finger has no Ctrl key: each tap adds a note or leaves it out.
  const { nativeEvent } = event;
  const byFinger = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';
  const adds = byFinger || event.ctrlKey || event.metaKey;
  pick(id, event.shiftKey ? 'range' : adds ? 'toggle' : 'one');
}
