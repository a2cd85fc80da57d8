import { statfs } from 'node:fs/promises';
import type { NetworkAdapter, PreflightLine } from '../shared/contract/phones';

/** Less than this is little: a long session with its copies takes some tens of megabytes. */
const LOW_BYTES = 1024 ** 3;
/** Less than this may end the saving of votes. */
const FULL_BYTES = 100 * 1024 ** 2;

/** What the check looks at; injected, so that tests can ask for every outcome. */
export type Probes = {
  adapters: () => NetworkAdapter[];
  /** The second display, as `1920 × 1080`, or null. */
  secondDisplay: () => string | null;
  /** Bytes that can still be written in the data folder. */
  freeBytes: () => Promise<number>;
  /** Runs on its battery; null when the system does not tell. */
  onBattery: () => boolean | null;
  /** Does the data folder belong to this app alone? */
  ownsFolder: () => Promise<boolean>;
};

type Finding = Pick<PreflightLine, 'status' | 'message' | 'detail'>;
const good = (detail = ''): Finding => ({ status: 'good', message: 'good', detail });

/**
 * The check before the start: one line per point, in a fixed order. A point that the system does not
 * tell anything about is left out rather than called good.
 */
export async function runPreflight(probes: Probes): Promise<PreflightLine[]> {
  const found: [PreflightLine['check'], Finding | null][] = [
    ['network', network(probes.adapters())],
    ['display', display(probes.secondDisplay())],
    ['disk', await disk(probes)],
    ['power', power(probes.onBattery())],
    ['instance', await instance(probes)],
  ];
  return found.flatMap(([check, finding]) => (finding ? [{ check, ...finding }] : []));
}

function network(adapters: readonly NetworkAdapter[]): Finding {
  const best = adapters.find(({ recommended }) => recommended);
  if (best) return good(`${best.name} ${best.address}`);
  return { status: 'attention', message: 'none', detail: '' };
}

function display(second: string | null): Finding {
  return second === null ? { status: 'attention', message: 'none', detail: '' } : good(second);
}

async function disk({ freeBytes }: Probes): Promise<Finding | null> {
  const free = await freeBytes().catch(() => null);
  if (free === null) return null;
  const detail = inUnits(free);
  if (free < FULL_BYTES) return { status: 'bad', message: 'full', detail };
  return free < LOW_BYTES ? { status: 'attention', message: 'low', detail } : good(detail);
}

function power(onBattery: boolean | null): Finding | null {
  if (onBattery === null) return null;
  return onBattery ? { status: 'attention', message: 'battery', detail: '' } : good();
}

async function instance({ ownsFolder }: Probes): Promise<Finding | null> {
  const owns = await ownsFolder().catch(() => null);
  if (owns === null) return null;
  return owns ? good() : { status: 'bad', message: 'other', detail: '' };
}

/** As systems show it; whole numbers, so that no decimal sign is needed. */
const inUnits = (bytes: number): string =>
  bytes >= 10 * 1024 ** 3
    ? `${Math.floor(bytes / 1024 ** 3)} GB`
    : `${Math.floor(bytes / 1024 ** 2)} MB`;

/** Bytes that this user can still write in a folder. */
export async function freeBytesIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
