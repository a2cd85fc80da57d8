import { geoMercator, geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryObject, MultiPolygon, Polygon } from 'topojson-specification';
import type { Atlas } from './atlas';
import { placeLabels, type Label } from './labels';

/** Width, height and free space around the region, in px. */
export type Frame = { width: number; height: number; padding: number };

export type MapShape = { code: string; name: string; inRegion: boolean; path: string };

/** A region among its neighbours, as SVG paths in the frame. */
export type RegionMap = { shapes: MapShape[]; outline: string; labels: Label[] };

/** The outline of a region with its inner borders, for thumbnails. */
export type RegionOutline = { outline: string; borders: string };

type Area = Polygon | MultiPolygon;
const isArea = (g: GeometryObject): g is GeometryObject & Area =>
  g.type === 'Polygon' || g.type === 'MultiPolygon';

function members(atlas: Atlas, codes: ReadonlySet<string>) {
  return atlas.topology.objects.gemeenten.geometries.filter(
    ({ properties: p }) => p !== undefined && 'code' in p && codes.has(p.code),
  );
}

/** The merged area of the municipalities; of the whole country when there are none. */
function areaOf(atlas: Atlas, codes: ReadonlySet<string>) {
  const all = atlas.topology.objects.gemeenten.geometries;
  const chosen = codes.size > 0 ? members(atlas, codes) : all;
  return merge(atlas.topology, (chosen.length > 0 ? chosen : all).filter(isArea) as Area[]);
}

function fitted(atlas: Atlas, codes: ReadonlySet<string>, frame: Frame): GeoProjection {
  const { width, height, padding } = frame;
  return geoMercator().fitExtent(
    [
      [padding, padding],
      [Math.max(padding + 1, width - padding), Math.max(padding + 1, height - padding)],
    ],
    areaOf(atlas, codes),
  );
}

const rounded = (projection: GeoProjection): GeoPath => geoPath(projection).digits(1);

/**
 * The region of these municipalities, fitted to the frame, with the municipalities around it as
 * far as the frame shows them. Without municipalities: the whole country.
 */
export function regionMap(atlas: Atlas, codes: readonly string[], frame: Frame): RegionMap {
  const chosen = new Set(codes);
  const projection = fitted(atlas, chosen, frame);
  const area = chosen.size > 0 ? areaOf(atlas, chosen) : null;
  const outline = area ? (rounded(projection)(area) ?? '') : '';
  const whole = geoPath(projection);
  // A border just outside the frame keeps clipped shapes from showing a line along the edge.
  const edge = 4;
  projection.clipExtent([
    [-edge, -edge],
    [frame.width + edge, frame.height + edge],
  ]);
  const path = rounded(projection);
  const shapes: MapShape[] = [];
  const candidates = [];
  for (const item of feature(atlas.topology, atlas.topology.objects.gemeenten).features) {
    const d = path(item);
    if (!d) continue;
    const { code, name } = item.properties;
    const inRegion = chosen.has(code);
    shapes.push({ code, name, inRegion, path: d });
    if (inRegion) candidates.push({ code, name, geometry: item.geometry });
  }
  // The chosen ones last, so that their white borders lie on top.
  shapes.sort((a, b) => Number(a.inRegion) - Number(b.inRegion));
  return { shapes, outline, labels: placeLabels(candidates, whole) };
}

/** Outline and inner borders of the municipalities, fitted to a small frame. */
export function regionOutline(
  atlas: Atlas,
  codes: readonly string[],
  frame: Frame,
): RegionOutline | null {
  const chosen = new Set(codes);
  const geometries = members(atlas, chosen);
  if (geometries.length === 0) return null;
  const path = rounded(fitted(atlas, chosen, frame));
  const collection = { type: 'GeometryCollection' as const, geometries };
  return {
    outline: path(areaOf(atlas, chosen)) ?? '',
    borders: path(mesh(atlas.topology, collection, (a, b) => a !== b)) ?? '',
  };
}

/** The whole country with the ten study regions on it. */
export function countryMap(
  atlas: Atlas,
  frame: Frame,
): { land: string; regions: { name: string; path: string }[] } {
  const path = rounded(fitted(atlas, new Set(), frame));
  return {
    land: path(areaOf(atlas, new Set())) ?? '',
    regions: atlas.studyRegions.map(({ name, municipalities }) => ({
      name,
      path: path(areaOf(atlas, new Set(municipalities.map((m) => m.code)))) ?? '',
    })),
  };
}
