export type Viewing = {
  /** Height of the picture in px. */
  height: number;
  /** Distance of the back row in m; unknown = as far as the default size reaches. */
  distance?: number;
  /** Height of the picture on the wall in m. */
  pictureHeight?: number;
};

/** Larger type leaves no room for a title and a line; {@link backRowCanRead} has warned by then. */
const FEWEST_LINES = 14;

/** What the back row needs, however large that is. */
function needed({ height, distance, pictureHeight }: Viewing): number {
  const base = height / 34;
  if (distance === undefined || pictureHeight === undefined || pictureHeight <= 0) return base;
  return Math.max(base, (0.0069 * distance * height) / pictureHeight);
}

/**
 * Smallest type in px that the back row can read: s = max(H / 34, 0.0069 * D * H / h), an x-height
 * (0.486 em) of a 300th of the distance (docs/look.md, projector type size). At most a 14th of the
 * picture.
 */
export function typeSize(viewing: Viewing): number {
  return Math.min(needed(viewing), viewing.height / FEWEST_LINES);
}

/** False when type that is large enough leaves too little room: the room should move closer. */
export function backRowCanRead(viewing: Viewing): boolean {
  return needed(viewing) <= viewing.height / 20;
}
