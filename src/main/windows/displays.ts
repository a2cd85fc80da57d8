export type Rectangle = { x: number; y: number; width: number; height: number };
export type DisplayInfo = { id: number; bounds: Rectangle; workArea: Rectangle };

/** The display for the projector: the first one that is not the laptop's; null with one display. */
export function projectorDisplay<D extends DisplayInfo>(displays: D[], laptopId: number): D | null {
  return displays.find((display) => display.id !== laptopId) ?? null;
}

/**
 * The display for the ballot: the laptop's, but never one that the projector fills. That is only
 * the laptop's when someone has moved the facilitator's window onto the projector.
 * @param filled bounds of the display that the projector fills, or null
 */
export function ballotDisplay<D extends DisplayInfo>(
  displays: D[],
  laptop: D,
  filled: Rectangle | null,
): D {
  if (!isSame(laptop.bounds, filled)) return laptop;
  return displays.find(({ bounds }) => !isSame(bounds, filled)) ?? laptop;
}

/** Whether both are the same place, or both are nowhere. */
export function isSame(a: Rectangle | null, b: Rectangle | null): boolean {
  if (a === null || b === null) return a === b;
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/**
 * Window bounds that fit the displays of now: saved ones when they overlap a display by at least
 * 100 x 100 pixels, otherwise in the middle of the primary display.
 */
export function fittingBounds(
  saved: Rectangle | null,
  displays: DisplayInfo[],
  primary: DisplayInfo,
  preferred: { width: number; height: number },
): Rectangle {
  if (saved && displays.some((display) => overlaps(saved, display.workArea))) return saved;
  return middleOf(primary, preferred);
}

/** The preferred size, or what fits, in the middle of a display. */
export function middleOf(
  { workArea }: DisplayInfo,
  preferred: { width: number; height: number },
): Rectangle {
  const width = Math.min(preferred.width, workArea.width);
  const height = Math.min(preferred.height, workArea.height);
  return {
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: workArea.y + Math.round((workArea.height - height) / 2),
    width,
    height,
  };
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width >= 100 && height >= 100;
}
