import type { GroupMark } from '../../shared/charts';
import { styleOf } from './style';
import { Mark } from './svg';

type Props = { mark: GroupMark; size?: number };

/** Mark of a group for lists; the name stands beside it, so it is hidden from assistive tech. */
export function GroupMarkIcon({ mark, size = 20 }: Props) {
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden>
      <Mark mark={mark} x={size / 2} y={size / 2} size={size * 0.88} style={styleOf('screen')} />
    </svg>
  );
}
