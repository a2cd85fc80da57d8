import { expect, it } from 'vitest';
import {
  at,
  empty,
  everybody,
  NONE,
  poll,
  round,
  showing,
  stepsIn,
  withPolls,
  withRounds,
  type Told,
} from '../activities.testkit';
import type { View } from '../types';

const OPEN_POLL = 'poll/open new-0001 act-prioritise | projector/show progress';
const REOPEN_POLL = 'reopen | poll/reopen poll-mine | projector/show progress';
const PUBLISH_POLL = 'publish | poll/publish poll-mine';

it.each<[string, View, Told]>([
  ['no poll yet', empty, { primary: `open | ${OPEN_POLL}`, open: `open | ${OPEN_POLL}` }],
  ['open', withPolls(poll('open')), { primary: 'close? | poll/close poll-mine' }],
  [
    'open, everybody voted',
    withPolls(poll('open', { progress: everybody })),
    { primary: 'close | poll/close poll-mine' },
  ],
  [
    'closed',
    withPolls(poll('closed')),
    { primary: PUBLISH_POLL, publish: PUBLISH_POLL, secondary: REOPEN_POLL, open: REOPEN_POLL },
  ],
  [
    'closed, results were seen',
    withPolls(poll('closed', { seen: true })),
    { primary: PUBLISH_POLL, publish: PUBLISH_POLL },
  ],
  [
    'published',
    withPolls(poll('published')),
    { primary: 'show | projector/show poll poll-mine', secondary: `newPoll | ${OPEN_POLL}` },
  ],
  [
    'published, on the wall',
    showing(withPolls(poll('published')), { kind: 'poll', pollId: 'poll-mine' }),
    {
      primary: `next | live/go act-discuss | projector/show activity act-discuss | then act-discuss`,
      secondary: `newPoll | ${OPEN_POLL}`,
    },
  ],
  [
    'published, on the wall, with results of scores',
    showing(
      { ...withRounds(round('published')), polls: [poll('published')] },
      { kind: 'poll', pollId: 'poll-mine' },
    ),
    {
      primary: `next | live/go act-discuss | projector/show contested | then act-discuss`,
      secondary: `newPoll | ${OPEN_POLL}`,
    },
  ],
  [
    'published, an older poll is on the wall',
    showing(withPolls(poll('published', { id: 'poll-old' }), poll('published')), {
      kind: 'poll',
      pollId: 'poll-old',
    }),
    { primary: 'show | projector/show poll poll-mine', secondary: `newPoll | ${OPEN_POLL}` },
  ],
])('prioritise: %s', (_name, view, expected) => {
  expect(stepsIn(at('prioritise', view), 'prioritise')).toEqual({ ...NONE, ...expected });
});
