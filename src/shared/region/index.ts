/** Municipalities, the ten study regions and the map, all from open data kept in resources/regions. */
export * from './atlas';
export * from './map';
export type { Label } from './labels';
