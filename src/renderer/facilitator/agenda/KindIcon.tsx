import type { ActivityKind } from '../../../shared/activities/schema';
import { ACTIVITY_VIEWS } from '../activity/registry';

/** The icon of a kind of activity, always beside its title. */
export function KindIcon({ kind, size = 18 }: { kind: ActivityKind; size?: number }) {
  const { Icon } = ACTIVITY_VIEWS[kind];
  return <Icon size={size} stroke={1.75} aria-hidden />;
}
