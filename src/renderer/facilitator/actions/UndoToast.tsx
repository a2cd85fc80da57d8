import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

/** One at a time: undo takes back the last step, so an older offer would take back the wrong one. */
const UNDO_TOAST = 'undo';

type Props = { message: string; label: string; onUndo: () => void };

function UndoMessage({ message, label, onUndo }: Props) {
  return (
    <Group justify="space-between" wrap="nowrap" gap={16}>
      <Text size="md">{message}</Text>
      <Button size="sm" variant="default" onClick={onUndo}>
        {label}
      </Button>
    </Group>
  );
}

/** A message of 8 seconds with one way back. Mantine pauses the clock while it has the pointer or focus. */
export function showUndoToast({ message, label, onUndo }: Props): void {
  const undo = () => {
    hideUndoToast();
    onUndo();
  };
  hideUndoToast();
  notifications.show({
    id: UNDO_TOAST,
    autoClose: 8000,
    withCloseButton: false,
    color: 'petrol',
    message: <UndoMessage message={message} label={label} onUndo={undo} />,
  });
}

/** Takes the offer away: something else was done meanwhile. */
export function hideUndoToast(): void {
  notifications.hide(UNDO_TOAST);
}

/** Words of the button in every undo message. */
export function useUndoLabel(): string {
  return useTranslation('common').t('undo.putBack');
}
