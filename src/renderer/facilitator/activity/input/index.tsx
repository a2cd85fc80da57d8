import { IconMessage } from '@tabler/icons-react';
import { PLAIN_VIEW, type ActivityView, type FieldsProps } from '../types';
import { InputActivity } from './InputActivity';
import { InputFields } from './InputFields';

function Fields({ session, activity: { id, input }, readOnly }: FieldsProps) {
  return (
    input && <InputFields session={session} activityId={id} settings={input} readOnly={readOnly} />
  );
}

export const input: ActivityView = {
  ...PLAIN_VIEW,
  Icon: IconMessage,
  Panel: InputActivity,
  Fields,
};
