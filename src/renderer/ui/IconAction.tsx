import { ActionIcon, Tooltip, type ActionIconProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { TOKENS } from './tokens';

type Props = ActionIconProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps> & { label: string };

/** A button of one icon: its words are the name for assistive technology and the tooltip. */
export function IconAction({ label, ...rest }: Props) {
  return (
    // An open menu says enough; the tooltip would lie over it.
    <Tooltip label={label} disabled={rest['aria-expanded'] === true}>
      <ActionIcon size={36} variant="subtle" c={TOKENS.ink} aria-label={label} {...rest} />
    </Tooltip>
  );
}
