import type { Block } from '../activities/types';

export const warmUp: Block = {
  kind: 'prioritise',
  title: { nl: 'Proefstemming', en: 'Warm-up vote' },
  minutes: 5,
  notes: {
    nl: `Zeg: ‘We oefenen één keer met stemmen. Er is geen goed of fout antwoord.’
Kijk of iedereen binnen is. Wie vastloopt, steekt een hand op.
Spreek nu af bij hoeveel antwoorden u straks sluit, bijvoorbeeld 32 van de 34.
Sluit, publiceer en lees de uitslag voor: zo ziet de zaal dat stemmen geheim is en samen wordt getoond.`,
    en: `Say: ‘We practise voting once. There is no right or wrong answer.’
Check that everybody is in. Those who are stuck raise a hand.
Agree now at how many answers you will close later, for example 32 of 34.
Close, publish and read out the result: the room sees that votes are secret and shown together.`,
  },
  poll: {
    method: 'single',
    question: {
      nl: 'Hoe kwam u vandaag hierheen?',
      en: 'How did you get here today?',
    },
    items: [
      { nl: 'Met de auto', en: 'By car' },
      { nl: 'Met trein of bus', en: 'By train or bus' },
      { nl: 'Met de fiets', en: 'By bicycle' },
      { nl: 'Lopend', en: 'On foot' },
      { nl: 'Anders', en: 'Another way' },
    ],
  },
};

export const lunch: Block = {
  kind: 'break',
  title: { nl: 'Lunch', en: 'Lunch' },
  minutes: 60,
  notes: {
    nl: `Noem de tijd waarop u weer begint. Vraag mensen om naast iemand van een andere organisatie te gaan zitten.
Bekijk de uitslag en kies drie tot vijf punten voor het gesprek na de lunch.`,
    en: `Name the time at which you start again. Ask people to sit next to somebody from another organisation.
Look at the results and choose three to five points for the talk after lunch.`,
  },
};

export const confidence: Block = {
  kind: 'prioritise',
  title: { nl: 'Vertrouwen in het plan', en: 'Confidence in the plan' },
  minutes: 5,
  notes: {
    nl: `Zeg: ‘Hoe zeker bent u dat deze afspraken gaan lukken? Kies voor uzelf.’
Wie laag kiest, kan een reden opschrijven. Die redenen zijn het waardevolst.
Publiceer en vraag: ‘Wat moet er in het plan veranderen om hoger uit te komen?’ Pas zo nodig één afspraak aan.`,
    en: `Say: ‘How sure are you that these agreements will work out? Choose for yourself.’
Those who choose low can write a reason. Those reasons are worth most.
Publish and ask: ‘What has to change in the plan to end up higher?’ Adjust one agreement if needed.`,
  },
  poll: {
    method: 'gradients',
    question: {
      nl: 'In welke mate steunt u deze afspraken?',
      en: 'How far do you support these agreements?',
    },
    items: [],
  },
};
