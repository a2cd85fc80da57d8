import { writeSync } from 'node:fs';
import { SessionStore } from '../../storage/session-store';
import { castOf } from '../../storage/testing/sample';
import { SessionEngine } from '../engine';

/**
 * Casts ballots without end until it is killed; prints `<seat> <seed>` for each that was
 * acknowledged. Arguments: data folder, session id, number of the first seat.
 */
const [dataDir = '', id = '', first = '0'] = process.argv.slice(2);
const store = new SessionStore({ dataDir, id });
const opened = await store.open();
if (!opened.ok) throw new Error(`${opened.error}: ${opened.reason}`);
const { session } = opened;
const engine = new SessionEngine({ store, session, readOnly: opened.readOnly });

/** Each voter casts, waits for the answer, casts again. */
async function vote(seat: number): Promise<void> {
  for (let seed = 0; ; seed++) {
    const command = castOf(session, seat, seed);
    const result = await engine.dispatch('ballot', { commandId: `vote-${seat}-${seed}`, command });
    if (!result.ok) throw new Error(result.error);
    writeSync(1, `${seat} ${seed}\n`);
  }
}

await Promise.all(Array.from({ length: 20 }, (_, index) => vote(Number(first) + index)));
