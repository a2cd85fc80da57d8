import { fail } from '../../shared/domain/result';
import type { Desk } from '../desk';
import type { Windows } from '../windows/windows';
import type { Handlers } from './router';

/** Calls of the ballot window: vote, and get the own ballot back. */
export function ballotHandlers(desk: Desk, windows: Windows): Handlers<'ballot'> {
  return {
    'session/snapshot': () => ({ ok: true, value: desk.ballotSnapshot() }),
    'session/send': async (envelope) => {
      const engine = desk.current;
      if (!engine) return fail('no-session');
      const result = await engine.dispatch('ballot', envelope);
      return result.ok ? { ok: true, value: { code: result.value.code ?? '' } } : result;
    },
    'ballot/recall': ({ code }) => desk.current?.recall(code) ?? fail('no-session'),
    'windows/closeBallot': () => {
      windows.close('ballot');
      return { ok: true, value: undefined };
    },
  };
}

/** Calls of the projector: it only looks. */
export function projectorHandlers(desk: Desk, windows: Windows): Handlers<'projector'> {
  return {
    'session/snapshot': () => ({ ok: true, value: desk.projectorSnapshot() }),
    'windows/closeProjector': () => {
      windows.close('projector');
      return { ok: true, value: undefined };
    },
  };
}
