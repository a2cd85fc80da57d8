import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode, Failure } from '../../../shared/domain/result';

/** Failures whose detail is the name of a file that the user chose. */
const ABOUT_A_FILE: ReadonlySet<ErrorCode> = new Set([
  'foreign',
  'not-json',
  'checksum',
  'damaged',
  'newer-version',
  'too-large',
  'not-readable',
  'logo-type',
  'logo-large',
  'logo-unsafe',
  'advice-foreign',
  'advice-entry',
]);

/** Tells the user in a sentence why something failed. A cancelled dialog is no failure. */
export function useFailure(): (failure: Failure) => void {
  const { t } = useTranslation('errors');
  return useCallback(
    (failure: Failure) => {
      if (failure.error === 'cancelled') return;
      const isAboutFile = ABOUT_A_FILE.has(failure.error) && Boolean(failure.detail);
      notifications.show({
        // One at a time per kind: a row of equal messages tells nothing new.
        id: `failure-${failure.error}`,
        color: 'oker',
        title: t('title'),
        message: isAboutFile ? `${failure.detail}: ${t(failure.error)}` : t(failure.error),
        autoClose: 8000,
        withCloseButton: true,
        closeButtonProps: { 'aria-label': t('dismiss') },
        role: 'alert',
      });
    },
    [t],
  );
}
