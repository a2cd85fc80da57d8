import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { isTypingTarget } from '../../ui/typing';

/** A single key and what it does; null where it does nothing at this moment. */
export type Shortcut = [key: string, run: (() => void) | null];

/**
 * Single-letter shortcuts can be switched off (WCAG 2.1.4): speech input and shaky hands set them
 * off by accident. The choice is kept on this laptop.
 */
export function useShortcutSwitch(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useLocalStorage<boolean>({
    key: 'regiotafel.shortcuts',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  return [on, setOn];
}

const FLOATING = '[role="dialog"], [role="listbox"], [role="menu"]';

/** Lists of closed select fields stay in the page, but nobody sees them. */
const somethingFloats = (): boolean =>
  [...document.querySelectorAll(FLOATING)].some((element) => element.checkVisibility());

/** Keys that a focused control uses itself: space presses a button, arrows move within a widget. */
function belongsToControl(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (!(target instanceof Element)) return false;
  if (key === ' ') return target.matches('button, a, input, select, summary, [role]');
  return key.startsWith('Arrow') && target.matches('input, select, [role]');
}

/** Listens to single keys while nobody is typing and no dialog is open. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const [on] = useShortcutSwitch();
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTypingTarget(event.target) || belongsToControl(event)) return;
      const pressed = event.key.toLowerCase();
      const run = latest.current.find(([key]) => key.toLowerCase() === pressed)?.[1];
      if (!run || somethingFloats()) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [on]);
}
