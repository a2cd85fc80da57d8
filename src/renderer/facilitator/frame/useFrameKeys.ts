import { useEffect } from 'react';
import { isTypingTarget } from '../../ui/typing';
import { PHASES, type Phase } from './phases';

type Keys = { onPhase: (phase: Phase) => void; onHelp: () => void };

const dialogIsOpen = (): boolean => document.querySelector('[role="dialog"]') !== null;

/** Ctrl/Cmd+1..5 for the phases and `?` or Ctrl/Cmd+K for help; silent while a dialog is open. */
export function useFrameKeys({ onPhase, onHelp }: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || dialogIsOpen()) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() === 'k' && !event.shiftKey) {
          event.preventDefault();
          return onHelp();
        }
        const phase = PHASES[Number(event.key) - 1];
        if (phase === undefined || event.shiftKey) return;
        event.preventDefault();
        onPhase(phase);
      } else if (event.key === '?' && !isTypingTarget(event.target)) {
        event.preventDefault();
        onHelp();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onPhase, onHelp]);
}
