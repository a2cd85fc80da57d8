import type { GeoPath } from 'd3-geo';
import type { Geometry } from 'geojson';

/** A name on the map: its lines, around a middle point in px. */
export type Label = { code: string; x: number; y: number; lines: string[] };

type Candidate = { code: string; name: string; geometry: Geometry };
type Box = { left: number; right: number; top: number; bottom: number };

/** Mean width of a letter and height of a line at 14 px, weight 600 (measured on Source Sans 3). */
const LETTER = 7.4;
const LINE = 16;
/** A name may stick out of its municipality a little, as long as it hits no other name. */
const OVERHANG = 1.35;

/** Two lines for a long name, broken at the space or hyphen nearest to the middle. */
export function splitName(name: string): string[] {
  if (name.length <= 13) return [name];
  const breaks = [...name.matchAll(/[ -]/g)].map((m) => m.index + 1);
  const middle = name.length / 2;
  const best = breaks
    .filter((at) => at > 2 && at < name.length - 2)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return best === undefined ? [name] : [name.slice(0, best).trim(), name.slice(best)];
}

/** The largest part of a municipality: islands do not carry its name. */
function mainland(geometry: Geometry, path: GeoPath): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  return geometry.coordinates
    .map((coordinates): Geometry => ({ type: 'Polygon', coordinates }))
    .reduce((a, b) => (path.area(b) > path.area(a) ? b : a));
}

function boxOf(x: number, y: number, lines: readonly string[]): Box {
  const width = Math.max(...lines.map((l) => l.length)) * LETTER;
  const height = lines.length * LINE;
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Names that fit, largest municipality first; a name that would hit another stays away (the list
 * beside the map has them all).
 */
export function placeLabels(candidates: readonly Candidate[], path: GeoPath): Label[] {
  const placed: Box[] = [];
  const labels: Label[] = [];
  const sized = candidates
    .map(({ code, name, geometry }) => {
      const part = mainland(geometry, path);
      return { code, name, part, area: path.area(part) };
    })
    .sort((a, b) => b.area - a.area);
  for (const { code, name, part } of sized) {
    const [x, y] = path.centroid(part);
    const [[left], [right]] = path.bounds(part);
    const width = (right - left) * OVERHANG;
    const lines = [[name], splitName(name)].find((option) => {
      const box = boxOf(x, y, option);
      return box.right - box.left <= width && !placed.some((other) => overlaps(box, other));
    });
    if (!lines) continue;
    placed.push(boxOf(x, y, lines));
    labels.push({ code, x: Math.round(x), y: Math.round(y), lines });
  }
  return labels;
}
