import { expect, it } from 'vitest';
import type { Command } from '../domain/commands';
import { LIMITS } from '../domain/limits';
import { at, empty, withActivity } from './activities.testkit';
import { checkpointLabel } from './checkpoint';
import type { View } from './types';

const go = (activityId: string): Command => ({ type: 'live/go', activityId });
const GO_BREAK = { type: 'live/go', activityId: 'act-break' } as const;
const apply: Command = { type: 'agenda/apply', activities: [] };
const named = (title: string): View => withActivity('break', { title });
const bare: View = { ...empty, agenda: { startTime: '', activities: [] } };
const long = 'x'.repeat(LIMITS.title);

it.each<[string, View, Command, string | null]>([
  ['the room moves on', at('score', named('Pauze')), go('act-break'), 'Voor: Pauze'],
  ['the first activity', at(null, named('Pauze')), go('act-break'), 'Voor: Pauze'],
  ['in English', { ...named('Break'), language: 'en' }, go('act-break'), 'Before: Break'],
  ['a long title', named(long), go('act-break'), `Voor: ${long}`.slice(0, LIMITS.title)],
  ['the room stays', at('break', named('Pauze')), go('act-break'), null],
  ['an unknown activity', empty, go('act-gone'), null],
  ['another agenda', empty, apply, 'Voor het nieuwe programma'],
  ['the first agenda', bare, apply, null],
  ['the end', empty, { type: 'session/end' }, 'Voor het afsluiten'],
  ['another picture', empty, { type: 'projector/show', scene: { kind: 'timer' } }, null],
  ['a vote that closes', empty, { type: 'round/close', id: 'round-mine' }, null],
  [
    'a click with several parts, one of which moves the room',
    at('score', named('Pauze')),
    { type: 'batch', commands: [{ type: 'round/close', id: 'round-mine' }, GO_BREAK] },
    'Voor: Pauze',
  ],
  ['the end taken back', empty, { type: 'session/resume' }, null],
])('before %s', (_name, view, command, label) => {
  expect(checkpointLabel(view, command)).toBe(label);
});
