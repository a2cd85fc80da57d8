import type {
  LaptopMessage,
  PhoneMessage,
  PhoneRequest,
} from '../../../shared/contract/phone-protocol';
import { PhoneClient, type PhoneSettings, type PhoneSocket } from './PhoneClient';
import { memoryStorage } from './storage';

/** One end of a connection, in the hands of the test. */
export class ScriptedSocket implements PhoneSocket {
  onopen: ((event: never) => void) | null = null;
  onmessage: ((event: never) => void) | null = null;
  onclose: ((event: never) => void) | null = null;
  onerror: ((event: never) => void) | null = null;
  readonly sent: PhoneMessage[] = [];
  isClosed = false;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as PhoneMessage);
  }
  close(): void {
    this.isClosed = true;
  }
  /** What the phone sent of one kind. */
  of<T extends PhoneMessage['type']>(type: T): Extract<PhoneMessage, { type: T }>[] {
    return this.sent.filter((m): m is Extract<PhoneMessage, { type: T }> => m.type === type);
  }
  open(): void {
    this.onopen?.(undefined as never);
  }
  say(message: LaptopMessage): void {
    this.onmessage?.({ data: JSON.stringify(message) } as never);
  }
  /** The laptop, or the network, ends it. */
  end(code = 1006): void {
    this.onclose?.({ code } as never);
  }
}

/** A phone whose laptop is played by the test. */
export function scriptedPhone(settings: Partial<PhoneSettings> = {}) {
  const sockets: ScriptedSocket[] = [];
  const storage = settings.storage ?? memoryStorage();
  const client = new PhoneClient({
    open: () => {
      const socket = new ScriptedSocket();
      sockets.push(socket);
      return socket;
    },
    storage,
    reload: () => undefined,
    now: () => Date.now(),
    random: () => 1,
    randomBytes: (count) => new Uint8Array(count).fill(7),
    ...settings,
  });
  const last = (): ScriptedSocket => {
    const socket = sockets[sockets.length - 1];
    if (!socket) throw new Error('never connected');
    return socket;
  };
  return { client, storage, sockets, last };
}

export const SEAT = { groupId: 'group-001', number: 417, code: 'K7M2P' };

/** Lets the phone in; `seat` null: it did not join yet. */
export function letIn(
  socket: ScriptedSocket,
  seat: typeof SEAT | null = SEAT,
  now = Date.now(),
): void {
  socket.open();
  socket.say({ type: 'welcome', protocol: 1, seat, answers: null, now });
}

/** An answer of one statement. */
export const cast = (id: string, value = 3, roundId = 'round-001'): PhoneRequest => ({
  type: 'cast',
  id,
  roundId,
  ballot: { answers: { trust: value }, importance: {} },
});
/** A note for the room. */
export const note = (id: string): PhoneRequest => ({
  type: 'note',
  id,
  noteId: `${id}-note`,
  activityId: 'activity-1',
  questionId: null,
  kind: 'idea',
  text: 'Een idee.',
});
