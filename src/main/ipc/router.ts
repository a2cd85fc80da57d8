import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { CALL_NAMES, channel, type ContractRole } from '../../shared/contract/channels';
import {
  contract,
  type CallName,
  type CallParsed,
  type CallValue,
} from '../../shared/contract/schema';
import { fail, type Result } from '../../shared/domain/result';
import { isPageOf } from '../security/policy';

/** One function per call of a role: gets validated input, answers with a Result. */
export type Handlers<R extends ContractRole> = {
  [N in CallName<R>]: (
    input: CallParsed<R, N>,
    sender: WebContents,
  ) => Result<CallValue<R, N>> | Promise<Result<CallValue<R, N>>>;
};

/** Which role a window has; set when the window is made, never told by the page. */
export type RoleOf = (contents: WebContents) => ContractRole | null;

/**
 * Registers every call of a role behind the gate: the sender must be the top frame of a window
 * with that role that shows that role's page, and the input must match the schema exactly.
 */
export function registerCalls<R extends ContractRole>(
  role: R,
  handlers: Handlers<R>,
  roleOf: RoleOf,
  report: (error: unknown, call: string) => void,
): void {
  for (const name of CALL_NAMES[role] as unknown as readonly CallName<R>[]) {
    ipcMain.handle(channel(role, name), async (event, input: unknown) => {
      // senderFrame may be gone after the first await: read it now.
      if (!isTrustedSender(event, role, roleOf)) return fail('forbidden', name);
      const parsed = contract[role][name as keyof (typeof contract)[R]] as {
        input: {
          safeParse: (value: unknown) => { success: boolean; data?: unknown; error?: Error };
        };
      };
      const checked = parsed.input.safeParse(input);
      if (!checked.success) return fail('invalid', checked.error?.message.slice(0, 500));
      try {
        return await handlers[name](checked.data as CallParsed<R, typeof name>, event.sender);
      } catch (error) {
        report(error, `${role}/${name}`);
        return fail('internal');
      }
    });
  }
}

/** The gate of {@link registerCalls}. */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  role: ContractRole,
  roleOf: RoleOf,
): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    !frame.detached &&
    frame.parent === null &&
    frame === event.sender.mainFrame &&
    roleOf(event.sender) === role &&
    isPageOf(role, frame.url)
  );
}
