import { ActionIcon, Tooltip, type ActionIconProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

type Props = ActionIconProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps> & { label: string };

/** A button of one icon: its words are the name for assistive technology and the tooltip. */
export function IconAction({ label, ...rest }: Props) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={36} variant="subtle" color="dark" aria-label={label} {...rest} />
    </Tooltip>
  );
}
