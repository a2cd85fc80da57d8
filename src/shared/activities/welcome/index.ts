import { PLAIN, type ActivityType } from '../types';

export const welcome: ActivityType<'welcome'> = {
  ...PLAIN,
  scene: () => ({ kind: 'welcome' }),
  start: {
    kind: 'welcome',
    title: { nl: 'Welkom en spelregels', en: 'Welcome and ground rules' },
    minutes: 10,
    notes: {
      nl: `Zeg: ‘Fijn dat u er bent. Vandaag kijken we hoe wij in deze regio samenwerken, en wat er beter kan.’
Noem het doel, de eindtijd en wat er met de uitkomst gebeurt.
Spelregels: eerst stil en voor uzelf, dan pas praten. We noemen geen namen van personen. Wat we niet afkrijgen, gaat op de parkeerplaats.
Laat iedereen naam en organisatie noemen, in één zin.`,
      en: `Say: ‘Good to have you here. Today we look at how we work together in this region, and what could be better.’
Name the aim, the time we finish and what happens with the outcome.
Ground rules: first in silence and for yourself, then we talk. We name no persons. What we cannot finish goes to the parking lot.
Let everybody say their name and organisation, in one sentence.`,
    },
  },
};
