import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/domain/limits';
import type { TextSlot } from '../../../shared/report/types';
import { AutoTextarea } from '../../ui/AutoTextarea';
import { useSend } from '../actions/useSend';
import classes from './Preview.module.css';

type Props = {
  slot: TextSlot;
  /** The text as the report has it now. */
  value: string;
  label: string;
  strong?: boolean;
  readOnly: boolean;
};

/** A text of the report that is changed in its place, and put back with one button. */
export function EditableText({ slot, value, label, strong = false, readOnly }: Props) {
  const { t } = useTranslation('report');
  const send = useSend();
  const keep = (text: string | null): void =>
    void send({ type: 'report/text', slot: slot.slot, text: text === slot.text ? null : text });
  return (
    <div className={strong ? classes.strong : classes.text}>
      <AutoTextarea
        aria-label={label}
        minRows={1}
        maxLength={LIMITS.longText}
        required
        readOnly={readOnly}
        value={value}
        onCommit={keep}
      />
      {slot.edited && (
        <p className={classes.edited}>
          {t('edited')}
          <Button
            variant="subtle"
            leftSection={<IconArrowBackUp size={18} stroke={1.75} />}
            aria-label={t('restore', { section: label })}
            disabled={readOnly}
            onClick={() => keep(null)}
          >
            {t('putBack')}
          </Button>
        </p>
      )}
    </div>
  );
}
