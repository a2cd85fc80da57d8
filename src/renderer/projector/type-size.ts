export type Viewing = {
  /** Height of the picture in px. */
  height: number;
  /** Distance of the back row in m; unknown = as far as the default size reaches. */
  distance?: number;
  /** Height of the picture on the wall in m. */
  pictureHeight?: number;
};

/**
 * Smallest type in px that the back row can read: s = max(H / 34, 0.0069 * D * H / h), an x-height
 * (0.486 em) of a 300th of the distance (docs/look.md, projector type size).
 */
export function typeSize({ height, distance, pictureHeight }: Viewing): number {
  const base = height / 34;
  if (distance === undefined || pictureHeight === undefined || pictureHeight <= 0) return base;
  return Math.max(base, (0.0069 * distance * height) / pictureHeight);
}

/** False when type that is large enough leaves too little room: the room should move closer. */
export function backRowCanRead(viewing: Viewing): boolean {
  return typeSize(viewing) <= viewing.height / 20;
}
