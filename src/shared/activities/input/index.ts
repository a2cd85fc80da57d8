import type { Activity } from '../../domain/agenda';
import type { BatchPart } from '../../domain/commands';
import type { Status } from '../../domain/primitives';
import { send, step } from '../clicks';
import type { ActivityType, Course, View } from '../types';

function course(_view: View, { id, status, input: settings }: Activity): Course {
  const set = (to: Status): readonly BatchPart[] => [{ type: 'activity/status', id, status: to }];
  switch (status) {
    case 'draft':
      return { status, open: set('open') };
    case 'open':
      return { status, close: send(set('closed')) };
    case 'closed':
      return {
        status,
        publish: set('published'),
        reopen: set('open'),
        // Notes that were written in silence are shown on purpose; others are known already.
        waits: settings?.silent === true,
      };
    case 'published':
      return {
        status,
        outcome: { kind: 'notes', activityId: id },
        again: step('reopen', set('open')),
      };
  }
}

export const input: ActivityType<'input'> = {
  takes: 'notes',
  isLast: false,
  scene: (_view, { id }) => ({ kind: 'activity', activityId: id }),
  course,
  start: {
    kind: 'input',
    title: { nl: 'Inbreng: wat helpt, wat hindert?', en: 'Input: what helps, what hinders?' },
    minutes: 25,
    notes: {
      nl: `Zeg: ‘Denk aan één samenwerking in de regio die u goed kent. Schrijf stil op wat helpt en wat hindert. Eén punt per briefje.’
Geef de eerste 10 minuten echt stilte. U ziet dat er briefjes komen; de zaal nog niet.
Help op gang met: ‘Wat zou een nieuwe collega als eerste opvallen?’ of ‘Waar verliest u tijd?’
Herinner eraan: geen namen van personen.
Toon daarna de briefjes en vraag alleen om uitleg, nog niet om een oordeel.`,
      en: `Say: ‘Think of one collaboration in the region that you know well. Write down in silence what helps and what hinders. One point per note.’
Keep the first 10 minutes truly silent. You see that notes come in; the room does not yet.
Prompt with: ‘What would a new colleague notice first?’ or ‘Where do you lose time?’
Remind people: no names of persons.
Then show the notes and ask for explanation only, not yet for a judgement.`,
    },
    questions: [
      {
        text: {
          nl: 'Wat helpt ons om in deze regio goed samen te werken?',
          en: 'What helps us to work together well in this region?',
        },
        kind: 'success',
      },
      {
        text: {
          nl: 'Wat hindert ons om in deze regio goed samen te werken?',
          en: 'What hinders us from working together well in this region?',
        },
        kind: 'obstacle',
      },
    ],
  },
};
