import { expect, it } from 'vitest';
import { LIMITS } from '../../domain/limits';
import {
  at,
  empty,
  everybody,
  NONE,
  round,
  showing,
  stepsIn,
  withRounds,
  type Told,
} from '../activities.testkit';
import type { View } from '../types';

const OPEN_ROUND = 'open | round/open round-mine | projector/show progress';
const REOPEN_ROUND = 'reopen | round/reopen round-mine | projector/show progress';
const PUBLISH_ROUND = 'publish | round/publish round-mine';
const NEW_ROUND = 'newRound | round/add new-0001 act-score';
const ROOM_FULL = Array.from({ length: LIMITS.rounds }, () => round('published'));

it.each<[string, View, Told]>([
  [
    'no round yet',
    empty,
    { primary: 'open | round/add new-0001 act-score', open: 'open | round/add new-0001 act-score' },
  ],
  [
    'round of another activity',
    withRounds(round('published', { activityId: null })),
    { primary: 'open | round/add new-0001 act-score', open: 'open | round/add new-0001 act-score' },
  ],
  ['draft', withRounds(round('draft')), { primary: OPEN_ROUND, open: OPEN_ROUND }],
  [
    'draft after an older round',
    withRounds(round('published', { id: 'round-old' }), round('draft')),
    { primary: OPEN_ROUND, open: OPEN_ROUND },
  ],
  ['open', withRounds(round('open')), { primary: 'close? | round/close round-mine' }],
  [
    'open, everybody voted',
    withRounds(round('open', { progress: everybody })),
    { primary: 'close | round/close round-mine' },
  ],
  [
    'closed',
    withRounds(round('closed')),
    {
      primary: PUBLISH_ROUND,
      publish: PUBLISH_ROUND,
      secondary: REOPEN_ROUND,
      open: REOPEN_ROUND,
    },
  ],
  [
    'closed, results were seen',
    withRounds(round('closed', { seen: true })),
    { primary: PUBLISH_ROUND, publish: PUBLISH_ROUND },
  ],
  [
    'published',
    withRounds(round('published')),
    { primary: 'show | projector/show overview', secondary: NEW_ROUND },
  ],
  [
    'published, a round that follows',
    withRounds(round('published', { follows: 'round-old' })),
    { primary: 'show | projector/show shift', secondary: NEW_ROUND },
  ],
  [
    'published, on the wall',
    showing(withRounds(round('published')), { kind: 'overview' }),
    {
      primary: `next | live/go act-prioritise | projector/show activity act-prioritise | then act-prioritise`,
      secondary: NEW_ROUND,
    },
  ],
  [
    'published, a newer round waits elsewhere',
    withRounds(round('published'), round('draft', { id: 'round-new', activityId: null })),
    { primary: 'show | projector/show overview' },
  ],
  [
    'published, no room for rounds',
    withRounds(...ROOM_FULL),
    { primary: 'show | projector/show overview' },
  ],
])('score: %s', (_name, view, expected) => {
  expect(stepsIn(at('score', view), 'score')).toEqual({ ...NONE, ...expected });
});
