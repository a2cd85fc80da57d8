import { IconAdjustmentsAlt } from '@tabler/icons-react';
import type { ActivityView } from '../types';
import { ScoreActivity } from './ScoreActivity';
import { ScoreFields } from './ScoreFields';

export const score: ActivityView = {
  Icon: IconAdjustmentsAlt,
  Panel: ScoreActivity,
  wide: false,
  Fields: ScoreFields,
  // A round locks its rules by itself when it opens.
  openNotice: null,
};
