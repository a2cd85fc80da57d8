import { readFile } from 'node:fs/promises';
import { geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { app } from 'electron';
import type { Language } from '../../shared/domain/language';
import type { Region } from '../../shared/domain/model';
import { buildReport, type ReportSession } from '../../shared/report';
import type { RegionShape, ReportModel, ReportVersion } from '../../shared/report/types';
import { resourcePath } from '../environment';

const WIDTH = 1000;
const HEIGHT = 620;

/**
 * The report of a session as the facilitator knows it, with the outlines of its region.
 * @param now day on the cover and in the file; the same day gives the same bytes
 */
export async function buildSessionReport(
  session: ReportSession,
  language: Language,
  now: Date,
  version: ReportVersion = 'full',
): Promise<ReportModel> {
  const published = session.rounds.filter((round) => round.status === 'published');
  return buildReport({
    session,
    results: published.at(-1)?.results ?? null,
    language,
    version,
    generatedAt: localDay(now),
    appVersion: app.getVersion(),
    regionShape: session.region === null ? null : await regionShape(session.region),
  });
}

/** The calendar day of the laptop as `yyyy-mm-dd`. */
export function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Outlines of the municipalities of a region, fitted into one drawing; null when none is known. */
export async function regionShape(region: Region): Promise<RegionShape | null> {
  const file = resourcePath('regions', 'gemeenten_2025_klein.topojson');
  const topology = JSON.parse(await readFile(file, 'utf8')) as Topology<{
    gemeenten: GeometryCollection<{ code: string }>;
  }>;
  const codes = new Set(region.municipalities.map((municipality) => municipality.code));
  const all = feature(topology, topology.objects.gemeenten);
  const shapes = { ...all, features: all.features.filter((f) => codes.has(f.properties.code)) };
  if (shapes.features.length === 0) return null;
  const projection = geoMercator().fitSize([WIDTH, HEIGHT], shapes);
  const draw = geoPath(projection).digits(1);
  return {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    paths: shapes.features.map((shape) => draw(shape) ?? '').filter((path) => path !== ''),
  };
}
