import { describe, expect, it } from 'vitest';
import { runningSession } from '../domain/running.testkit';
import { replay, type Recorded } from '../domain/session.testkit';
import { projectFacilitator } from '../projection';
import { minutesLeft, nextStep, TOUR_STEPS, tourProgress, type TourStep } from './tour';

const by = (command: Recorded['command']): Recorded => ({ command, role: 'facilitator' });
const view = (commands: Recorded[]) =>
  projectFacilitator(replay(runningSession(), commands), {
    revision: 1,
    saveProblem: null,
    readOnly: false,
  }).session;
const nothing = { projectorOpened: false, reportMade: false };
const progressOf = (commands: Recorded[], events = nothing) => tourProgress(view(commands), events);
const progress = (isDone: boolean) =>
  Object.fromEntries(TOUR_STEPS.map((step) => [step, isDone])) as Record<TourStep, boolean>;

describe('the tour', () => {
  it('follows what is done in the session', () => {
    expect(nextStep(progressOf([]))).toBe('welcome');
    const welcome = by({ type: 'live/go', activityId: 'act-welcome' });
    expect(nextStep(progressOf([welcome]))).toBe('warmUp');
    const voted = [
      welcome,
      by({ type: 'poll/open', id: 'poll-0001', activityId: 'act-vote' }),
      by({ type: 'poll/close', id: 'poll-0001' }),
      by({ type: 'poll/publish', id: 'poll-0001' }),
    ];
    expect(nextStep(progressOf(voted))).toBe('input');
    expect(progressOf([by({ type: 'session/end' })]).end).toBe(true);
    expect(nextStep(progress(true))).toBeNull();
  });

  it('tells scoring and publishing apart', () => {
    const round = view([]).rounds[0]?.id ?? '';
    const closed = [by({ type: 'round/open', id: round }), by({ type: 'round/close', id: round })];
    expect(progressOf(closed)).toMatchObject({ score: true, publish: false });
    const published = [...closed, by({ type: 'round/publish', id: round })];
    expect(progressOf(published)).toMatchObject({ score: true, publish: true });
  });

  it('knows of the projector and the report, which the session does not hold', () => {
    expect(progressOf([])).toMatchObject({ projector: false, pdf: false });
    const both = progressOf([], { projectorOpened: true, reportMade: true });
    expect(both).toMatchObject({ projector: true, pdf: true });
  });

  it('passes over a step that was skipped, and goes back to none', () => {
    const passed = new Set<TourStep>(['welcome', 'warmUp']);
    expect(nextStep(progressOf([]), passed)).toBe('input');
    expect(nextStep(progress(false), new Set(TOUR_STEPS))).toBeNull();
  });

  it('takes well below a quarter of an hour, and less with every step', () => {
    expect(minutesLeft(progress(false))).toBeLessThanOrEqual(10);
    expect(minutesLeft(progress(true))).toBe(0);
    expect(minutesLeft(progress(false), new Set<TourStep>(['cluster', 'end']))).toBe(
      minutesLeft(progress(false)) - 1.5,
    );
  });
});
