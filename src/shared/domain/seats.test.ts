import { describe, expect, it } from 'vitest';
import type { Command } from './commands';
import { LIMITS } from './limits';
import { ballotOf, DEVICE, MixedRoom, ROUND } from './mixed-room.testkit';
import type { Session } from './model';
import { FACTOR_IDS, GROUP_IDS, roundCommand } from './session.testkit';

describe('seats', () => {
  const join = (person: number, groupId: string = GROUP_IDS[0]): Command => ({
    type: 'seat/join',
    participantId: `seat-000${person}`,
    groupId,
    device: DEVICE(person),
  });

  it('belong to the phone that took them', () => {
    const room = new MixedRoom([]);
    expect(room.send('phone', join(1))).toBe(true);
    // The same phone once more only says its group; another phone is refused.
    expect(room.send('phone', join(1, GROUP_IDS[1]))).toBe(true);
    const stranger = { ...join(1), device: DEVICE(2) } as Command;
    expect(room.send('phone', stranger)).toBe(false);
    expect(room.history.session.participants['seat-0001']).toMatchObject({
      groupId: GROUP_IDS[1],
      channel: 'phone',
      device: DEVICE(1),
    });
  });

  it('that are taken or moved leave undo to the facilitator: no vote relies on its steps yet', () => {
    const room = new MixedRoom([]);
    room.send('phone', join(1));
    room.send('phone', join(1, GROUP_IDS[1]));
    room.send('facilitator', roundCommand('round/open').command);
    expect(room.send('facilitator', { type: 'history/undo' })).toBe(true);
    expect(room.round.status).toBe('draft');
    expect(room.history.session.participants['seat-0001']?.groupId).toBe(GROUP_IDS[1]);
  });

  it('move with a code to another phone, which leaves the seat it had', () => {
    const room = new MixedRoom();
    room.send('phone', join(1));
    room.send('phone', join(2));
    const rebind = { type: 'seat/rebind' as const, participantId: 'seat-0001', device: DEVICE(2) };
    expect(room.send('phone', rebind)).toBe(true);
    const { participants } = room.history.session;
    expect(participants['seat-0001']?.device).toBe(DEVICE(2));
    expect(participants['seat-0002']?.device).toBe('');
  });

  it('are not left by a phone that voted there: nobody counts twice, no vote goes', () => {
    const room = new MixedRoom();
    const answers = Object.fromEntries(FACTOR_IDS.map((id) => [id, 3]));
    room.vote(1, 'phone', GROUP_IDS[0], answers);
    room.vote(2, 'paper-with-code', GROUP_IDS[0], answers);
    const participantId = room.seats.get(2) ?? '';
    const rebind = { type: 'seat/rebind' as const, participantId, device: DEVICE(1) };
    expect(room.send('phone', rebind)).toBe(false);
    expect(Object.keys(room.round.ballots)).toHaveLength(2);
    expect(room.history.session.participants[room.seats.get(1) ?? '']?.device).toBe(DEVICE(1));
  });

  it('keep the group that the facilitator gave them when a vote comes in with the old one', () => {
    const room = new MixedRoom([]);
    const answers = Object.fromEntries(FACTOR_IDS.map((id) => [id, 3]));
    room.send('phone', join(1));
    const { number = 0 } = room.history.session.participants['seat-0001'] ?? {};
    room.send('facilitator', { type: 'seat/regroup', number, groupId: GROUP_IDS[2] });
    room.send('facilitator', roundCommand('round/open').command);
    const vote = { roundId: ROUND, participantId: 'seat-0001', groupId: GROUP_IDS[0] };
    room.send('phone', { type: 'ballot/cast', ...vote, ballot: ballotOf(answers) });
    expect(room.history.session.participants['seat-0001']?.groupId).toBe(GROUP_IDS[2]);
  });

  it('get another group from the facilitator by the number on the phone, not after the results', () => {
    const room = new MixedRoom([]);
    room.send('phone', join(1));
    const { number = 0 } = room.history.session.participants['seat-0001'] ?? {};
    const regroup: Command = { type: 'seat/regroup', number, groupId: GROUP_IDS[2] };
    expect(room.send('facilitator', regroup)).toBe(true);
    expect(room.history.session.participants['seat-0001']?.groupId).toBe(GROUP_IDS[2]);
    expect(room.send('facilitator', { ...regroup, number: number === 999 ? 1 : 999 })).toBe(false);
    room.send('facilitator', roundCommand('round/open').command);
    const answers = Object.fromEntries(FACTOR_IDS.map((id) => [id, 3]));
    const voted = { roundId: ROUND, participantId: 'seat-0001', groupId: GROUP_IDS[2] };
    room.send('phone', { type: 'ballot/cast', ...voted, ballot: ballotOf(answers) });
    room.send('facilitator', roundCommand('round/close').command);
    // Closed and not shown yet: a wrong group can still be put right.
    expect(room.send('facilitator', { ...regroup, groupId: GROUP_IDS[1] })).toBe(true);
    room.send('facilitator', roundCommand('round/publish').command);
    expect(room.send('facilitator', { ...regroup, groupId: GROUP_IDS[0] })).toBe(false);
  });

  it('stay in their group while people vote: the counts of the groups never tell who answered', () => {
    const room = new MixedRoom();
    room.send('phone', join(1));
    room.send('phone', join(2));
    const answers = Object.fromEntries(FACTOR_IDS.map((id) => [id, 3]));
    const vote = { roundId: ROUND, participantId: 'seat-0001', groupId: GROUP_IDS[0] };
    room.send('phone', { type: 'ballot/cast', ...vote, ballot: ballotOf(answers) });
    const { counts } = room;
    // Who answered and who did not get the same refusal, by whatever way.
    for (const person of [1, 2]) {
      const participantId = `seat-000${person}`;
      const { number = 0 } = room.history.session.participants[participantId] ?? {};
      const groupId = GROUP_IDS[1];
      expect(room.send('facilitator', { type: 'seat/regroup', number, groupId })).toBe(false);
      expect(room.send('phone', { type: 'seat/move', participantId, groupId })).toBe(false);
      expect(room.send('phone', join(person, groupId))).toBe(false);
    }
    // At the laptop, with the code: the vote is replaced, the group stays.
    const again = { ...vote, groupId: GROUP_IDS[1], ballot: ballotOf(answers) };
    expect(room.send('ballot', { type: 'ballot/cast', ...again })).toBe(true);
    expect(room.counts).toEqual(counts);
    // A printed ballot that comes in by phone has no group yet: that is no move.
    const seats = [{ id: 'paper-0001', code: 'PAPER' }];
    room.send('facilitator', { type: 'paper/prepare', seats });
    const participantId = 'paper-0001';
    const device = DEVICE(3);
    expect(room.send('phone', { type: 'seat/rebind', participantId, device })).toBe(true);
    const groupId = GROUP_IDS[1];
    expect(room.send('phone', { type: 'seat/join', participantId, groupId, device })).toBe(true);
  });

  it('of phones are never more than the limit, also when they come from paper', () => {
    const room = new MixedRoom();
    const seats = [{ id: 'paper-0001', code: 'PAPER' }];
    room.send('facilitator', { type: 'paper/prepare', seats });
    const full = { groupId: GROUP_IDS[0], channel: 'phone' as const, code: '', device: '' };
    const taken = Array.from({ length: LIMITS.phones }, (_, n) => [
      `phone-${String(n).padStart(4, '0')}`,
      { ...full, number: n + 1 },
    ]);
    const { session } = room.history;
    const phones = Object.fromEntries(taken) as Session['participants'];
    const participants = { ...session.participants, ...phones };
    room.history = { ...room.history, session: { ...session, participants } };
    const rebind = { type: 'seat/rebind' as const, participantId: 'paper-0001', device: DEVICE(1) };
    expect(room.send('phone', rebind)).toBe(false);
    // A seat that a phone had before only changes phones.
    expect(room.send('phone', { ...rebind, participantId: 'phone-0001' })).toBe(true);
  });

  it('are refused to roles that may not have them', () => {
    const room = new MixedRoom();
    for (const role of ['facilitator', 'ballot', 'projector', 'report'] as const)
      expect(room.send(role, join(1))).toBe(false);
    const seats = [{ id: 'paper-0001', code: 'PAPER' }];
    for (const role of ['phone', 'ballot', 'projector', 'report'] as const)
      expect(room.send(role, { type: 'paper/prepare', seats })).toBe(false);
  });
});
