import { PLAIN, type ActivityType } from '../types';

export const recommend: ActivityType<'recommend'> = {
  ...PLAIN,
  scene: () => ({ kind: 'recommendations' }),
  start: {
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
  },
};
