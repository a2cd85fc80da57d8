import type { Command, Role } from '../../../shared/domain/commands';
import type { Session } from '../../../shared/domain/model';
import { NOW, sampleSession } from '../../storage/testing/sample';
import { SessionEngine } from '../engine';

/** A session with two ballots in an open round. */
export const SAMPLE = sampleSession(2);

/** A store of which the test decides when and how each write ends. */
class ManualStore {
  readonly writes: { session: Session; end: (error?: Error) => void }[] = [];
  save = (session: Session): Promise<void> =>
    new Promise((resolve, reject) => {
      this.writes.push({ session, end: (error) => (error ? reject(error) : resolve()) });
    });
}

/** Lets everything run that does not wait for a write. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve();
}

/** One engine whose writes the test ends, and one that keeps what it saved. */
export function setUp(options: { readOnly?: boolean; session?: Session } = {}) {
  const store = new ManualStore();
  const saved: Session[] = [];
  const time = { now: Date.parse(NOW) };
  const start = (save: { save: (session: Session) => Promise<void> }) =>
    new SessionEngine({
      store: save,
      session: options.session ?? SAMPLE,
      readOnly: options.readOnly ?? false,
      clock: () => time.now,
    });
  const manual = start(store);
  const engine = start({
    save: (session) => {
      saved.push(session);
      return Promise.resolve();
    },
  });
  return { store, manual, engine, saved, time };
}

let ids = 0;
/** A command as a page sends it, with an id of its own. */
export const envelope = (command: Command) => ({ commandId: `command-${++ids}`, command });
export const send = (engine: SessionEngine, command: Command, role: Role = 'facilitator') =>
  engine.dispatch(role, envelope(command));
