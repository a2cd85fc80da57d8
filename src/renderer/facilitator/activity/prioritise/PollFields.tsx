import { NativeSelect, Stack } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../shared/domain/limits';
import type { FacilitatorSnapshot } from '../../../../shared/projection/types';
import { newPollSettings } from '../../../../shared/voting/rules';
import {
  pollMethodSchema,
  type PollPatch,
  type PollSettings,
} from '../../../../shared/voting/schemas';
import { AutoTextInput } from '../../../ui/AutoTextInput';
import { useSend } from '../../actions/useSend';
import classes from '../../agenda/Agenda.module.css';
import { panelOf } from '../../methods/registry';
import { PollItems } from './PollItems';

type Props = {
  session: FacilitatorSnapshot['session'];
  activityId: string;
  settings: PollSettings;
  readOnly: boolean;
};

/** How people vote, on what question and what they choose from. */
export function PollFields({ session, activityId, settings, readOnly }: Props) {
  const { t } = useTranslation('agenda');
  const send = useSend();
  const set = (poll: PollPatch) =>
    void send({ type: 'activity/update', id: activityId, patch: { poll } });
  const { method } = settings;
  const { Fields } = panelOf(method);
  // What another method does not have is kept while this is open: looking at it costs no options.
  const kept = useRef<object>({});
  const setMethod = (value: string) => {
    const chosen = pollMethodSchema.options.find((option) => option === value);
    if (!chosen) return;
    kept.current = { ...kept.current, ...settings };
    const missing = Object.keys(newPollSettings(chosen)).filter((key) => !(key in settings));
    const back = Object.entries(kept.current).filter(([key]) => missing.includes(key));
    set({ ...Object.fromEntries(back), method: chosen });
  };
  return (
    <section aria-labelledby="poll-title">
      <h3 id="poll-title" className={classes.section}>
        {t('poll.title')}
      </h3>
      <Stack gap={14} mt={8}>
        <NativeSelect
          label={t('poll.method')}
          description={t(`poll.methodText.${method}`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          disabled={readOnly}
          value={method}
          onChange={(event) => setMethod(event.currentTarget.value)}
          data={pollMethodSchema.options.map((option) => ({
            value: option,
            label: t(`poll.methods.${option}`),
          }))}
        />
        <AutoTextInput
          label={t('poll.question')}
          maxLength={LIMITS.shortText}
          readOnly={readOnly}
          value={settings.question}
          onCommit={(question) => set({ question })}
        />
        {'items' in settings && (
          <PollItems
            session={session}
            activityId={activityId}
            items={settings.items}
            readOnly={readOnly}
          />
        )}
        {Fields && <Fields settings={settings} readOnly={readOnly} set={set} />}
      </Stack>
    </section>
  );
}
