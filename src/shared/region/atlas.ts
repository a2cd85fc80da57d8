import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { z } from 'zod';
import type { Municipality, Region } from '../domain/model';

/** A municipality of the Netherlands in the borders of 1 January 2025. */
export type AtlasMunicipality = Municipality & { province: string };

/** One of the ten regions of the study, with its inhabitants on 1 January 2025. */
export type StudyRegion = {
  name: string;
  inhabitants: number;
  municipalities: AtlasMunicipality[];
};

type Properties = { code: string; name: string; province: string };
export type MunicipalTopology = Topology<{ gemeenten: GeometryCollection<Properties> }>;

/** Municipalities, study regions and borders: everything that views know about the map. */
export type Atlas = {
  topology: MunicipalTopology;
  /** All 342, by province and name. */
  municipalities: AtlasMunicipality[];
  byCode: ReadonlyMap<string, AtlasMunicipality>;
  /** By name. */
  studyRegions: StudyRegion[];
};

const membersSchema = z.record(
  z.string(),
  z.object({
    population_2025: z.int(),
    municipalities: z.array(z.object({ code: z.string(), name: z.string(), province: z.string() })),
  }),
);

/**
 * Builds the atlas from the files in resources/regions.
 * @param topology parsed gemeenten_2025_klein.topojson
 * @param members parsed regio_gemeenten_2025.json
 * @throws ZodError when the list of regions has another shape
 */
export function buildAtlas(topology: MunicipalTopology, members: unknown): Atlas {
  const order = new Intl.Collator('nl');
  const municipalities = feature(topology, topology.objects.gemeenten)
    .features.map(({ properties: { code, name, province } }) => ({ code, name, province }))
    .sort((a, b) => order.compare(a.province, b.province) || order.compare(a.name, b.name));
  const studyRegions = Object.entries(membersSchema.parse(members))
    .map(([name, { population_2025, municipalities: list }]) => ({
      name,
      inhabitants: population_2025,
      municipalities: list,
    }))
    .sort((a, b) => order.compare(a.name, b.name));
  return {
    topology,
    municipalities,
    byCode: new Map(municipalities.map((m) => [m.code, m])),
    studyRegions,
  };
}

const plain = ({ code, name }: AtlasMunicipality): Municipality => ({ code, name });

/** A study region as it is kept in a session. */
export function studyRegion(region: StudyRegion): Region {
  return { kind: 'study', name: region.name, municipalities: region.municipalities.map(plain) };
}

/** The study region with exactly these municipalities, in any order. */
export function matchStudyRegion(atlas: Atlas, codes: readonly string[]): StudyRegion | undefined {
  const wanted = new Set(codes);
  return atlas.studyRegions.find(
    ({ municipalities }) =>
      municipalities.length === wanted.size && municipalities.every((m) => wanted.has(m.code)),
  );
}

/**
 * A region of the chosen municipalities under a name of the consultant's own. Unknown codes are
 * left out. @returns null without municipalities
 */
export function ownRegion(atlas: Atlas, name: string, codes: readonly string[]): Region | null {
  const wanted = new Set(codes);
  const municipalities = atlas.municipalities.filter((m) => wanted.has(m.code)).map(plain);
  return municipalities.length === 0 ? null : { kind: 'own', name, municipalities };
}

/**
 * Adds or removes one municipality. The result is an own region, except when it is exactly a study
 * region again.
 * @param ownName name for a region that stops being a study region
 * @returns null when the last municipality was removed
 */
export function toggleMunicipality(
  atlas: Atlas,
  region: Region | null,
  code: string,
  ownName: string,
): Region | null {
  const present = region?.municipalities.map((m) => m.code) ?? [];
  const codes = present.includes(code) ? present.filter((c) => c !== code) : [...present, code];
  const study = matchStudyRegion(atlas, codes);
  if (study) return studyRegion(study);
  return ownRegion(atlas, region?.kind === 'own' ? region.name : ownName, codes);
}

/** Inhabitants on 1 January 2025; null for an own region, whose number we do not have. */
export function inhabitantsOf(atlas: Atlas, region: Region): number | null {
  const study = matchStudyRegion(
    atlas,
    region.municipalities.map((m) => m.code),
  );
  return region.kind === 'study' && study ? study.inhabitants : null;
}
