import { randomUUID } from 'node:crypto';
import { SessionEngine } from '../../src/main/engine/engine';
import { coalesce } from '../../src/main/engine/coalesce';
import { LAN_LIMITS } from '../../src/main/lan/limits';
import { PhoneRoom } from '../../src/main/lan/room';
import { LanServer } from '../../src/main/lan/server';
import { SessionLibrary } from '../../src/main/storage/library';
import { projectFacilitator, projectProjector } from '../../src/shared/projection';
import type { Command } from '../../src/shared/domain/commands';
import { openRound } from '../core';
import { serve } from '../child.mjs';

/**
 * The laptop of a whole day in minutes: storage, engine, server for phones and the snapshots for the
 * windows, in plain Node. Argument: data folder. Run with --expose-gc.
 */
const [folder = ''] = process.argv.slice(2);
const CODE = 'ACDEF';
/** Four hours of pings in two minutes are more than a phone may say; all else is as in the app. */
const HURRY = { burst: 100_000, perSecond: 10_000 };

const prepared = await openRound(folder, 0);
await prepared.engine.close();
const store = (await SessionLibrary.open(folder)).store(prepared.session.id);
const opened = await store.open();
if (!opened.ok) throw new Error(opened.error);
const engine = new SessionEngine({ store, session: opened.session, readOnly: false });
const room = new PhoneRoom({ engine, code: CODE, limits: { ...LAN_LIMITS, messages: HURRY } });
const server = await LanServer.start({
  address: '127.0.0.1',
  ports: [0],
  files: new Map(),
  onSocket: (socket, from) => room.connect(socket, from),
});
let snapshots = 0;
const publish = coalesce(() => {
  const { state } = engine;
  // As they are sent to a window: copied.
  structuredClone(projectFacilitator(state.history, state));
  structuredClone(projectProjector(state.history.session, state.revision, null));
  snapshots += 1;
}, 50);
engine.subscribe(() => publish.call());

serve({
  room: () => {
    const { session } = engine.state.history;
    return {
      port: server.port,
      code: CODE,
      roundId: session.rounds[0]?.id,
      factorIds: session.rounds[0]?.factorIds,
      groupIds: session.groups.map(({ id }) => id),
    };
  },
  command: (command: Command) =>
    engine.dispatch('facilitator', { commandId: randomUUID(), command }),
  /** Bytes that are in use after everything that can be thrown away was. */
  memory: () => {
    // Twice: what the first one lets go may hold other things.
    for (let time = 0; time < 2; time++) globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return { heapUsed, external, snapshots, connected: room.connected };
  },
});
