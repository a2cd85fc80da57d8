import { IconMapPinOff } from '@tabler/icons-react';
import { regionOutline } from '../../../shared/region';
import { atlas } from '../../ui/atlas';
import { TOKENS } from '../../ui/tokens';

const WIDTH = 52;
const HEIGHT = 44;

/** The outline of a region; decoration beside its name. */
export function RegionThumbnail({ codes }: { codes: readonly string[] }) {
  const shape = regionOutline(atlas(), codes, { width: WIDTH, height: HEIGHT, padding: 2 });
  if (!shape)
    return (
      <IconMapPinOff
        width={WIDTH}
        height={24}
        display="block"
        stroke={1.5}
        color={TOKENS.ink3}
        aria-hidden
      />
    );
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={shape.outline} fill={TOKENS.petrol3} />
      <path d={shape.borders} fill="none" stroke={TOKENS.petrol1} strokeWidth="0.6" />
      <path d={shape.outline} fill="none" stroke={TOKENS.petrol7} strokeLinejoin="round" />
    </svg>
  );
}
