import {
  IconBulb,
  IconChartBar,
  IconChecks,
  IconCoffee,
  IconDoorEnter,
  IconFlag,
  IconLayoutGrid,
  IconAdjustmentsAlt,
  IconHandFinger,
  IconMessage,
  type Icon,
} from '@tabler/icons-react';
import type { ActivityKind } from '../../../shared/domain/agenda';

const ICONS: Record<ActivityKind, Icon> = {
  welcome: IconDoorEnter,
  input: IconMessage,
  cluster: IconLayoutGrid,
  score: IconAdjustmentsAlt,
  prioritise: IconHandFinger,
  discuss: IconChartBar,
  recommend: IconBulb,
  agree: IconChecks,
  break: IconCoffee,
  close: IconFlag,
};

/** The icon of a kind of activity, always beside its title. */
export function KindIcon({ kind, size = 18 }: { kind: ActivityKind; size?: number }) {
  const Shape = ICONS[kind];
  return <Shape size={size} stroke={1.75} aria-hidden />;
}
