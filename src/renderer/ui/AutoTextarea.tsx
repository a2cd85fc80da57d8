import { Textarea, type TextareaProps } from '@mantine/core';
import { useDraft, type DraftOptions } from './useDraft';

type Props = Omit<TextareaProps, 'value' | 'onChange' | 'onBlur' | 'onFocus' | 'required'> &
  DraftOptions;

/** Text of more lines that saves itself: on blur or after a pause. */
export function AutoTextarea({ value, onCommit, required = false, ...rest }: Props) {
  const draft = useDraft({ value, onCommit, required });
  return (
    <Textarea
      autosize
      minRows={2}
      {...rest}
      value={draft.text}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
    />
  );
}
