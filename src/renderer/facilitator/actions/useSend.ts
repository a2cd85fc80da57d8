import { useCallback } from 'react';
import type { Command } from '../../../shared/domain/commands';
import type { Result } from '../../../shared/domain/result';
import { bridge } from '../../transport/bridge';
import { newId } from '../../ui/ids';
import { hideUndoToast } from './UndoToast';
import { useFailure } from './useFailure';

export type Send = (command: Command) => Promise<Result>;

/** The one way for a view to change the session: sends the command, shows why it was refused. */
export function useSend(): Send {
  const tell = useFailure();
  return useCallback(
    async (command: Command): Promise<Result> => {
      hideUndoToast();
      const result = await bridge<'facilitator'>()
        .call('session/send', { commandId: newId(), command })
        .catch((): Result => ({ ok: false, error: 'internal' }));
      if (!result.ok) tell(result);
      return result;
    },
    [tell],
  );
}
