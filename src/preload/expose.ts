import { contextBridge, ipcRenderer } from 'electron';
import { CALL_NAMES, channel, PUSH_NAMES, type ContractRole } from '../shared/contract/channels';

/**
 * Exposes `window.regiotafel` with exactly the calls and pushes of one role. Listeners never get
 * the event object, so a page cannot reach `ipcRenderer`.
 */
export function expose(role: ContractRole): void {
  const calls: readonly string[] = CALL_NAMES[role];
  const pushes: readonly string[] = PUSH_NAMES[role];
  contextBridge.exposeInMainWorld('regiotafel', {
    call: (name: string, input?: unknown): Promise<unknown> => {
      if (!calls.includes(name)) return Promise.resolve({ ok: false, error: 'forbidden' });
      return ipcRenderer.invoke(channel(role, name), input);
    },
    on: (name: string, listener: (payload: unknown) => void): (() => void) => {
      if (!pushes.includes(name)) throw new Error(`no push "${name}"`);
      const handler = (_event: unknown, payload: unknown): void => listener(payload);
      ipcRenderer.on(channel(role, name), handler);
      return () => ipcRenderer.off(channel(role, name), handler);
    },
  });
}
