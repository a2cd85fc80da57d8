import { IconBulb } from '@tabler/icons-react';
import { PLAIN_VIEW, type ActivityView } from '../types';
import { RecommendActivity } from './RecommendActivity';

export const recommend: ActivityView = { ...PLAIN_VIEW, Icon: IconBulb, Panel: RecommendActivity };
