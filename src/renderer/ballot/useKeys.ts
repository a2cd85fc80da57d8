import { useEffect, useRef } from 'react';

/**
 * Listens to plain keys on the whole page: none with a modifier, none that repeat while held down,
 * none while a dialog or a menu is open or text is typed.
 * @param onKey returns true when it used the key.
 */
export function useKeys(onKey: (key: string, target: HTMLElement) => boolean): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (event.defaultPrevented || document.querySelector('dialog[open], [data-covers]')) return;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (target.matches('input[type="text"], textarea')) return;
      if (latest.current(event.key, target)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Does the element itself answer to Enter? */
export const takesEnter = (target: HTMLElement): boolean => target.matches('button, a');
/** Does the element itself answer to the arrow keys? */
export const takesArrows = (target: HTMLElement): boolean => target.matches('input[type="radio"]');
