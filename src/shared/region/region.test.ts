import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { regionSchema } from '../domain/model';
import {
  buildAtlas,
  countryMap,
  inhabitantsOf,
  matchStudyRegion,
  ownRegion,
  regionMap,
  regionOutline,
  studyRegion,
  toggleMunicipality,
  type MunicipalTopology,
} from '.';
import { splitName } from './labels';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../resources/regions/${name}`, import.meta.url), 'utf8'));
const atlas = buildAtlas(
  read('gemeenten_2025_klein.topojson') as MunicipalTopology,
  read('regio_gemeenten_2025.json'),
);
const region = (name: string) => atlas.studyRegions.find((r) => r.name === name)!;
const codesOf = (name: string) => region(name).municipalities.map((m) => m.code);
const frame = { width: 718, height: 536, padding: 30 };

describe('atlas', () => {
  it('has the 342 municipalities and ten regions of 2025', () => {
    expect(atlas.municipalities).toHaveLength(342);
    expect(atlas.studyRegions.map((r) => [r.name, r.municipalities.length])).toEqual([
      ['Drenthe', 12],
      ['Flevoland', 6],
      ['Fryslân', 18],
      ['Groningen', 10],
      ['Midden-Holland', 5],
      ['Noord-Holland Noord', 16],
      ['Noordoost-Brabant', 10],
      ['Rijk van Nijmegen', 7],
      ['Zuid-Holland Zuid', 10],
      ['Zuid-Limburg', 16],
    ]);
  });

  it('gives every municipality of a region its borders and its name', () => {
    for (const { municipalities } of atlas.studyRegions)
      for (const { code, name } of municipalities) expect(atlas.byCode.get(code)?.name).toBe(name);
  });

  it('puts no municipality in two regions', () => {
    const codes = atlas.studyRegions.flatMap((r) => r.municipalities.map((m) => m.code));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('makes regions that a session accepts', () => {
    for (const study of atlas.studyRegions)
      expect(regionSchema.safeParse(studyRegion(study)).success).toBe(true);
  });

  it('knows the inhabitants of study regions only', () => {
    const brabant = studyRegion(region('Noordoost-Brabant'));
    expect(inhabitantsOf(atlas, brabant)).toBe(635_466);
    expect(inhabitantsOf(atlas, { ...brabant, kind: 'own' })).toBeNull();
  });
});

describe('composing a region', () => {
  const heusden = atlas.municipalities.find((m) => m.name === 'Heusden')!.code;
  const brabant = studyRegion(region('Noordoost-Brabant'));

  it('turns a changed study region into an own one, and back', () => {
    const changed = toggleMunicipality(atlas, brabant, heusden, 'Eigen');
    expect(changed).toMatchObject({ kind: 'own', name: 'Eigen' });
    expect(changed?.municipalities).toHaveLength(11);
    const back = toggleMunicipality(atlas, changed, heusden, 'Eigen');
    expect(back).toMatchObject({ kind: 'study', name: 'Noordoost-Brabant' });
  });

  it('keeps the name of an own region', () => {
    const own = ownRegion(atlas, 'Langstraat', [heusden]);
    expect(toggleMunicipality(atlas, own, codesOf('Drenthe')[0]!, 'Anders')?.name).toBe(
      'Langstraat',
    );
  });

  it('is null without municipalities and leaves out unknown codes', () => {
    const own = ownRegion(atlas, 'Langstraat', [heusden, 'GM9999']);
    expect(own?.municipalities).toEqual([{ code: heusden, name: 'Heusden' }]);
    expect(toggleMunicipality(atlas, own, heusden, 'Langstraat')).toBeNull();
    expect(ownRegion(atlas, 'Leeg', [])).toBeNull();
  });

  it('finds a study region whatever the order of its municipalities', () => {
    expect(matchStudyRegion(atlas, codesOf('Flevoland').reverse())?.name).toBe('Flevoland');
    expect(matchStudyRegion(atlas, codesOf('Flevoland').slice(1))).toBeUndefined();
  });
});

/** All x and y of a path with absolute coordinates. */
const points = (d: string): [number, number][] =>
  [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((m) => [Number(m[1]), Number(m[2])]);

describe('map', () => {
  it.each(atlas.studyRegions.map((r) => r.name))('fits %s in the frame', (name) => {
    const map = regionMap(atlas, codesOf(name), frame);
    expect(map.shapes.filter((s) => s.inRegion)).toHaveLength(codesOf(name).length);
    const [xs, ys] = [points(map.outline).map((p) => p[0]), points(map.outline).map((p) => p[1])];
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(29.9);
    expect(Math.max(...xs)).toBeLessThanOrEqual(688.1);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(29.9);
    expect(Math.max(...ys)).toBeLessThanOrEqual(506.1);
    // North is up and east is right: a flipped projection would put labels outside as well.
    for (const label of map.labels) {
      expect(label.x).toBeGreaterThan(0);
      expect(label.x).toBeLessThan(frame.width);
      expect(label.y).toBeGreaterThan(0);
      expect(label.y).toBeLessThan(frame.height);
    }
  });

  it('names every municipality of Noordoost-Brabant', () => {
    expect(regionMap(atlas, codesOf('Noordoost-Brabant'), frame).labels).toHaveLength(10);
  });

  it('shows the whole country without a region', () => {
    const map = regionMap(atlas, [], frame);
    expect(map.shapes).toHaveLength(342);
    expect(map.outline).toBe('');
    expect(map.labels).toEqual([]);
  });

  it('survives a frame that is not measured yet', () => {
    expect(
      regionMap(atlas, codesOf('Drenthe'), { width: 0, height: 0, padding: 30 }),
    ).toBeDefined();
  });

  it('makes thumbnails, and none without known municipalities', () => {
    const small = { width: 52, height: 44, padding: 2 };
    const thumbnail = regionOutline(atlas, codesOf('Zuid-Limburg'), small);
    expect(thumbnail?.outline).toMatch(/^M/);
    expect(thumbnail?.borders).toMatch(/^M/);
    expect(regionOutline(atlas, ['GM9999'], small)).toBeNull();
  });

  it('puts the ten regions on the country', () => {
    const map = countryMap(atlas, { width: 240, height: 240, padding: 0 });
    expect(map.regions).toHaveLength(10);
    for (const { path } of map.regions) expect(path).toMatch(/^M/);
  });

  it('breaks long names near the middle', () => {
    expect(splitName('Oss')).toEqual(['Oss']);
    expect(splitName('Sint-Michielsgestel')).toEqual(['Sint-', 'Michielsgestel']);
    expect(splitName('Gulpen-Wittem')).toEqual(['Gulpen-Wittem']);
    expect(splitName('Noardeast-Fryslân')).toEqual(['Noardeast-', 'Fryslân']);
  });
});
