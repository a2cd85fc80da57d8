import { expect, it } from 'vitest';
import { at, NONE, notes, showing, stepsIn, type Told } from '../activities.testkit';
import type { View } from '../types';

const OPEN = 'activity/status act-input open';
const PUBLISH = 'publish | activity/status act-input published';

it.each<[string, View, Told]>([
  ['draft, silent', notes('draft', true), { primary: `open | ${OPEN}`, open: `open | ${OPEN}` }],
  ['draft', notes('draft', false), { primary: `open | ${OPEN}`, open: `open | ${OPEN}` }],
  ['open', notes('open', false), { primary: 'close | activity/status act-input closed' }],
  ['open, silent', notes('open', true), { primary: 'close | activity/status act-input closed' }],
  [
    'closed, silent: shown on purpose',
    notes('closed', true),
    { primary: PUBLISH, publish: PUBLISH, secondary: `reopen | ${OPEN}`, open: `reopen | ${OPEN}` },
  ],
  [
    'closed: the room knows the notes',
    notes('closed', false),
    {
      primary: `next | live/go act-cluster | projector/show themes | then act-cluster`,
      publish: PUBLISH,
      secondary: `reopen | ${OPEN}`,
      open: `reopen | ${OPEN}`,
    },
  ],
  [
    'published, not on the wall',
    notes('published', true),
    { primary: 'show | projector/show notes act-input', secondary: `reopen | ${OPEN}` },
  ],
  [
    'published, on the wall',
    showing(notes('published', false), { kind: 'notes', activityId: 'act-input' }),
    {
      primary: `next | live/go act-cluster | projector/show themes | then act-cluster`,
      secondary: `reopen | ${OPEN}`,
    },
  ],
])('input: %s', (_name, view, expected) => {
  expect(stepsIn(at('input', view), 'input')).toEqual({ ...NONE, ...expected });
});
