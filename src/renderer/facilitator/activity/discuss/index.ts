import { IconChartBar } from '@tabler/icons-react';
import { PLAIN_VIEW, type ActivityView } from '../types';
import { DiscussActivity } from './DiscussActivity';

export const discuss: ActivityView = { ...PLAIN_VIEW, Icon: IconChartBar, Panel: DiscussActivity };
