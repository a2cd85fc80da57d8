import type { Agreement } from '../domain/model';
import { translator } from '../i18n';
import { practicePrefix } from './practice';
import type { ExportInput } from './types';

const MAX_OCTETS = 75;
// eslint-disable-next-line no-control-regex -- removing them is the purpose
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

/** A value of type TEXT (RFC 5545, 3.3.11): no line break or separator of the format survives. */
export function icsText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(CONTROLS, ' ')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');
}

function octets(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/** Folds a content line at 75 octets (RFC 5545, 3.1), never inside a character. */
export function foldLine(line: string): string {
  let folded = '';
  let size = 0;
  for (const character of line) {
    const more = octets(character);
    if (size + more > MAX_OCTETS) {
      folded += '\r\n ';
      size = 1;
    }
    folded += character;
    size += more;
  }
  return folded;
}

const compact = (day: string): string => day.replaceAll('-', '');

/** The day after, `yyyy-mm-dd`. */
function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** `20261126T153000Z` of an ISO time. */
const stamp = (now: string): string =>
  new Date(now)
    .toISOString()
    .replace(/\.\d{3}/, '')
    .replace(/[-:]/g, '');

/**
 * The agreements that have a day, as all-day events of a calendar (iCalendar, RFC 5545). The UID
 * follows the agreement: importing a newer file changes the event instead of adding one.
 * At least one agreement must have a day ({@link exportGap}): a calendar may not be empty.
 */
export function agreementsIcs({ session, language, now, appVersion }: ExportInput): string {
  const t = translator(language);
  const dated = session.agreements.filter(({ due }) => due !== '');
  const practice = practicePrefix(session, language);
  const event = ({ id, what, who, due, evidence }: Agreement): string[] => {
    const description = [
      what,
      who && t('exports:mail.who', { who }),
      evidence && t('exports:mail.evidence', { evidence }),
      t('exports:ics.from', { title: session.title }),
    ];
    const summary = `${practice}${what.replace(/\s+/g, ' ')}${who && ` (${who})`}`;
    return [
      'BEGIN:VEVENT',
      `UID:${id}@regiotafel`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART;VALUE=DATE:${compact(due)}`,
      `DTEND;VALUE=DATE:${compact(nextDay(due))}`,
      `SUMMARY;LANGUAGE=${language}:${icsText(summary)}`,
      `DESCRIPTION;LANGUAGE=${language}:${icsText(description.filter(Boolean).join('\n'))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  };
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Regiotafel//Regiotafel ${icsText(appVersion)}//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    ...dated.flatMap(event),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
