type Rectangle = { x: number; y: number; width: number; height: number };
type DisplayInfo = { id: number; bounds: Rectangle; workArea: Rectangle };

/** The display for the projector: the first one that is not the laptop's; null with one display. */
export function projectorDisplay(displays: DisplayInfo[], laptopId: number): DisplayInfo | null {
  return displays.find((display) => display.id !== laptopId) ?? null;
}

/**
 * Window bounds that fit the displays of now: saved ones when they overlap a display by at least
 * 100 x 100 pixels, otherwise the preferred size in the middle of the primary display.
 */
export function fittingBounds(
  saved: Rectangle | null,
  displays: DisplayInfo[],
  primary: DisplayInfo,
  preferred: { width: number; height: number },
): Rectangle {
  if (saved && displays.some((display) => overlaps(saved, display.workArea))) return saved;
  const width = Math.min(preferred.width, primary.workArea.width);
  const height = Math.min(preferred.height, primary.workArea.height);
  return {
    x: primary.workArea.x + Math.round((primary.workArea.width - width) / 2),
    y: primary.workArea.y + Math.round((primary.workArea.height - height) / 2),
    width,
    height,
  };
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width >= 100 && height >= 100;
}
