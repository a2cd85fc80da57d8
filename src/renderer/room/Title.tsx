import { useLines, type Lines } from './hooks';
import { useRoom, type Room } from './room-context';
import classes from './room.module.css';

/** Sizes of a title in times the smallest type; a long one steps down to keep room for the rest. */
const SIZES = [2.1, 1.8, 1.5, 1.3, 1.15];
const DISPLAY_SIZES = [2.7, 2.4, ...SIZES];
const LINE = 1.12;
/** Share of the picture that a title may take. */
const SHARE = 0.22;

type Fit = {
  /** Width in px; the whole picture between its margins when left out. */
  width?: number | undefined;
  /** Larger than a title above content: the title is what there is to read. */
  display?: boolean;
  /** Share of the height of the picture that it may take. */
  share?: number;
};

/** Margin at the left and the right of the picture in px. */
export function marginOf({ s, width }: Pick<Room, 's' | 'width'>): number {
  return Math.min(3 * s, 0.05 * width);
}

/** The largest size of a title that leaves room for what follows, and its height in px. */
export function fitTitle(text: string, room: Room, lines: Lines, fit: Fit = {}) {
  const { display = false, share = SHARE } = fit;
  const width = fit.width ?? room.width - 2 * marginOf(room);
  const heightOf = (size: number) => lines(text, width, size, 600).length * size * room.s * LINE;
  const sizes = display ? DISPLAY_SIZES : SIZES;
  const size = sizes.find((candidate) => heightOf(candidate) <= share * room.height) ?? 1.15;
  return { size: size * room.s, height: heightOf(size) };
}

/** The title of a scene, as large as leaves room for what follows, never below the smallest type. */
export function Title({ text, ...fit }: Fit & { text: string }) {
  const room = useRoom();
  const { size } = fitTitle(text, room, useLines(), fit);
  return (
    <h1 className={classes.title} style={{ fontSize: size }} dir="auto">
      {text}
    </h1>
  );
}
