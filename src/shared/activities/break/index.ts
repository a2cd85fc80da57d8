import { PLAIN, type ActivityType } from '../types';

export const pause: ActivityType<'break'> = {
  ...PLAIN,
  scene: () => ({ kind: 'timer' }),
  start: {
    kind: 'break',
    title: { nl: 'Pauze', en: 'Break' },
    minutes: 15,
    notes: {
      nl: `Noem de tijd waarop u weer begint en zet de klok aan.
Bekijk zelf alvast de uitslag. Kies drie punten voor het gesprek: waar de meningen uiteenlopen, niet waar de score het laagst is.`,
      en: `Name the time at which you start again and start the clock.
Look at the results yourself. Choose three points to talk about: where opinions differ, not where the score is lowest.`,
    },
  },
};
