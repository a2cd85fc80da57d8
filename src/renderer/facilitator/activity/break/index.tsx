import { IconCoffee } from '@tabler/icons-react';
import { PlainActivity } from '../plain/PlainActivity';
import { PLAIN_VIEW, type ActivityView, type PanelProps } from '../types';

function BreakActivity({ activity }: PanelProps) {
  return <PlainActivity activity={activity} hint="plain.breakHint" />;
}

export const pause: ActivityView = { ...PLAIN_VIEW, Icon: IconCoffee, Panel: BreakActivity };
