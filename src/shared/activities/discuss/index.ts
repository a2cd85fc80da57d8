import { PLAIN, type ActivityType } from '../types';

export const discuss: ActivityType<'discuss'> = {
  ...PLAIN,
  scene: ({ rounds }, { id }) =>
    rounds.at(-1)?.status === 'published'
      ? { kind: 'contested' }
      : { kind: 'activity', activityId: id },
  start: {
    kind: 'discuss',
    title: { nl: 'Uitslag en gesprek', en: 'Results and discussion' },
    minutes: 45,
    notes: {
      nl: `Zeg: ‘Dit is hoe u er samen over denkt. Er is geen winnaar. Wat valt u op?’
Begin met één punt waarover u het eens bent. Neem dan de drie punten met het grootste verschil.
Vraag per punt: ‘Wat heeft u gezien waardoor u hoog koos? En wie koos laag, en waarom?’ Niemand hoeft te zeggen wat hij koos.
Ongeveer 12 minuten per punt. Schrijf besluiten en citaten op terwijl de zaal meekijkt.
Gaat het over iets anders? Zet het op de parkeerplaats.`,
      en: `Say: ‘This is how you see it together. There is no winner. What strikes you?’
Start with one point on which you agree. Then take the three points with the widest difference.
Ask for each point: ‘What have you seen that made you choose high? And who chose low, and why?’ Nobody has to say what they chose.
About 12 minutes per point. Write down decisions and quotes while the room looks on.
Is it about something else? Put it in the parking lot.`,
    },
  },
};
