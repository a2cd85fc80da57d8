import { IconFlag } from '@tabler/icons-react';
import { PLAIN_VIEW, type ActivityView } from '../types';
import { CloseActivity } from './CloseActivity';

export const close: ActivityView = { ...PLAIN_VIEW, Icon: IconFlag, Panel: CloseActivity };
