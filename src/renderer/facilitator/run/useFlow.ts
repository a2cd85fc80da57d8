import { useState } from 'react';
import { goTo, nextActivity, NO_STEPS, stepsOf } from '../../../shared/activities/steps';
import type { Click, Closing, Step, StepName } from '../../../shared/activities/types';
import { closeVote, openVote } from '../../../shared/activities/votes';
import type { Activity } from '../../../shared/domain/agenda';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { newId } from '../../ui/ids';
import { useSend } from '../actions/useSend';

/** A step as a button. */
export type StepButton = { name: StepName; run: () => void };

export type Flow = {
  /** The one next step for the activity on screen. */
  primary: StepButton | null;
  secondary: StepButton | null;
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

  const perform = async ({ commands: [first, ...others], to }: Click): Promise<void> => {
    setClosing(null);
    if ((!first || (await send([first, ...others])).ok) && to) onSelect(to.id);
  };
  const click = (wish: Click): void => {
    if (wish.closing) setClosing(wish.closing);
    else void perform(wish);
  };
  const button = (step: Step | null): StepButton | null =>
    step && { name: step.name, run: () => click(step) };

  const steps = selected && !readOnly ? stepsOf(session, selected, newId) : NO_STEPS;
  const vote = openVote(session);
  return {
    primary: button(steps.primary),
    secondary: button(steps.secondary),
    open: button(steps.open)?.run ?? null,
    publish: button(steps.publish)?.run ?? null,
    next: nextActivity(session),
    goTo: (activity) => {
      const wish = readOnly ? null : goTo(session, activity);
      if (wish) click(wish);
    },
    // The vote may have been closed elsewhere while the question stood open.
    closing: closing && vote?.run.id === closing.vote.run.id ? closing : null,
    confirm: () => {
      if (!closing) return;
      const { vote: asked, then } = closing;
      void perform((then && goTo(session, then)) ?? closeVote(session, asked));
    },
    stay: () => setClosing(null),
  };
}
