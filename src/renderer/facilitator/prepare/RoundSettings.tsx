import { NumberInput, Radio, Stack, Switch } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FactorModel } from '../../../shared/domain/factor-model';
import { LIMITS } from '../../../shared/domain/limits';
import { consensusRuleSchema, type RoundSettings as Settings } from '../../../shared/domain/model';
import type { RoundView } from '../../../shared/projection/types';
import { useSend } from '../actions/useSend';
import classes from './Prepare.module.css';
import { ThresholdFields } from './ThresholdFields';

type Props = { round: RoundView; model: FactorModel; readOnly: boolean };

/** The rules of the scoring round; fixed from the moment it opens. */
export function RoundSettings({ round, model, readOnly }: Props) {
  const { t } = useTranslation('prepare');
  const send = useSend();
  const { settings } = round;
  const locked = round.status !== 'draft' || round.progress.cast > 0;
  const disabled = locked || readOnly;
  const short = model.factors.filter((f) => f.shortForm).length;
  const configure = (patch: Partial<Settings>) =>
    void send({ type: 'round/configure', id: round.id, settings: patch });
  return (
    <section aria-labelledby="round-title">
      <div className={classes.panelHead}>
        <h2 id="round-title">{t('round.title')}</h2>
        <span>{t('round.number', { number: round.number })}</span>
      </div>
      <Stack gap={14} mt={10}>
        {locked && (
          <p className={classes.locked} style={{ margin: 0 }}>
            <IconLock size={16} stroke={1.75} aria-hidden />
            <span>{t('round.locked')}</span>
          </p>
        )}
        <Radio.Group
          label={t('round.form')}
          value={settings.form}
          onChange={(form) => configure({ form: form === 'full' ? 'full' : 'short' })}
        >
          <Stack gap={8} mt={6}>
            {short > 0 && (
              <Radio value="short" disabled={disabled} label={t('round.short', { count: short })} />
            )}
            <Radio
              value="full"
              disabled={disabled}
              label={t('round.full', { count: model.factors.length })}
            />
          </Stack>
        </Radio.Group>
        {model.importance && (
          <Switch
            disabled={disabled}
            label={t('round.importance')}
            checked={settings.askImportance}
            onChange={(event) => configure({ askImportance: event.currentTarget.checked })}
          />
        )}
        <NumberInput
          label={t('round.minGroup')}
          disabled={disabled}
          min={LIMITS.minGroupSizeFloor}
          max={LIMITS.minGroupSizeCeiling}
          allowDecimal={false}
          clampBehavior="blur"
          value={settings.minGroupSize}
          onChange={(value) => {
            if (inRange(value, LIMITS.minGroupSizeFloor, LIMITS.minGroupSizeCeiling))
              configure({ minGroupSize: value });
          }}
        />
        {settings.minGroupSize < LIMITS.minGroupSizeDefault && (
          <p className={classes.warning} style={{ margin: 0 }}>
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            <span>{t('round.minGroupLow')}</span>
          </p>
        )}
        <Radio.Group
          label={t('round.consensus')}
          description={t('round.consensusHint')}
          value={settings.consensusRule}
          onChange={(value) => {
            const rule = consensusRuleSchema.options.find((option) => option === value);
            if (rule) configure({ consensusRule: rule });
          }}
        >
          <Stack gap={8} mt={6}>
            {consensusRuleSchema.options.map((rule) => (
              <Radio key={rule} value={rule} disabled={disabled} label={t(`round.rule.${rule}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <ThresholdFields
          thresholds={settings.thresholds}
          disabled={disabled}
          onChange={(thresholds) => configure({ thresholds })}
        />
      </Stack>
    </section>
  );
}

/** Is this a finished number within its limits? While typing it may be neither. */
export function inRange(value: string | number, min: number, max: number): value is number {
  return typeof value === 'number' && value >= min && value <= max;
}
