import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../shared/domain/commands';
import type { ErrorCode, Result } from '../../../shared/domain/result';
import { bridge } from '../../transport/bridge';
import { newId } from '../../ui/ids';
import { hideUndoToast } from '../actions/UndoToast';

/** Sends without a message of its own: these dialogs say what to do where the eyes are. */
export async function sendQuietly(command: Command): Promise<Result> {
  hideUndoToast();
  return bridge<'facilitator'>()
    .call('session/send', { commandId: newId(), command })
    .catch((): Result => ({ ok: false, error: 'internal' }));
}

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
