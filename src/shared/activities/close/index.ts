import { PLAIN, type ActivityType } from '../types';

export const close: ActivityType<'close'> = {
  ...PLAIN,
  isLast: true,
  scene: () => ({ kind: 'agreements' }),
  start: {
    kind: 'close',
    title: { nl: 'Afsluiten', en: 'Closing' },
    minutes: 5,
    notes: {
      nl: `Loop de parkeerplaats langs: elk punt krijgt een antwoord of iemand die het oppakt, of het vervalt.
Zeg wanneer het verslag komt en wanneer u elkaar weer ziet.
Sluit af met één woord per persoon: ‘Hoe gaat u naar huis?’`,
      en: `Go through the parking lot: each item gets an answer, an owner, or is dropped.
Say when the report comes and when you meet again.
Finish with one word per person: ‘How do you leave?’`,
    },
  },
};
