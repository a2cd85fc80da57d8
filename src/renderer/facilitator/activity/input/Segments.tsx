import { SegmentedControl } from '@mantine/core';
import classes from './Segments.module.css';

type Props<T extends string> = {
  label: string;
  data: { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  disabled?: boolean;
};

/** A choice of one in a row; the chosen one has a border, so that it is not known by colour alone. */
export function Segments<T extends string>({ label, data, value, onChange, disabled }: Props<T>) {
  return (
    <SegmentedControl
      classNames={classes}
      aria-label={label}
      data={data}
      value={value}
      onChange={onChange}
      disabled={disabled ?? false}
    />
  );
}
