import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SessionLibrary } from '../../src/main/storage/library';
import { deviceOf } from '../../src/main/lan/seats';
import type { Session } from '../../src/shared/domain/model';
import { openRound } from '../core';
import type { Faults } from './line';
import { ballotOf, SimulatedPhone } from './phones';
import { seededRandom } from './random';

const CODE = 'ACDEF';
const CALM: Faults = { drop: 0, duplicate: 0, cut: 0, delayMs: 0 };
const STORM: Faults = { drop: 0.004, duplicate: 0.05, cut: 0.004, delayMs: 40 };

export type ChaosOptions = {
  seed: number;
  phones: number;
  /** Ballots that each phone casts, one after the other. */
  ballotsEach: number;
  /** The bundled room.ts. */
  roomScript: string;
  /** Longest pause between two blows to the laptop, in ms. */
  pauseMs: number;
  /**
   * The laptop confirms before it has saved: to see that this test notices. Good lines, and killed once
   * when all is confirmed: phones whose seat was lost with it would wait for one.
   */
  acksTooEarly?: boolean;
};

export type ChaosReport = {
  seed: number;
  sent: number;
  confirmed: number;
  /** Confirmed ballots that are not on disk, nor a later one of the same phone. Must be 0. */
  lost: number;
  /** Ballots more than there are phones that voted. Must be 0. */
  double: number;
  kills: number;
  fullDisks: number;
  dropped: number;
  duplicated: number;
  cut: number;
  reloaded: number;
};

/**
 * A room in a storm: phones vote and change their votes over bad lines while the laptop is killed
 * (SIGKILL) and started again, and its disk runs full. Compares what phones were told with what is on
 * disk in the end. Random by `seed`; the moments differ with the machine.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const folder = await mkdtemp(join(tmpdir(), 'regiotafel-chaos-'));
  const random = seededRandom(options.seed);
  const counts = { dropped: 0, duplicated: 0, cut: 0, reloaded: 0 };
  try {
    const prepared = await openRound(folder, 0);
    await prepared.engine.close();
    const { session } = prepared;
    const laptop = new Laptop(options, folder, session.id);
    await laptop.start();
    let faults = options.acksTooEarly ? CALM : STORM;
    const phones = Array.from(
      { length: options.phones },
      (_, phone) =>
        new SimulatedPhone({
          session,
          phone,
          ballots: options.ballotsEach,
          url: () => `ws://127.0.0.1:${laptop.port}/socket`,
          code: CODE,
          faults: () => faults,
          random: seededRandom(options.seed * 100_003 + phone),
          counts,
        }),
    );
    let isRunning = true;
    const voting = Promise.all(phones.map((phone) => phone.run())).then(() => {
      isRunning = false;
    });
    const blows = { kills: 0, fullDisks: 0 };
    while (isRunning && !options.acksTooEarly) {
      await Promise.race([voting, pause(options.pauseMs * (0.3 + 0.7 * random()))]);
      if (!isRunning) break;
      if (random() < 0.65) {
        blows.kills += 1;
        await laptop.kill();
        await pause(random() * 300);
        await laptop.start();
      } else {
        blows.fullDisks += 1;
        laptop.tell('full');
        await pause(random() * 600);
        laptop.tell('free');
      }
    }
    faults = CALM;
    await voting;
    for (const phone of phones) phone.stop();
    await laptop.kill();
    const kept = await readBack(folder, session.id);
    return { seed: options.seed, ...blows, ...counts, ...compare(session, kept, phones) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The process with engine, storage and server. */
class Laptop {
  port = 0;
  #child: ChildProcess | null = null;

  constructor(
    private readonly options: Pick<ChaosOptions, 'roomScript' | 'acksTooEarly'>,
    private readonly folder: string,
    private readonly id: string,
  ) {}

  async start(): Promise<void> {
    const { roomScript, acksTooEarly } = this.options;
    const args = [roomScript, this.folder, this.id, String(this.port), CODE];
    if (acksTooEarly) args.push('--acks-too-early');
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child = child;
    const ended = new Promise<never>((_, reject) => {
      child.once('exit', (code) => reject(new Error(`the room ended by itself: ${code}`)));
    });
    ended.catch(() => undefined);
    const ready = new Promise<number>((resolve) => {
      createInterface(child.stdout).on('line', (line) => resolve(Number(line.split(' ')[1])));
    });
    this.port = await Promise.race([ready, ended]);
  }

  tell(line: string): void {
    this.#child?.stdin?.write(`${line}\n`);
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
}

async function readBack(folder: string, id: string): Promise<Session> {
  const library = await SessionLibrary.open(folder);
  const opened = await library.store(id).open();
  if (!opened.ok) throw new Error(`the file is broken: ${opened.reason}`);
  if (opened.recoveredFrom !== null) throw new Error('the file was broken; a backup was taken');
  return opened.session;
}

function compare(
  session: Session,
  kept: Session,
  phones: readonly SimulatedPhone[],
): Pick<ChaosReport, 'sent' | 'confirmed' | 'lost' | 'double'> {
  const ballots = kept.rounds[0]?.ballots ?? {};
  const seats = Object.entries(kept.participants);
  let [sent, confirmed, lost, voted] = [0, 0, 0, 0];
  phones.forEach(({ account }, phone) => {
    sent += account.sent + 1;
    confirmed += account.confirmed + 1;
    const device = deviceOf(session.id, account.token);
    const own = seats.filter(([, seat]) => seat.device === device).map(([id]) => id);
    const found = own.flatMap((id) => (ballots[id] ? [JSON.stringify(sorted(ballots[id]))] : []));
    if (found.length > 0) voted += 1;
    if (account.confirmed < 0) return;
    // A later ballot may be there without its confirmation; an earlier one may not.
    const times = account.sent - account.confirmed + 1;
    const allowed = Array.from({ length: times }, (_, i) =>
      JSON.stringify(sorted(ballotOf(session, phone, account.confirmed + i))),
    );
    if (!found.some((ballot) => allowed.includes(ballot))) lost += 1;
  });
  return { sent, confirmed, lost, double: Object.keys(ballots).length - voted };
}

/** With keys in the order of the file. */
const sorted = (ballot: { answers: Record<string, number | null> }) =>
  Object.entries(ballot.answers).sort(([a], [b]) => (a < b ? -1 : 1));
