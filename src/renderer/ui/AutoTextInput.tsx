import { TextInput, type TextInputProps } from '@mantine/core';
import { useDraft, type DraftOptions } from './useDraft';

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'onFocus' | 'required'> &
  DraftOptions;

/** A line of text that saves itself: on blur, on Enter or after a pause. Escape takes the draft back. */
export function AutoTextInput({ value, onCommit, required = false, ...rest }: Props) {
  const draft = useDraft({ value, onCommit, required });
  return (
    <TextInput
      {...rest}
      value={draft.text}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) draft.commit();
        if (event.key === 'Escape') draft.reset();
        rest.onKeyDown?.(event);
      }}
    />
  );
}
