import { randomBytes } from 'node:crypto';
import { serve } from '../child.mjs';
import { LaptopPhone } from './laptop-phone.mjs';
import { PollPhone } from './poll-phone.mjs';

/** The phones of a room in a process of their own: they join, answer when told, and keep the time. */
const KINDS = { regiotafel: LaptopPhone, 'socket.io': PollPhone };
/** After this long an answer counts as lost. */
const PATIENCE_MS = 60_000;

let phones = [];

/** All connect at once. @returns how long until the last one had its seat, in ms */
async function join({ kind, count, ...room }) {
  const began = performance.now();
  phones = Array.from({ length: count }, () => new KINDS[kind](room));
  await Promise.all(phones.map((phone, index) => phone.join(index)));
  return performance.now() - began;
}

/** Values by factor, random: the phones need not agree. */
const answersTo = (factorIds) =>
  Object.fromEntries([...randomBytes(factorIds.length)].map((b, i) => [factorIds[i], 1 + (b % 5)]));

/**
 * All send their answers within `overMs`, evenly and with chance in between.
 * @returns for each phone how long it waited (null: no confirmation), when it was confirmed (ms since
 *   1970), the code of its seat and what it answered
 */
function vote({ roundId, factorIds, overMs }) {
  const step = overMs / phones.length;
  return Promise.all(
    phones.map(async (phone, index) => {
      const answers = answersTo(factorIds);
      if (overMs > 0) await pause(step * (index + Math.random()));
      const began = performance.now();
      const ok = await Promise.race([
        phone.vote(roundId, answers),
        pause(PATIENCE_MS).then(() => false),
      ]);
      const ms = performance.now() - began;
      return { ms: ok ? ms : null, at: Date.now(), seat: phone.seat, answers };
    }),
  );
}

/** So many pings of every phone, as fast as they are answered. @returns how many messages */
async function ping(count) {
  await Promise.all(phones.map((phone) => phone.pingTimes(count)));
  return count * phones.length;
}

/** So many phones, chosen by chance, lose their connection and come back to their seat. */
async function reconnect(count) {
  const chosen = [...phones].sort(() => Math.random() - 0.5).slice(0, count);
  await Promise.all(chosen.map((phone) => phone.comeBack()));
  return count;
}

function leave() {
  for (const phone of phones) phone.leave();
  phones = [];
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());

serve({ join, vote, ping, reconnect, leave });
