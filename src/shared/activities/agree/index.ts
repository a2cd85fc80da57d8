import { PLAIN, type ActivityType } from '../types';

export const agree: ActivityType<'agree'> = {
  ...PLAIN,
  scene: () => ({ kind: 'agreements' }),
  start: {
    kind: 'agree',
    title: { nl: 'Afspraken en terugblik', en: 'Agreements and read-back' },
    minutes: 20,
    notes: {
      nl: `Zeg: ‘Wat gaan we doen, wie doet het, wanneer is het klaar, en hoe zien we dat?’
Schrijf op wat iemand echt toezegt. De naam van een organisatie mag, ‘wij allemaal’ niet.
Lees aan het eind elke afspraak hardop terug vanaf het scherm. Vraag bij elke: ‘Klopt dit zo?’`,
      en: `Say: ‘What are we going to do, who does it, when is it done, and how will we see it?’
Write down what somebody really commits to. The name of an organisation is fine, ‘all of us’ is not.
At the end read each agreement aloud from the screen. Ask for each: ‘Is this right?’`,
    },
  },
};
