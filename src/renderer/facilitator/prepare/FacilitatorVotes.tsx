import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSend } from '../actions/useSend';

type Props = { votes: boolean; readOnly: boolean };

/** Whether the facilitator is one of the people expected to vote; off unless asked. */
export function FacilitatorVotes({ votes, readOnly }: Props) {
  const { t } = useTranslation('phones');
  const send = useSend();
  return (
    <Switch
      my={12}
      label={t('votes.label')}
      description={t('votes.hint')}
      checked={votes}
      disabled={readOnly}
      onChange={(event) =>
        void send({
          type: 'session/update',
          patch: { facilitatorVotes: event.currentTarget.checked },
        })
      }
    />
  );
}
