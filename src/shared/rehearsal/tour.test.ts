import { expect, it } from 'vitest';
import { projectFacilitator } from '../projection';
import { runningSession } from '../domain/running.testkit';
import { replay, type Recorded } from '../domain/session.testkit';
import { nextStep, TOUR_STEPS, tourProgress } from './tour';

const by = (command: Recorded['command']): Recorded => ({ command, role: 'facilitator' });
const view = (commands: Recorded[]) =>
  projectFacilitator(replay(runningSession(), commands), {
    revision: 1,
    saveProblem: null,
    readOnly: false,
  }).session;

it('follows what is done in the session', () => {
  expect(nextStep(tourProgress(view([])))).toBe('welcome');
  const welcome = by({ type: 'live/go', activityId: 'act-welcome' });
  expect(nextStep(tourProgress(view([welcome])))).toBe('warmUp');
  const voted = [
    welcome,
    by({ type: 'poll/open', id: 'poll-0001', activityId: 'act-vote' }),
    by({ type: 'poll/close', id: 'poll-0001' }),
    by({ type: 'poll/publish', id: 'poll-0001' }),
  ];
  expect(nextStep(tourProgress(view(voted)))).toBe('input');
  const ended = tourProgress(view([by({ type: 'session/end' })]));
  expect(ended.end).toBe(true);
  const all = Object.fromEntries(TOUR_STEPS.map((step) => [step, true])) as typeof ended;
  expect(nextStep(all)).toBeNull();
});
