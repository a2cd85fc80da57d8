import { Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAction } from '../../ui/IconAction';

type Props = {
  label: string;
  /** Null at the end of the list. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
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
          onClick={() => onUp?.()}
        >
          {t('row.up')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown {...icon} />}
          disabled={onDown === null}
          onClick={() => onDown?.()}
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

/** Alt+arrow in a name moves its row. */
export function moveKeys(onUp: (() => void) | null, onDown: (() => void) | null) {
  return (event: { altKey: boolean; key: string; preventDefault: () => void }) => {
    if (!event.altKey) return;
    const move = { ArrowUp: onUp, ArrowDown: onDown }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move?.();
  };
}
