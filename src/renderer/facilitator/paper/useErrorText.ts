import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../shared/domain/result';

const KNOWN = [
  'code-unknown',
  'ballot-incomplete',
  'group-in-use',
  'round-not-open',
  'limit',
  'not-found',
  'not-saved',
  'hands-do-not-add-up',
] as const;

/** The sentence that says what to do after a refusal. */
export function useErrorText(): (error: ErrorCode) => string {
  const { t } = useTranslation('paper');
  return useCallback(
    (error) => t(`errors.${KNOWN.find((known) => known === error) ?? 'other'}`),
    [t],
  );
}
