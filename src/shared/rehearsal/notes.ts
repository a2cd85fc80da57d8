import type { ContributionKind } from '../domain/primitives';
import type { Language } from '../domain/language';
import { noise, seedOf } from './noise';
import type { RehearsalSeat } from './room';

/** What people in such a room really say, made up for practice. No names, no places. */
const SENTENCES: Record<Language, Record<ContributionKind, readonly string[]>> = {
  nl: {
    success: [
      'Wethouders weten elkaar te vinden, ook buiten het overleg.',
      'Eén regioteam dat voor alle gemeenten werkt.',
      'We vieren het als iets lukt.',
      'De agenda is kort: drie opgaven en niet meer.',
      'Ondernemers zitten vanaf het begin aan tafel.',
      'Raadsleden krijgen de stukken vroeg te zien.',
      'De provincie denkt mee in plaats van te toetsen.',
      'Er is een vast potje geld voor gezamenlijke projecten.',
      'Kleine gemeenten hebben een gelijke stem.',
      'We kennen elkaars belangen en spreken die uit.',
      'De hogeschool levert elk jaar onderzoek dat we gebruiken.',
      'Het voorzitterschap wisselt en dat werkt goed.',
    ],
    obstacle: [
      'Raden horen pas achteraf wat regionaal is afgesproken.',
      'Na elke verkiezing beginnen we opnieuw.',
      'Dezelfde drie adviseurs zitten in alle werkgroepen.',
      'Plannen genoeg, maar niemand heeft tijd voor de uitvoering.',
      'Wij worden gevraagd als het plan al klaar is.',
      'Het is onduidelijk wie ik moet bellen.',
      'Er zijn te veel tafels die over hetzelfde gaan.',
      'Geld komt elk jaar opnieuw ter discussie.',
      'Grote gemeenten bepalen het tempo.',
      'Inwoners weten niet wat de regio doet.',
      'Besluiten blijven liggen tussen twee overleggen.',
      'Bedrijven haken af omdat het te lang duurt.',
    ],
    idea: [
      'Eén regionale raadsavond per halfjaar.',
      'Leg geld vast voor vier jaar.',
      'Maak een kaart van alle projecten en wie eraan werkt.',
      'Laat studenten meedraaien in de uitvoering.',
      'Begin elk overleg met wat er sinds de vorige keer is gedaan.',
      'Wijs per opgave één trekker aan met tijd.',
      'Nodig elk kwartaal een andere partij uit.',
      'Schaf twee overleggen af voor elk nieuw overleg.',
    ],
  },
  en: {
    success: [
      'Aldermen find each other, also outside meetings.',
      'One regional team that works for all municipalities.',
      'We celebrate when something works.',
      'The agenda is short: three issues and no more.',
      'Entrepreneurs are at the table from the start.',
      'Council members see the papers early.',
      'The province thinks along instead of checking.',
      'There is a fixed budget for joint projects.',
      'Small municipalities have an equal voice.',
      'We know each other’s interests and speak about them.',
      'The university delivers research every year that we use.',
      'The chair rotates and that works well.',
    ],
    obstacle: [
      'Councils hear afterwards what was agreed in the region.',
      'After every election we start again.',
      'The same three advisers sit in all working groups.',
      'Plenty of plans, but nobody has time to carry them out.',
      'We are asked when the plan is already finished.',
      'It is unclear whom I should call.',
      'Too many tables discuss the same subject.',
      'Money is up for debate every year.',
      'Large municipalities set the pace.',
      'Residents do not know what the region does.',
      'Decisions get stuck between two meetings.',
      'Businesses drop out because it takes too long.',
    ],
    idea: [
      'One regional council evening every six months.',
      'Fix the money for four years.',
      'Make a map of all projects and who works on them.',
      'Let students take part in the work.',
      'Start each meeting with what was done since the last one.',
      'Appoint one lead with time for each issue.',
      'Invite another party every quarter.',
      'Stop two meetings for every new one.',
    ],
  },
};

/** A note of a seat for a question; the same seat and question give the same note. */
export function writeNote(
  seat: RehearsalSeat,
  questionId: string,
  kind: ContributionKind | null,
  language: Language,
): { text: string; kind: ContributionKind } {
  const random = noise(seedOf(`${seat.id}|${questionId}`));
  const kinds: readonly ContributionKind[] = ['success', 'obstacle', 'idea'];
  const chosen = kind ?? kinds[Math.floor(random() * kinds.length)] ?? 'idea';
  const sentences = SENTENCES[language][chosen];
  return { text: sentences[Math.floor(random() * sentences.length)] ?? '', kind: chosen };
}
