import { useCallback } from 'react';
import type { CallInput, CallName, CallValue } from '../../../shared/contract/schema';
import type { Result } from '../../../shared/domain/result';
import { bridge } from '../../transport/bridge';
import { useFailure } from './useFailure';

type Name = CallName<'facilitator'>;

/** Makes a call to the main process and shows the sentence of a failure. */
export function useCall() {
  const tell = useFailure();
  return useCallback(
    async <N extends Name>(
      name: N,
      ...input: undefined extends CallInput<'facilitator', N> ? [] : [CallInput<'facilitator', N>]
    ): Promise<Result<CallValue<'facilitator', N>>> => {
      type Answer = Result<CallValue<'facilitator', N>>;
      const result = await bridge<'facilitator'>()
        .call(name, ...input)
        .catch((): Answer => ({ ok: false, error: 'internal' }));
      if (!result.ok) tell(result);
      return result;
    },
    [tell],
  );
}
