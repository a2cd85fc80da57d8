import { IconChecks } from '@tabler/icons-react';
import { PLAIN_VIEW, type ActivityView } from '../types';
import { AgreeActivity } from './AgreeActivity';

export const agree: ActivityView = { ...PLAIN_VIEW, Icon: IconChecks, Panel: AgreeActivity };
