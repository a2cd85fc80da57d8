import { describe, expect, it } from 'vitest';
import { checkpointReason, type CheckpointReason } from './checkpoint-reason';
import type { BatchPart, Command } from './commands';
import { runningSession } from './running.testkit';

const session = { ...runningSession(), live: { activityId: 'act-welcome', timer: null } };
const go = (activityId: string): BatchPart => ({ type: 'live/go', activityId });
const show: BatchPart = { type: 'projector/show', scene: { kind: 'welcome' } };
const apply: BatchPart = { type: 'agenda/apply', activities: [] };
const batch = (...commands: BatchPart[]): Command => ({ type: 'batch', commands });
const onward: CheckpointReason = { kind: 'before', title: 'act-vote' };

describe('a checkpoint is due', () => {
  it.each<[string, Command, CheckpointReason | null]>([
    ['before the room moves on', go('act-vote'), onward],
    ['not where the room is already', go('act-welcome'), null],
    ['not for an activity that is gone', go('act-gone'), null],
    ['before the agenda is replaced', apply, { kind: 'beforeTemplate' }],
    ['before the end', { type: 'session/end' }, { kind: 'beforeEnd' }],
    ['not for a picture', show, null],
    ['for the part of a batch that needs it', batch(show, go('act-vote'), show), onward],
    ['not for a batch of other things', batch(show, go('act-welcome')), null],
  ])('%s', (_, command, reason) => {
    expect(checkpointReason(session, command)).toEqual(reason);
  });

  it('not before an empty agenda is filled', () => {
    const empty = { ...session, agenda: { startTime: '', activities: [] } };
    expect(checkpointReason(empty, apply)).toBeNull();
  });
});
