import type { ActivityKind } from '../activities/schema';
import type { Localized } from '../domain/language';
import type { PollMethod } from '../domain/polls';
import type { ContributionKind } from '../domain/primitives';

/** One activity of a template, in every language. */
export type Block = {
  kind: ActivityKind;
  title: Localized;
  minutes: number;
  /** For the facilitator only: what to say and what to watch. */
  notes: Localized;
  questions?: readonly { text: Localized; kind: ContributionKind | null }[];
  poll?: { method: PollMethod; question: Localized; items: readonly Localized[] };
};

export const welcome: Block = {
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
};

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

export const input: Block = {
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
};

export const cluster: Block = {
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
};

export const score: Block = {
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
};

export const pause: Block = {
  kind: 'break',
  title: { nl: 'Pauze', en: 'Break' },
  minutes: 15,
  notes: {
    nl: `Noem de tijd waarop u weer begint en zet de klok aan.
Bekijk zelf alvast de uitslag. Kies drie punten voor het gesprek: waar de meningen uiteenlopen, niet waar de score het laagst is.`,
    en: `Name the time at which you start again and start the clock.
Look at the results yourself. Choose three points to talk about: where opinions differ, not where the score is lowest.`,
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

export const discuss: Block = {
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
};

export const recommend: Block = {
  kind: 'recommend',
  title: { nl: 'Aanbevelingen kiezen', en: 'Choosing recommendations' },
  minutes: 20,
  notes: {
    nl: `Zeg: ‘De app doet voorstellen op basis van uw antwoorden. U bepaalt welke passen.’
Lees elk voorstel voor. Vraag: ‘Herkent u dit? Wie kan dit oppakken?’
Kies er drie, hooguit vijf. Pas de tekst aan tot de zaal zegt: dit bedoelen wij.`,
    en: `Say: ‘The app makes proposals based on your answers. You decide which ones fit.’
Read each proposal aloud. Ask: ‘Do you recognise this? Who can take this up?’
Choose three, at most five. Change the text until the room says: this is what we mean.`,
  },
};

export const agree: Block = {
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

export const close: Block = {
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
};
