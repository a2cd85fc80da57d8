import type { TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AutoTextInput } from '../../ui/AutoTextInput';

type Props = Pick<TextInputProps, 'label' | 'description' | 'error' | 'w' | 'readOnly'> & {
  /** Null shows an empty field. */
  value: number | null;
  min: number;
  max: number;
  decimals?: boolean;
  onCommit: (value: number) => void;
  /** What an emptied field means; without it the field goes back to its value. */
  onEmpty?: () => void;
};

/** A number that saves itself like text: on blur, on Enter or after a pause. Kept within its limits. */
export function NumberField(props: Props) {
  const { value, min, max, decimals = false, onCommit, onEmpty, ...rest } = props;
  const { i18n } = useTranslation();
  const comma = i18n.language === 'nl';
  const shown = value === null ? '' : String(value);
  const commit = (text: string) => {
    if (text === '') return onEmpty?.();
    const typed = Number(text.replace(',', '.'));
    if (!Number.isFinite(typed)) return;
    const wanted = decimals ? typed : Math.round(typed);
    onCommit(Math.min(max, Math.max(min, wanted)));
  };
  return (
    <AutoTextInput
      {...rest}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode={decimals ? 'decimal' : 'numeric'}
      maxLength={14}
      required={onEmpty === undefined}
      value={comma ? shown.replace('.', ',') : shown}
      onFocusCapture={(event) => event.target.select()}
      onCommit={commit}
    />
  );
}
