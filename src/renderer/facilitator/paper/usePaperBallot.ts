import { useState } from 'react';
import type { OpenVote } from '../../../shared/activities/votes';
import type { PaperSeat } from '../../../shared/contract/phones';
import type { ErrorCode, Result } from '../../../shared/domain/result';
import { bridge } from '../../transport/bridge';
import { newId } from '../../ui/ids';
import { sendQuietly } from '../actions/useSend';
import type { PaperGap } from '../methods/parts/panel';
import { emptyPaper, isEmptyPaper, pollBallotFrom, type PollDraft } from './poll-draft';
import { filledIn, roundBallot, slotsOf, type RoundDraft } from './round-draft';

export type Gap = { kind: 'group' } | { kind: 'answers'; count: number } | { kind: PaperGap };

/** What the dialog tells: a refusal, something that is missing, or what was just saved. */
export type Told =
  | { kind: 'error'; error: ErrorCode }
  | { kind: 'gap'; gap: Gap }
  | { kind: 'saved'; code: string }
  | null;

export type PaperBallot = ReturnType<typeof usePaperBallot>;

/** Length of a code of a seat (`seatCodeSchema`). */
export const CODE_CHARACTERS = 5;

const typedCode = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase();

/** One ballot after the other: its code, its group, its answers; keeps the count of this dialog. */
export function usePaperBallot(vote: OpenVote) {
  const [code, setCode] = useState('');
  /** Null until the code was looked up; '' = a ballot without code. */
  const [seat, setSeat] = useState<PaperSeat | null>(null);
  const [groupId, setGroupId] = useState<string | null>(null);
  const [round, setRound] = useState<RoundDraft>({});
  const settings = vote.kind === 'poll' ? vote.run.settings : null;
  const [poll, setPoll] = useState<PollDraft | null>(settings && emptyPaper(settings));
  const [told, setTold] = useState<Told>(null);
  const [busy, setBusy] = useState(false);
  const [count, setCount] = useState(0);

  const clear = (): void => {
    setCode('');
    setSeat(null);
    setGroupId(null);
    setRound({});
    setPoll(settings && emptyPaper(settings));
  };

  /** Looks up whose ballot this is; true when its answers can be keyed in. */
  const look = async (text: string): Promise<PaperSeat | null> => {
    const typed = typedCode(text);
    if (typed === '') {
      const none = { code: '', groupId: null, answered: false };
      setSeat(none);
      setTold(null);
      return none;
    }
    const result = await bridge<'facilitator'>()
      .call('paper/look', { code: typed.slice(0, CODE_CHARACTERS + 1) })
      .catch((): Result<PaperSeat> => ({ ok: false, error: 'internal' }));
    if (!result.ok) {
      setTold({ kind: 'error', error: result.error });
      return null;
    }
    setTold(null);
    setCode(result.value.code);
    setSeat(result.value);
    setGroupId(result.value.groupId);
    return result.value;
  };

  /** The code is changed: what was known about it no longer holds. */
  const typeCode = (text: string): void => {
    setCode(text);
    setSeat(null);
    setTold(null);
  };

  const slots = vote.kind === 'round' ? slotsOf(vote.run) : [];

  const missing = (): Gap | null => {
    if (groupId === null) return { kind: 'group' };
    if (vote.kind === 'round') {
      const empty = slots.length - filledIn(round, slots);
      return empty > 0 ? { kind: 'answers', count: empty } : null;
    }
    if (!poll) return { kind: 'choose' };
    const answer = pollBallotFrom(vote.run.settings, poll);
    return 'gap' in answer ? { kind: answer.gap } : null;
  };

  const send = async (): Promise<Told> => {
    const gap = missing();
    if (gap || groupId === null || seat === null) {
      const saying: Told = gap && { kind: 'gap', gap };
      setTold(saying);
      return saying;
    }
    setBusy(true);
    const paper = { code: seat.code, newSeatId: newId(), groupId };
    const result = await cast(paper);
    setBusy(false);
    const saying: Told = result.ok
      ? { kind: 'saved', code: seat.code }
      : { kind: 'error', error: result.error };
    setTold(saying);
    if (result.ok) {
      setCount((now) => now + 1);
      clear();
    }
    return saying;
  };

  const cast = (paper: { code: string; newSeatId: string; groupId: string }): Promise<Result> => {
    if (vote.kind === 'round') {
      const ballot = roundBallot(round, slots);
      if (!ballot) return Promise.resolve({ ok: false, error: 'ballot-incomplete' });
      return sendQuietly({ type: 'paper/round', ...paper, roundId: vote.run.id, ballot });
    }
    const answer = poll && pollBallotFrom(vote.run.settings, poll);
    if (!answer || 'gap' in answer)
      return Promise.resolve({ ok: false, error: 'ballot-incomplete' });
    return sendQuietly({
      type: 'paper/poll',
      ...paper,
      pollId: vote.run.id,
      ballot: answer.ballot,
    });
  };

  return {
    code,
    typeCode,
    look,
    seat,
    groupId,
    setGroupId: (id: string): void => {
      setGroupId(id);
      setTold(null);
    },
    slots,
    round,
    setRound: (draft: RoundDraft): void => {
      setRound(draft);
      setTold(null);
    },
    poll,
    setPoll: (draft: PollDraft): void => {
      setPoll(draft);
      setTold(null);
    },
    told,
    busy,
    count,
    clear: (): void => {
      clear();
      setTold(null);
    },
    send,
    /** Is there something that closing would throw away? */
    isDirty:
      filledIn(round, slots) > 0 ||
      (settings !== null && poll !== null && !isEmptyPaper(settings, poll)),
  };
}
