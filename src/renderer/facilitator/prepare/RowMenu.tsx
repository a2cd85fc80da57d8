import { Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAction } from '../../ui/IconAction';

/** Moves a row; null at the end of the list. */
export type Move = (() => Promise<unknown>) | null;

type Props = {
  label: string;
  onUp: Move;
  onDown: Move;
  onRemove: () => void;
  children?: ReactNode;
};

/** What can be done with a row: move it, remove it. */
export function RowMenu({ label, onUp, onDown, onRemove, children }: Props) {
  const { t } = useTranslation('prepare');
  const icon = { size: 17, stroke: 1.75 };
  return (
    <Menu position="bottom-end" shadow="md" width={220}>
      <Menu.Target>
        <IconAction size={30} label={label}>
          <IconDots size={18} stroke={1.75} />
        </IconAction>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp {...icon} />}
          disabled={onUp === null}
          onClick={() => void onUp?.()}
        >
          {t('row.up')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown {...icon} />}
          disabled={onDown === null}
          onClick={() => void onDown?.()}
        >
          {t('row.down')}
        </Menu.Item>
        {children}
        <Menu.Divider />
        <Menu.Item color="red.9" leftSection={<IconTrash {...icon} />} onClick={onRemove}>
          {t('row.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Long enough for the list to be drawn in its new order. */
const REDRAWN_MS = 100;

/** Alt+arrow in a name moves its row; the cursor stays in the name. */
export function moveKeys(onUp: Move, onDown: Move) {
  return (event: KeyboardEvent<HTMLInputElement>) => {
    if (!event.altKey) return;
    const move = { ArrowUp: onUp, ArrowDown: onDown }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const field = event.currentTarget;
    void move?.().then(() => {
      // A row that is taken out and put back loses the focus.
      window.setTimeout(() => {
        if (document.activeElement === document.body) field.focus();
      }, REDRAWN_MS);
    });
  };
}
