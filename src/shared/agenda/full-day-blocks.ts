import { score } from '../activities/score';
import type { Block } from '../activities/types';

/** Dots over the themes of the morning; the items are taken over during the session. */
export const prioritiseThemes: Block = {
  kind: 'prioritise',
  title: { nl: 'Thema’s kiezen met stippen', en: 'Choosing themes with dots' },
  minutes: 15,
  notes: {
    nl: `Zet eerst de thema’s van het bord in deze stemming: open de instellingen en kies ‘Thema’s overnemen’.
Lees alle thema’s voor. Vraag: ‘Is elk thema duidelijk?’ Leg uit, discussieer nog niet.
Zeg: ‘Geef uw stippen aan de thema’s waarmee deze regio het meest vooruitkomt.’
Kijk bij de uitslag ook naar het aantal stemmers per thema, niet alleen naar de stippen.`,
    en: `First put the themes of the board in this vote: open the settings and choose ‘Take over themes’.
Read all themes aloud. Ask: ‘Is every theme clear?’ Explain, do not discuss yet.
Say: ‘Give your dots to the themes that take this region furthest.’
When you look at the result, mind the number of voters per theme, not only the dots.`,
  },
  poll: {
    method: 'dots',
    question: {
      nl: 'Met welke thema’s komt deze regio het meest vooruit?',
      en: 'Which themes take this region furthest?',
    },
    items: [],
  },
};

export const secondScore: Block = {
  ...score.start,
  title: { nl: 'Stil scoren: tweede ronde', en: 'Silent scoring: second round' },
  notes: {
    nl: `Zeg: ‘U heeft elkaar gehoord. Scoor dezelfde stellingen nog één keer. Van mening veranderen mag, bij uw mening blijven ook.’
Het blijft weer stil tot het afgesproken aantal binnen is.
Noem de uitslag van de eerste ronde niet voordat deze ronde gesloten is.`,
    en: `Say: ‘You have heard each other. Score the same statements once more. You may change your mind, and you may keep it.’
Again it stays silent until the agreed number is in.
Do not mention the result of the first round before this round is closed.`,
  },
};

export const compare: Block = {
  kind: 'discuss',
  title: { nl: 'Wat is er verschoven?', en: 'What has shifted?' },
  minutes: 15,
  notes: {
    nl: `Toon de tweede ronde naast de eerste.
Vraag: ‘Waar zijn we dichter bij elkaar gekomen? Waar juist niet, en is dat erg?’
Een verschil dat blijft, is ook een uitkomst. Schrijf het zo op.`,
    en: `Show the second round next to the first.
Ask: ‘Where have we come closer? Where have we not, and does that matter?’
A difference that stays is an outcome too. Write it down as such.`,
  },
};
