import type { Activity } from '../../domain/agenda';
import type { BatchPart } from '../../domain/commands';
import { LIMITS } from '../../domain/limits';
import { newestOf } from '../../domain/selectors';
import { step } from '../clicks';
import type { ActivityType, Course, View } from '../types';
import { SHOW_PROGRESS, voteCourse } from '../votes';

function course(view: View, { id }: Activity, newId: () => string): Course {
  const round = newestOf(view.rounds, id);
  const add: BatchPart = { type: 'round/add', id: newId(), activityId: id };
  if (!round) return { status: 'draft', open: [add] };
  const { rounds } = view;
  const mayAdd = rounds.length < LIMITS.rounds && rounds.at(-1)?.status === 'published';
  return voteCourse(
    view,
    { kind: 'round', run: round, activityId: id },
    {
      open: [{ type: 'round/open', id: round.id }, SHOW_PROGRESS],
      outcome: { kind: round.follows === null ? 'overview' : 'shift' },
      again: mayAdd ? step('newRound', [add]) : null,
    },
  );
}

export const score: ActivityType<'score'> = {
  takes: 'votes',
  isLast: false,
  scene: (_view, { id }) => ({ kind: 'activity', activityId: id }),
  course,
  start: {
    kind: 'score',
    title: { nl: 'Stil scoren', en: 'Silent scoring' },
    minutes: 15,
    notes: {
      nl: `Zeg: ‘U krijgt stellingen over de samenwerking. Kies wat u zelf vindt, niet wat uw organisatie vindt.’
Lees de eerste stelling hardop voor. Herhaal dat ‘weet ik niet’ een goed antwoord is.
Het blijft stil tot het afgesproken aantal binnen is. Praat zelf ook niet.
Sluit pas na de vraag: ‘Wie heeft nog een minuut nodig?’`,
      en: `Say: ‘You get statements about the collaboration. Choose what you think yourself, not what your organisation thinks.’
Read the first statement aloud. Repeat that ‘I don’t know’ is a good answer.
Keep it silent until the agreed number is in. Do not talk yourself either.
Close only after asking: ‘Who needs one more minute?’`,
    },
  },
};
