import { expect, it } from 'vitest';
import {
  replay,
  roundCommand,
  testSession,
  type Recorded,
} from '../../shared/domain/session.testkit';
import { summarise } from './summary';

const NOW = '2026-11-23T20:00:00.000Z';
const by = (command: Recorded['command']): Recorded => ({ command, role: 'facilitator' });
const hands = (seats: number): Recorded =>
  by({
    type: 'hands/round',
    roundId: 'round-01',
    groupId: 'group-01',
    seats: Array.from({ length: seats }, (_, n) => `hand-000${n}-${seats}`),
    people: seats,
    counts: Object.fromEntries(
      ['trust', 'agenda', 'means', 'roles'].map((id) => [id, [seats, 0, 0, 0, 0, 0]]),
    ),
  });

it('participants are people that answered, not ballots that were printed or seats that were left', () => {
  const printed = Array.from({ length: 6 }, (_, n) => ({
    id: `paper-000${n}`,
    code: `ACDE${'ACDEFG'[n]}`,
  }));
  const prepared = replay(testSession(), [
    roundCommand('round/open'),
    by({ type: 'paper/prepare', seats: printed }),
  ]);
  expect(Object.keys(prepared.session.participants)).toHaveLength(6);
  expect(summarise(prepared.session, NOW).participants).toBe(0);
  // Counted again: fewer hands than the first time.
  const counted = replay(prepared.session, [hands(4), hands(3)]);
  expect(Object.keys(counted.session.participants)).toHaveLength(10);
  expect(summarise(counted.session, NOW).participants).toBe(3);
});
