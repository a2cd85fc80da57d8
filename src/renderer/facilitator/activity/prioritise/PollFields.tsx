import { NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../shared/domain/limits';
import {
  dotsPerPerson,
  ITEM_METHODS,
  pollMethodSchema,
  pollProblem,
  type PollSettings,
} from '../../../../shared/domain/polls';
import type { FacilitatorSnapshot } from '../../../../shared/projection/types';
import { AutoTextInput } from '../../../ui/AutoTextInput';
import { useSend } from '../../actions/useSend';
import classes from '../../agenda/Agenda.module.css';
import { NumberField } from '../../agenda/NumberField';
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
  const set: SetPart = (poll) =>
    void send({ type: 'activity/update', id: activityId, patch: { poll } });
  const { method } = settings;
  const setMethod = (value: string) => {
    const chosen = pollMethodSchema.options.find((option) => option === value);
    if (chosen) set({ method: chosen });
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
        {ITEM_METHODS.includes(method) && (
          <PollItems
            session={session}
            activityId={activityId}
            items={settings.items}
            readOnly={readOnly}
          />
        )}
        <MethodFields settings={settings} readOnly={readOnly} set={set} />
      </Stack>
    </section>
  );
}

/** Sends only what changed: two quick changes must not take each other back. */
type SetPart = (patch: Partial<PollSettings>) => void;
type MethodProps = { settings: PollSettings; readOnly: boolean; set: SetPart };

/** The settings that only some methods have. */
function MethodFields({ settings, readOnly, set }: MethodProps) {
  const { t } = useTranslation('agenda');
  switch (settings.method) {
    case 'dots': {
      const suggested = dotsPerPerson({ dots: 0, items: settings.items });
      return (
        <div className={classes.pair}>
          <NumberField
            label={t('poll.dots')}
            description={t('poll.dotsHint', { count: suggested })}
            min={1}
            max={20}
            readOnly={readOnly}
            value={settings.dots === 0 ? null : settings.dots}
            onCommit={(dots) => set({ dots })}
            onEmpty={() => set({ dots: 0 })}
          />
          <NumberField
            label={t('poll.cap')}
            min={1}
            max={20}
            readOnly={readOnly}
            value={settings.cap}
            onCommit={(cap) => set({ cap })}
          />
        </div>
      );
    }
    case 'multiple':
      return (
        <NumberField
          label={t('poll.maxChoices')}
          description={t('poll.maxChoicesHint')}
          min={1}
          max={LIMITS.pollItems}
          readOnly={readOnly}
          value={settings.maxChoices === 0 ? null : settings.maxChoices}
          onCommit={(maxChoices) => set({ maxChoices })}
          onEmpty={() => set({ maxChoices: 0 })}
        />
      );
    case 'number':
      return <RangeFields settings={settings} readOnly={readOnly} set={set} />;
    default:
      return null;
  }
}

function RangeFields({ settings, readOnly, set }: MethodProps) {
  const { t } = useTranslation('agenda');
  const limits = { min: -1e9, max: 1e9, decimals: true, readOnly };
  const empty = pollProblem(settings) === 'empty-range';
  return (
    <div className={classes.three}>
      <NumberField
        {...limits}
        label={t('poll.min')}
        value={settings.min}
        onCommit={(min) => set({ min })}
      />
      <NumberField
        {...limits}
        label={t('poll.max')}
        error={empty ? t('poll.range') : undefined}
        value={settings.max}
        onCommit={(max) => set({ max })}
      />
      <AutoTextInput
        label={t('poll.unit')}
        placeholder={t('poll.unitHint')}
        maxLength={40}
        readOnly={readOnly}
        value={settings.unit}
        onCommit={(unit) => set({ unit })}
      />
    </div>
  );
}
