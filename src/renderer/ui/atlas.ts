import municipalities from '../../../resources/regions/gemeenten_2025_klein.topojson?raw';
import regions from '../../../resources/regions/regio_gemeenten_2025.json?raw';
import { buildAtlas, type Atlas, type MunicipalTopology } from '../../shared/region';

let built: Atlas | undefined;

/** The atlas of this window, built on first use. */
export function atlas(): Atlas {
  built ??= buildAtlas(JSON.parse(municipalities) as MunicipalTopology, JSON.parse(regions));
  return built;
}
