import { describe, expect, it } from 'vitest';
import type { Command } from '../domain/commands';
import {
  applyRecorded,
  castCommand,
  FACTOR_IDS,
  GROUP_IDS,
  replay,
  roundCommand,
  testSession,
  type Recorded,
} from '../domain/session.testkit';
import { isProgressOnly } from './progress-only';

const answers = Object.fromEntries(FACTOR_IDS.map((id) => [id, 3]));
const open = replay(testSession(), [
  roundCommand('round/open'),
  castCommand('seat-0001', GROUP_IDS[0], answers),
]);

/** Is what this does to an open round with one vote progress only? */
function after(recorded: Recorded): boolean {
  const next = applyRecorded(open, recorded, 7);
  if (!next) throw new Error('refused');
  return isProgressOnly(open.session, next.session);
}

const byFacilitator = (command: Command): Recorded => ({ command, role: 'facilitator' });

describe('progress only', () => {
  it.each([
    ['a vote', castCommand('seat-0002', GROUP_IDS[1], answers)],
    ['a vote that is changed', castCommand('seat-0001', GROUP_IDS[0], { ...answers, trust: 5 })],
    [
      'a phone that takes a seat',
      {
        role: 'phone',
        command: {
          type: 'seat/join',
          participantId: 'seat-0003',
          groupId: GROUP_IDS[0],
          device: 'x'.repeat(43),
        },
      },
    ],
  ] satisfies [string, Recorded][])('is %s', (_name, recorded) => {
    expect(after(recorded)).toBe(true);
  });

  it.each([
    ['a round that closes', roundCommand('round/close')],
    ['another picture on the wall', byFacilitator({ type: 'projector/blank', blank: true })],
    [
      'a group more seats',
      byFacilitator({ type: 'group/update', id: GROUP_IDS[0], patch: { seats: 9 } }),
    ],
  ] satisfies [string, Recorded][])('is not %s', (_name, recorded) => {
    expect(after(recorded)).toBe(false);
  });

  it('is nothing at all', () => {
    expect(isProgressOnly(open.session, open.session)).toBe(true);
  });
});
