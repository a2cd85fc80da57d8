import { useState } from 'react';
import type { Activity } from '../../../shared/domain/agenda';
import type { Command } from '../../../shared/domain/commands';
import type { ProjectorScene } from '../../../shared/domain/model';
import { LIMITS } from '../../../shared/domain/limits';
import { activityStatus, newestOf } from '../../../shared/domain/selectors';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { newId } from '../../ui/ids';
import { useSend } from '../actions/useSend';
import { hasEnough, openVote, outcomeScene, sameScene, sceneOnGo, type OpenVote } from './scenes';

export type StepName =
  'go' | 'open' | 'close' | 'publish' | 'show' | 'next' | 'reopen' | 'newRound' | 'newPoll';
/** One thing that can be done now. */
export type Step = { name: StepName; run: () => void };

/** A vote that waits for a yes before it closes, and where the room goes then. */
export type Closing = { vote: OpenVote; then: Activity | null };

export type Flow = {
  /** The one next step for the activity on screen. */
  primary: Step | null;
  secondary: Step | null;
  open: (() => void) | null;
  publish: (() => void) | null;
  next: Activity | null;
  goTo: (activity: Activity) => void;
  closing: Closing | null;
  confirm: () => void;
  stay: () => void;
};

/** The steps of an activity, and moving from one to the next. @param selected on the screen */
export function useFlow(
  { session, readOnly }: FacilitatorSnapshot,
  selected: Activity | undefined,
  onSelect: (activityId: string) => void,
): Flow {
  const send = useSend();
  const [closing, setClosing] = useState<Closing | null>(null);
  const { activities } = session.agenda;
  const liveIndex = activities.findIndex(({ id }) => id === session.live.activityId);
  const next = activities[liveIndex + 1] ?? null;
  const vote = openVote(session);

  const run = async (...commands: Command[]): Promise<boolean> => {
    for (const command of commands) if (!(await send(command)).ok) return false;
    return true;
  };
  const show = (scene: ProjectorScene): Command => ({ type: 'projector/show', scene });
  const closeCommand = ({ kind, run: { id } }: OpenVote): Command =>
    kind === 'round' ? { type: 'round/close', id } : { type: 'poll/close', id };

  const finish = async ({ vote: open, then }: Closing): Promise<void> => {
    setClosing(null);
    if ((await run(closeCommand(open))) && then) await move(then);
  };
  const move = async (activity: Activity): Promise<void> => {
    if (!(await run({ type: 'live/go', activityId: activity.id }))) return;
    onSelect(activity.id);
    await run(show(sceneOnGo(session, activity)));
  };
  /** Closes at once when everyone who was waited for has answered; asks otherwise. */
  const close = (then: Activity | null): void => {
    if (!vote) return;
    const owner = activities.find(({ id }) => id === vote.activityId);
    const wish = { vote, then };
    if (hasEnough(vote, owner)) void finish(wish);
    else setClosing(wish);
  };
  const goTo = (activity: Activity): void => {
    if (readOnly || activity.id === session.live.activityId) return;
    if (vote) close(activity);
    else void move(activity);
  };

  const steps = selected && !readOnly ? stepsOf(selected) : EMPTY;
  return {
    ...steps,
    next,
    goTo,
    // The vote may have been closed elsewhere while the question stood open.
    closing: closing && vote?.run.id === closing.vote.run.id ? closing : null,
    confirm: () => closing && void finish(closing),
    stay: () => setClosing(null),
  };

  function stepsOf(activity: Activity): Pick<Flow, 'primary' | 'secondary' | 'open' | 'publish'> {
    const { id, kind } = activity;
    if (id !== session.live.activityId)
      return { ...EMPTY, primary: { name: 'go', run: () => goTo(activity) } };
    const onward: Step | null = next && { name: 'next', run: () => goTo(next) };
    if (kind !== 'score' && kind !== 'prioritise' && kind !== 'input')
      return { ...EMPTY, primary: onward };

    const status = activityStatus(session, activity);
    const round = kind === 'score' ? newestOf(session.rounds, id) : undefined;
    const poll = kind === 'prioritise' ? newestOf(session.polls, id) : undefined;
    const act =
      (...commands: Command[]) =>
      () =>
        void run(...commands);
    const setStatus = (to: Activity['status']): Command => ({
      type: 'activity/status',
      id,
      status: to,
    });

    switch (status) {
      case 'draft': {
        const newPoll = newId();
        const open =
          kind === 'input'
            ? act(setStatus('open'))
            : kind === 'prioritise'
              ? act({ type: 'poll/open', id: newPoll, activityId: id }, show({ kind: 'progress' }))
              : round
                ? act({ type: 'round/open', id: round.id }, show({ kind: 'progress' }))
                : act({ type: 'round/add', id: newId(), activityId: id });
        return { ...EMPTY, open, primary: { name: 'open', run: open } };
      }
      case 'open': {
        const end = kind === 'input' ? act(setStatus('closed')) : () => close(null);
        return { ...EMPTY, primary: { name: 'close', run: end } };
      }
      case 'closed': {
        const publish = round
          ? act({ type: 'round/publish', id: round.id })
          : poll
            ? act({ type: 'poll/publish', id: poll.id })
            : act(setStatus('published'));
        const reopen = round
          ? act({ type: 'round/reopen', id: round.id }, show({ kind: 'progress' }))
          : poll
            ? act({ type: 'poll/reopen', id: poll.id }, show({ kind: 'progress' }))
            : act(setStatus('open'));
        // Results that were seen stay closed: nobody may vote on with that knowledge.
        const mayReopen = !(round?.seen ?? poll?.seen ?? false);
        // Notes that were written in silence are shown on purpose; others are known already.
        const waits = kind !== 'input' || activity.input?.silent === true;
        return {
          open: mayReopen ? reopen : null,
          publish,
          primary: waits ? { name: 'publish', run: publish } : onward,
          secondary: mayReopen ? { name: 'reopen', run: reopen } : null,
        };
      }
      case 'published': {
        const outcome = outcomeScene(session, activity);
        const shown = outcome === null || sameScene(outcome, session.projector.scene);
        const primary: Step | null = shown ? onward : { name: 'show', run: act(show(outcome)) };
        return { ...EMPTY, primary, secondary: again() };
      }
    }

    function again(): Step | null {
      if (round) {
        const may =
          session.rounds.length < LIMITS.rounds && session.rounds.at(-1)?.status === 'published';
        if (!may) return null;
        const add: Command = { type: 'round/add', id: newId(), activityId: id };
        return { name: 'newRound', run: () => void run(add) };
      }
      if (poll) {
        const pollId = newId();
        const open: Command = { type: 'poll/open', id: pollId, activityId: id };
        return {
          name: 'newPoll',
          run: () => void run(open, show({ kind: 'progress' })),
        };
      }
      return {
        name: 'reopen',
        run: () => void run({ type: 'activity/status', id, status: 'open' }),
      };
    }
  }
}

const EMPTY: Pick<Flow, 'primary' | 'secondary' | 'open' | 'publish'> = {
  primary: null,
  secondary: null,
  open: null,
  publish: null,
};
