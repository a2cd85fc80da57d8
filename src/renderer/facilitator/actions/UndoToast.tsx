import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { dialogOffer, type UndoOffer } from './undoOffer';

/** One at a time: undo takes back the last step, so an older offer would take back the wrong one. */
const UNDO_TOAST = 'undo';

function UndoMessage({ message, label, onUndo }: UndoOffer) {
  return (
    <Group justify="space-between" wrap="nowrap" gap={16}>
      <Text size="md">{message}</Text>
      <Button size="sm" variant="default" onClick={onUndo}>
        {label}
      </Button>
    </Group>
  );
}

/**
 * A message with one way back: in the dialog that is open, or for 8 seconds as a toast. Mantine pauses the clock while it has the pointer or focus.
 */
export function showUndoToast({ message, label, onUndo }: UndoOffer): void {
  const undo = () => {
    hideUndoToast();
    onUndo();
  };
  hideUndoToast();
  if (dialogOffer.hasPlace()) return dialogOffer.set({ message, label, onUndo });
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
  dialogOffer.set(null);
}

/** Words of the button in every undo message. */
export function useUndoLabel(): string {
  return useTranslation('common').t('undo.putBack');
}
