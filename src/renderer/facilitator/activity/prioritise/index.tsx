import { IconHandFinger } from '@tabler/icons-react';
import type { ActivityView, FieldsProps } from '../types';
import { PollFields } from './PollFields';
import { PrioritiseActivity } from './PrioritiseActivity';

function Fields({ session, activity: { id, poll }, readOnly }: FieldsProps) {
  return (
    poll && <PollFields session={session} activityId={id} settings={poll} readOnly={readOnly} />
  );
}

export const prioritise: ActivityView = {
  Icon: IconHandFinger,
  Panel: PrioritiseActivity,
  wide: false,
  Fields,
  openNotice: 'form.pollOpen',
};
