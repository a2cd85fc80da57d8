import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

export type Size = { width: number; height: number };

/** Size of the window, followed while it changes. */
export function useWindowSize(): Size {
  const read = () => ({ width: window.innerWidth, height: window.innerHeight });
  const [size, setSize] = useState(read);
  useEffect(() => {
    const update = () => setSize(read());
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return size;
}

/** Size of an element in whole px; null until it is in the page. */
export function useElementSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const update = () =>
      setSize({
        width: Math.floor(element.clientWidth),
        height: Math.floor(element.clientHeight),
      });
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

/** Counts up when fonts have arrived, so that texts are measured again. */
export function useFontGeneration(): number {
  const [generation, setGeneration] = useState(0);
  useEffect(() => {
    let live = true;
    void document.fonts.ready.then(() => {
      if (live) setGeneration(1);
    });
    return () => {
      live = false;
    };
  }, []);
  return generation;
}

const NEXT = new Set(['PageDown', 'ArrowRight', 'ArrowDown', ' ']);
const PREVIOUS = new Set(['PageUp', 'ArrowLeft', 'ArrowUp']);

/** The page in view, turned with the keys of a presenter. Always within the pages there are. */
export function usePaging(count: number): { page: number; turn: (step: number) => void } {
  const [wanted, setWanted] = useState(0);
  const last = Math.max(0, count - 1);
  const page = Math.min(wanted, last);
  const turn = (step: number) => setWanted(Math.max(0, Math.min(last, page + step)));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Space on a focused button presses that button.
      const onButton = event.target instanceof HTMLButtonElement;
      if (onButton && event.key === ' ') return;
      const step = NEXT.has(event.key) ? 1 : PREVIOUS.has(event.key) ? -1 : 0;
      if (step === 0 || last === 0) return;
      event.preventDefault();
      setWanted(Math.max(0, Math.min(last, page + step)));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [page, last]);
  return { page, turn };
}
