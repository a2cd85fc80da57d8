import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/domain/result';

/** Tells the user in a sentence why something failed. A cancelled dialog is no failure. */
export function useFailure(): (failure: Failure) => void {
  const { t } = useTranslation('errors');
  return useCallback(
    (failure: Failure) => {
      if (failure.error === 'cancelled') return;
      notifications.show({
        // One at a time per kind: a row of equal messages tells nothing new.
        id: `failure-${failure.error}`,
        color: 'oker',
        title: t('title'),
        message: t(failure.error),
        autoClose: 8000,
        withCloseButton: true,
        closeButtonProps: { 'aria-label': t('dismiss') },
        role: 'alert',
      });
    },
    [t],
  );
}
