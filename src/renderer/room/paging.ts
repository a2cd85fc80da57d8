import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useRoom } from './room-context';

const NEXT = new Set(['PageDown', 'ArrowRight', 'ArrowDown', ' ']);
const PREVIOUS = new Set(['PageUp', 'ArrowLeft', 'ArrowUp']);
/** Time to read a page before the next one comes by itself. */
const PAGE_MS = 12_000;

type Paging = { page: number; turn: (step: number) => void };

/**
 * The page in view, always within the pages there are. Turned with the keys of a presenter, and
 * with `auto` also by itself, until someone turns a page by hand.
 */
export function usePaging(count: number, auto: boolean): Paging {
  const { interactive } = useRoom();
  const still = useReducedMotion();
  const [wanted, setWanted] = useState(0);
  const [byHand, setByHand] = useState(false);
  const last = Math.max(0, count - 1);
  const page = Math.min(wanted, last);
  const turn = (step: number) => {
    setByHand(true);
    setWanted(Math.max(0, Math.min(last, page + step)));
  };
  useEffect(() => {
    if (!interactive) return;
    const onKey = (event: KeyboardEvent) => {
      // Space on a focused button presses that button.
      const onButton = event.target instanceof HTMLButtonElement;
      if (onButton && event.key === ' ') return;
      const step = NEXT.has(event.key) ? 1 : PREVIOUS.has(event.key) ? -1 : 0;
      if (step === 0 || last === 0) return;
      event.preventDefault();
      setByHand(true);
      setWanted(Math.max(0, Math.min(last, page + step)));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [interactive, page, last]);
  const runs = auto && interactive && !still && !byHand && last > 0;
  useEffect(() => {
    if (!runs) return;
    const next = (shown: number) => (shown >= last ? 0 : shown + 1);
    const interval = setInterval(() => setWanted(next), PAGE_MS);
    return () => clearInterval(interval);
  }, [runs, last]);
  return { page, turn };
}
