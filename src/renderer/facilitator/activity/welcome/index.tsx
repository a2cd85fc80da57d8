import { IconDoorEnter } from '@tabler/icons-react';
import { PlainActivity } from '../plain/PlainActivity';
import { PLAIN_VIEW, type ActivityView, type PanelProps } from '../types';

function WelcomeActivity({ activity }: PanelProps) {
  return <PlainActivity activity={activity} hint="plain.welcomeHint" />;
}

export const welcome: ActivityView = { ...PLAIN_VIEW, Icon: IconDoorEnter, Panel: WelcomeActivity };
