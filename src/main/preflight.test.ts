import { describe, expect, it } from 'vitest';
import { freeBytesIn, runPreflight, type Probes } from './preflight';

const GB = 1024 ** 3;
const wifi = {
  id: 'wlan0 192.168.1.20',
  name: 'wlan0',
  address: '192.168.1.20',
  kind: 'wifi',
  recommended: true,
} as const;

const fine: Probes = {
  adapters: () => [wifi],
  secondDisplay: () => '1920 × 1080',
  freeBytes: () => Promise.resolve(120.7 * GB),
  onBattery: () => false,
  ownsFolder: () => Promise.resolve(true),
};
const lineOf = async (patch: Partial<Probes>, check: string) =>
  (await runPreflight({ ...fine, ...patch })).find((line) => line.check === check);

describe('the check before the start', () => {
  it('finds all well, in a fixed order', async () => {
    expect(await runPreflight(fine)).toEqual([
      { check: 'network', status: 'good', message: 'good', detail: 'wlan0 192.168.1.20' },
      { check: 'display', status: 'good', message: 'good', detail: '1920 × 1080' },
      { check: 'disk', status: 'good', message: 'good', detail: '120 GB' },
      { check: 'power', status: 'good', message: 'good', detail: '' },
      { check: 'instance', status: 'good', message: 'good', detail: '' },
    ]);
  });

  it.each<[string, Partial<Probes>, object]>([
    ['network', { adapters: () => [] }, { status: 'attention', message: 'none' }],
    [
      'network',
      { adapters: () => [{ ...wifi, kind: 'virtual', recommended: false }] },
      { status: 'attention', message: 'none' },
    ],
    ['display', { secondDisplay: () => null }, { status: 'attention', message: 'none' }],
    [
      'disk',
      { freeBytes: () => Promise.resolve(0.5 * GB) },
      { status: 'attention', message: 'low', detail: '512 MB' },
    ],
    [
      'disk',
      { freeBytes: () => Promise.resolve(0) },
      { status: 'bad', message: 'full', detail: '0 MB' },
    ],
    ['power', { onBattery: () => true }, { status: 'attention', message: 'battery' }],
    ['instance', { ownsFolder: () => Promise.resolve(false) }, { status: 'bad', message: 'other' }],
  ])('%s: names what is wrong', async (check, patch, expected) => {
    expect(await lineOf(patch, check)).toMatchObject(expected);
  });

  it('leaves out what the system does not tell', async () => {
    const silent: Partial<Probes> = {
      freeBytes: () => Promise.reject(new Error('unknown')),
      onBattery: () => null,
      ownsFolder: () => Promise.reject(new Error('unknown')),
    };
    const lines = await runPreflight({ ...fine, ...silent });
    expect(lines.map(({ check }) => check)).toEqual(['network', 'display']);
  });

  it('asks the real disk', async () => {
    expect(await freeBytesIn(import.meta.dirname)).toBeGreaterThan(0);
  });
});
