import { Button, Collapse, NumberInput, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../../shared/domain/model';
import { roomFor } from '../../../shared/domain/thresholds';

type Field = { key: keyof Thresholds; label: string; step: number };
type Props = {
  thresholds: Thresholds;
  disabled: boolean;
  onChange: (thresholds: Thresholds) => void;
};

/** The limits of the advice rule, folded away: most sessions keep the standard ones. */
export function ThresholdFields({ thresholds, disabled, onChange }: Props) {
  const { t, i18n } = useTranslation('prepare');
  const [open, setOpen] = useState(false);
  const fields: Field[] = [
    { key: 'low', label: t('round.low'), step: 0.1 },
    { key: 'high', label: t('round.high'), step: 0.1 },
    { key: 'importance', label: t('round.importanceLimit'), step: 0.1 },
    { key: 'dissent', label: t('round.dissent'), step: 0.01 },
    { key: 'agreement', label: t('round.agreement'), step: 0.1 },
    { key: 'gap', label: t('round.gap'), step: 0.1 },
  ];
  const standard = fields.every(({ key }) => thresholds[key] === DEFAULT_THRESHOLDS[key]);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        px={6}
        ml={-6}
        leftSection={<Chevron size={17} stroke={1.75} />}
        aria-expanded={open}
        aria-controls="thresholds"
        onClick={() => setOpen((now) => !now)}
      >
        {t('round.thresholds')}
      </Button>
      <Collapse expanded={open} id="thresholds">
        <Stack gap={10} pt={8}>
          <Text size="xs" c="dimmed">
            {t('round.thresholdsText')}
          </Text>
          {fields.map(({ key, label, step }) => {
            const { min, max } = roomFor(key, thresholds);
            return (
              <NumberInput
                key={key}
                label={label}
                disabled={disabled}
                min={min}
                max={max}
                step={step}
                decimalScale={2}
                decimalSeparator={i18n.language === 'nl' ? ',' : '.'}
                value={thresholds[key]}
                onChange={(value) => {
                  if (typeof value === 'number' && value >= min && value <= max)
                    onChange({ ...thresholds, [key]: value });
                }}
              />
            );
          })}
          {!standard && !disabled && (
            <Button variant="default" onClick={() => onChange({ ...DEFAULT_THRESHOLDS })}>
              {t('round.reset')}
            </Button>
          )}
        </Stack>
      </Collapse>
    </div>
  );
}
