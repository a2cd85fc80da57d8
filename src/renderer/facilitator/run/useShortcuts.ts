import { useHotkeys, useLocalStorage } from '@mantine/hooks';

/** A single letter and what it does; null where it does nothing at this moment. */
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

/** Listens to single letters while nobody is typing and no dialog is open. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const [on] = useShortcutSwitch();
  useHotkeys(
    shortcuts.map(([key, run]) => [
      key,
      (event) => {
        if (!on || !run || event.repeat) return;
        if (document.querySelector('[role="dialog"], [role="listbox"]')) return;
        event.preventDefault();
        run();
      },
      { preventDefault: false },
    ]),
  );
}
