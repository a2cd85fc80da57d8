import { votesOf } from '../vote';
import type { CommandContext, CommandOf } from '../commands';
import { LIMITS } from '../limits';
import type { Channel, Participant, Round, Session } from '../model';
import { CommandRefused } from '../result';
import { isVotingOpen } from '../selectors';
import { findById, insist } from './lists';

/** What seats and hands need of a round or a poll. */
type Run = Pick<Round, 'onPaper'> & { ballots: Record<string, unknown> };

const NO_PHONE = { number: 0, device: '' } as const;

/**
 * Gives a voter a seat with a code in a run, or moves the own seat to another group. A vote that comes
 * in by another way than paper replaces what was keyed in.
 */
export function takeSeat(
  session: Session,
  voter: { participantId: string; groupId: string; channel: Channel },
  run: Run,
  context: Pick<CommandContext, 'newCode' | 'role'>,
): void {
  const { participantId, groupId, channel } = voter;
  const { ballots } = run;
  insist(
    Object.hasOwn(ballots, participantId) || Object.keys(ballots).length < LIMITS.ballotsPerRound,
    'limit',
  );
  const known = session.participants[participantId];
  if (known) {
    // A seat of a phone votes from where it sits, by whatever way: the facilitator sees the group of
    // each number, so that a move would tell whose vote this is.
    if (known.number === 0) moveSeat(session, participantId, groupId);
  } else {
    findById(session.groups, groupId);
    const code = channel === 'plenary' ? '' : context.newCode;
    session.participants[participantId] = { groupId, channel, code, ...NO_PHONE };
  }
  markPaper(run, participantId, channel === 'paper');
}

/** Keeps the list of ballots from paper; in order of id, so that it does not tell who came when. */
function markPaper(run: Run, participantId: string, isPaper: boolean): void {
  if (run.onPaper.includes(participantId) === isPaper) return;
  run.onPaper = isPaper
    ? [...run.onPaper, participantId].sort()
    : run.onPaper.filter((id) => id !== participantId);
}

/** Moves a seat to another group, unless results that were shown hold it where it is. */
export function moveSeat(session: Session, participantId: string, groupId: string): void {
  const seat = seatOf(session, participantId);
  findById(session.groups, groupId);
  const settled = votesOf(session).some(
    (run) => run.seen && Object.hasOwn(run.ballots, participantId),
  );
  insist(!settled || seat.groupId === groupId, 'group-in-use');
  seat.groupId = groupId;
}

/**
 * Puts a seat in its first or in another group. Never from one group to another while people vote: the
 * counts of the groups would tell whether this seat answered. The answer is the same for all seats.
 */
function regroup(session: Session, participantId: string, groupId: string): void {
  const before = seatOf(session, participantId).groupId;
  findById(session.groups, groupId);
  const isMove = before !== null && before !== groupId;
  insist(!isMove || !isVotingOpen(session), 'voting-open');
  moveSeat(session, participantId, groupId);
}

function seatOf(session: Session, participantId: string): Participant {
  const seat = session.participants[participantId];
  if (!seat) throw new CommandRefused('not-found', participantId);
  return seat;
}

type SeatCommand = CommandOf<
  'seat/join' | 'seat/move' | 'seat/rebind' | 'seat/regroup' | 'paper/prepare'
>;

/** Seats of phones and of printed ballots. */
export function reduceSeat(
  session: Session,
  command: SeatCommand,
  { newCode, newNumber }: CommandContext,
): void {
  const { participants } = session;
  switch (command.type) {
    case 'seat/join': {
      const { participantId, groupId, device } = command;
      const known = participants[participantId];
      // The same phone once more: it only says which group.
      if (known) insist(known.device === device, 'forbidden');
      else {
        insist(phoneCount(session) < LIMITS.phones, 'limit');
        const seat = { code: newCode, number: newNumber, device, groupId: null };
        participants[participantId] = { ...seat, channel: 'phone' };
      }
      return regroup(session, participantId, groupId);
    }
    case 'seat/move':
      return regroup(session, command.participantId, command.groupId);
    case 'seat/rebind': {
      const seat = seatOf(session, command.participantId);
      insist(seat.channel !== 'plenary' && seat.channel !== 'import', 'forbidden');
      // The phone leaves the seat that it had; one phone sits in one place. Not when it voted from
      // there: one person would count twice, or somebody else's vote would have to go.
      for (const [id, other] of Object.entries(participants)) {
        if (other === seat || other.device !== command.device) continue;
        insist(!hasLiveBallot(session, id), 'phone-has-voted');
        other.device = '';
      }
      seat.device = command.device;
      seat.channel = 'phone';
      if (seat.number === 0) {
        insist(phoneCount(session) < LIMITS.phones, 'limit');
        seat.number = newNumber;
      }
      return;
    }
    case 'seat/regroup': {
      const found = Object.entries(participants).find(([, p]) => p.number === command.number);
      if (!found) throw new CommandRefused('not-found', String(command.number));
      return regroup(session, found[0], command.groupId);
    }
    case 'paper/prepare': {
      const codes = new Set(Object.values(participants).map(({ code }) => code));
      for (const { id, code } of command.seats) {
        insist(!Object.hasOwn(participants, id) && !codes.has(code), 'invalid');
        codes.add(code);
        participants[id] = { groupId: null, channel: 'paper', code, ...NO_PHONE };
      }
    }
  }
}

/** Did this seat answer in something whose results are still to come? */
const hasLiveBallot = ({ rounds, polls }: Session, participantId: string): boolean =>
  votesOf({ rounds, polls }).some(
    (run) => !run.seen && run.status !== 'draft' && Object.hasOwn(run.ballots, participantId),
  );

const phoneCount = ({ participants }: Session): number =>
  Object.values(participants).filter(({ number }) => number > 0).length;

/**
 * Whose seat a keyed-in ballot belongs to: that of its code, or the new seat when it has no code.
 * Ballots of a show of hands and of an imported file have no code and cannot be met here.
 */
export function seatOnPaper(
  session: Session,
  { code, newSeatId }: { code: string; newSeatId: string },
): string {
  if (code === '') {
    insist(!Object.hasOwn(session.participants, newSeatId), 'invalid');
    return newSeatId;
  }
  const found = Object.entries(session.participants).find(([, seat]) => seat.code === code);
  if (!found) throw new CommandRefused('code-unknown');
  return found[0];
}
