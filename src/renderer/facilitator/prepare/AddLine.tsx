import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { LIMITS } from '../../../shared/domain/limits';

type Props = {
  placeholder: string;
  maxLength?: number;
  autoFocus?: boolean;
  /** @returns whether it was added; a refused text stays in the field. */
  onAdd: (text: string) => Promise<boolean>;
  onClose?: () => void;
};

/** A line that adds with Enter and stays for the next one; Escape leaves. */
export function AddLine({ placeholder, maxLength, autoFocus, onAdd, onClose }: Props) {
  const [text, setText] = useState('');
  const add = async () => {
    const wanted = text.trim();
    if (wanted === '') return;
    setText('');
    if (!(await onAdd(wanted))) setText((now) => (now === '' ? wanted : now));
  };
  return (
    <TextInput
      mt={8}
      aria-label={placeholder}
      placeholder={placeholder}
      maxLength={maxLength ?? LIMITS.name}
      // Only after the user asked for the field with a button.
      autoFocus={autoFocus ?? false}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (text.trim() === '') onClose?.();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add();
        if (event.key === 'Escape') {
          setText('');
          onClose?.();
        }
      }}
    />
  );
}
