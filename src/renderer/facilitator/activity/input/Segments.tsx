import { SegmentedControl } from '@mantine/core';
import classes from './Segments.module.css';

type Props<T extends string> = {
  label: string;
  data: { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  disabled?: boolean;
};

const CLASSES = {
  root: classes.root ?? '',
  control: classes.control ?? '',
  label: classes.label ?? '',
  indicator: classes.indicator ?? '',
};

/** A choice of one in a row; the chosen one has a border, so that it is not known by colour alone. */
export function Segments<T extends string>({ label, data, value, onChange, disabled }: Props<T>) {
  return (
    <SegmentedControl
      classNames={CLASSES}
      aria-label={label}
      data={data.map(({ value: own, label: text }) => ({
        value: own,
        // Takes the width of the bold text: the others keep their place when one is chosen.
        label: (
          <span className={classes.text} data-text={text}>
            {text}
          </span>
        ),
      }))}
      value={value}
      onChange={onChange}
      disabled={disabled ?? false}
    />
  );
}
