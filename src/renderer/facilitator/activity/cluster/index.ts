import { IconLayoutGrid } from '@tabler/icons-react';
import { PLAIN_VIEW, type ActivityView } from '../types';
import { ClusterActivity } from './ClusterActivity';

export const cluster: ActivityView = {
  ...PLAIN_VIEW,
  Icon: IconLayoutGrid,
  Panel: ClusterActivity,
  wide: true,
};
