import { PLAIN, type ActivityType } from '../types';

export const cluster: ActivityType<'cluster'> = {
  ...PLAIN,
  scene: () => ({ kind: 'themes' }),
  start: {
    kind: 'cluster',
    title: { nl: 'Samen ordenen', en: 'Ordering together' },
    minutes: 20,
    notes: {
      nl: `Zeg: ‘Welke briefjes gaan over hetzelfde? We leggen ze bij elkaar en geven elke stapel een naam.’
Begin met de meest duidelijke stapel. Lees briefjes voor zonder te vragen van wie ze zijn.
Streef naar 5 tot 9 thema’s. Twijfel mag: een briefje kan later nog naar een ander thema.
Vraag bij elke naam: ‘Dekt dit wat erop staat?’`,
      en: `Say: ‘Which notes are about the same thing? We put them together and give each pile a name.’
Start with the clearest pile. Read notes aloud without asking whose they are.
Aim for 5 to 9 themes. Doubt is fine: a note can move to another theme later.
Ask for each name: ‘Does this cover what the notes say?’`,
    },
  },
};
