import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Timer } from '../../shared/domain/agenda';
import { timerLeft } from '../../shared/domain/timer';
import { canvasMeasure, type Measure, styleOf, wrapText } from '../charts';
import { useRoom } from './room-context';

export type Size = { width: number; height: number };

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

/** Measures texts with the font of the page, again when that has arrived. */
export function useMeasure(): Measure {
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
  // A new measure for each generation: it remembers widths.
  return useMemo(
    () => ({ generation, measure: canvasMeasure(styleOf('projector').font) }),
    [generation],
  ).measure;
}

/** Room that the browser may need more than the measured lines. */
const MARGIN = 1.012;

/** Breaks a text into lines of `width` px at `size` times the smallest type. */
export type Lines = (text: string, width: number, size: number, weight: 400 | 600) => string[];

/** Breaks texts into lines as the browser will. */
export function useLines(): Lines {
  const { s } = useRoom();
  const measure = useMeasure();
  return useMemo<Lines>(
    () => (text, width, size, weight) => wrapText(text, width / MARGIN, size * s, weight, measure),
    [s, measure],
  );
}

/** More often than each second, so that none is skipped; the same value draws nothing. */
const TICK_MS = 200;

/** Seconds left on the timer, followed while it runs; null without a timer. */
export function useTimeLeft(timer: Timer | null): number | null {
  const runs = timer !== null && timer.endsAt !== null;
  const subscribe = useCallback(
    (tick: () => void) => {
      if (!runs) return () => undefined;
      const interval = setInterval(tick, TICK_MS);
      return () => clearInterval(interval);
    },
    [runs],
  );
  const read = () => (timer === null ? null : timerLeft(timer, Date.now()));
  return useSyncExternalStore(subscribe, read);
}
