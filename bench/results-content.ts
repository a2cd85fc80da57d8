import { fileOf } from '../e2e/report-sessions';
import type { Contribution, Session, Theme } from '../src/shared/domain/model';
import { testNote, testTheme } from '../src/shared/domain/notes.testkit';
import { largeRoom } from './large-room';

const PEOPLE = 1000;
const FACTORS = 40;
const GROUPS = 8;
const NOTES = 400;
const THEMES = 20;
const NAMES = [
  'Bestuurders vertrouwen elkaar, ook als belangen botsen',
  'Er is één gedeelde opgave waar iedereen aan werkt',
  'Tijd en geld zijn verdeeld naar draagkracht',
  'Inwoners en ondernemers praten vanaf het begin mee',
];
const PUBLISHED = '2026-01-01T10:00:00.000Z';

const theme = (index: number): Theme => ({
  ...testTheme(`theme-id-${index}`, `factor-${index}`),
  name: `Onderwerp ${index + 1}`,
});

const note = (index: number): Contribution =>
  testNote(index, {
    number: index + 1,
    text: `Wij werken al jaren samen aan punt ${index + 1}, maar de uitvoering blijft liggen zodra er geld bij moet.`,
    kind: 'obstacle',
    groupId: `group-id-${index % GROUPS}`,
    factorId: `factor-${index % FACTORS}`,
    themeId: `theme-id-${index % THEMES}`,
  });

/**
 * The session file of a large region: two published rounds of the same people, with importance,
 * notes and themes, so that every view of the results has something to draw.
 */
export function largeSessionFile(): string {
  const { session, round } = largeRoom(PEOPLE, FACTORS, GROUPS);
  const again = largeRoom(PEOPLE, FACTORS, GROUPS, 16).round;
  session.factorModel.factors.forEach((factor, index) => {
    factor.name.nl = `${NAMES[index % NAMES.length] ?? ''} (${index + 1})`;
  });
  const large: Session = {
    ...session,
    contributions: Object.fromEntries(
      Array.from({ length: NOTES }, (_, index) => note(index)).map((made) => [made.id, made]),
    ),
    themes: Array.from({ length: THEMES }, (_, index) => theme(index)),
    rounds: [
      { ...round, publishedAt: PUBLISHED },
      { ...again, id: 'second-round', number: 2, follows: round.id, publishedAt: PUBLISHED },
    ],
  };
  return fileOf(large);
}
