import { expect, it } from 'vitest';
import type { Diagnosis, PhonesState } from '../../../shared/contract/phones';
import { doctorSteps, helpFor } from './doctor';

const diagnosis: Diagnosis = {
  self: 'unknown',
  loaded: 0,
  connected: 0,
  stuck: { ios: 0, android: 0, other: 0 },
  roundTrip: null,
  advice: null,
};
const state = (found: Partial<Diagnosis>, more: Partial<PhonesState> = {}): PhonesState => ({
  on: true,
  problem: null,
  adapters: [{ id: 'a', name: 'wlan0', address: '192.168.1.2', kind: 'wifi', recommended: true }],
  adapterId: null,
  port: 7410,
  join: null,
  locked: false,
  outdated: [],
  wifi: null,
  presence: [],
  diagnosis: { ...diagnosis, ...found },
  ...more,
});
const words = (phones: PhonesState) => doctorSteps(phones).map(({ status }) => status);

it('waits for the first phone, and ticks what has been seen', () => {
  expect(words(state({ self: 'ok' }))).toEqual(['ok', 'ok', 'waiting', 'waiting', 'waiting']);
  expect(words(state({ self: 'ok', loaded: 3, connected: 2, roundTrip: 12 }))).toEqual(
    Array(5).fill('ok'),
  );
});

it('says which step fails', () => {
  expect(words(state({}, { adapters: [] }))[0]).toBe('failed');
  expect(words(state({}, { problem: 'address-gone' }))[0]).toBe('failed');
  expect(words(state({ self: 'failed', advice: 'firewall' }))[1]).toBe('failed');
  expect(words(state({ self: 'ok', loaded: 1, advice: 'page-only' }))[3]).toBe('failed');
  expect(
    words(state({ self: 'ok', loaded: 1, connected: 1, roundTrip: 900, advice: 'slow' }))[4],
  ).toBe('slow');
});

it('shows the room the help that fits', () => {
  expect(helpFor({ ...diagnosis, advice: 'page-only' })).toBe('no-answer');
  expect(helpFor({ ...diagnosis, advice: 'nobody-arrives' })).toBe('other-network');
  expect(helpFor(diagnosis)).toBe('mobile-data');
});
