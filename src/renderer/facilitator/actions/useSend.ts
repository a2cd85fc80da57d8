import { useCallback } from 'react';
import type { BatchPart, Command } from '../../../shared/domain/commands';
import type { Result } from '../../../shared/domain/result';
import { bridge } from '../../transport/bridge';
import { newId } from '../../ui/ids';
import { hideUndoToast } from './UndoToast';
import { useFailure } from './useFailure';

/**
 * What one click means: a command, or several of which all happen or none, as one step to undo. The
 * step has the name of the first.
 */
export type Wanted = Command | readonly [BatchPart, ...BatchPart[]];
export type Send = (wanted: Wanted) => Promise<Result>;

/**
 * The one way for this page to change the session. Shows no message: for dialogs that say what to do
 * where the eyes are.
 */
export async function sendQuietly(wanted: Wanted): Promise<Result> {
  hideUndoToast();
  return bridge<'facilitator'>()
    .call('session/send', { commandId: newId(), command: commandOf(wanted) })
    .catch((): Result => ({ ok: false, error: 'internal' }));
}

function commandOf(wanted: Wanted): Command {
  if ('type' in wanted) return wanted;
  const [first, ...others] = wanted;
  return others.length === 0 ? first : { type: 'batch', commands: [first, ...others] };
}

/** Sends what a click means, and shows why it was refused. */
export function useSend(): Send {
  const tell = useFailure();
  return useCallback(
    async (wanted: Wanted): Promise<Result> => {
      const result = await sendQuietly(wanted);
      if (!result.ok) tell(result);
      return result;
    },
    [tell],
  );
}
