import type { ComponentProps } from 'react';
import { AutoTextInput } from './AutoTextInput';
import classes from './InlineTextInput.module.css';

type Props = Omit<ComponentProps<typeof AutoTextInput>, 'classNames'> & { inputClass?: string };

/** A line of text that saves itself and looks like plain text until it is touched: for rows of a list. */
export function InlineTextInput({ inputClass = '', ...rest }: Props) {
  return <AutoTextInput {...rest} classNames={{ input: `${classes.input} ${inputClass}` }} />;
}
