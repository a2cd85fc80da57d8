import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testSession } from '../domain/session.testkit';
import { agreement, HOSTILE, inputOf, textArbitrary } from './exports.testkit';
import { exportGap, exportWarnings } from './available';
import { agreementsIcs, foldLine } from './ics';
import { agreementsMail, mailText } from './mail';

type Event = Record<string, string>;

/** Reads a calendar back by RFC 5545: unfold, split, undo the escapes of text. */
function readIcs(ics: string): { lines: string[]; events: Event[] } {
  expect(ics.endsWith('\r\n')).toBe(true);
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = ics.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  const events: Event[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const [, name = '', value = ''] = /^([A-Z]+)[^:]*:(.*)$/.exec(line) ?? [];
    const last = events.at(-1);
    if (last)
      last[name] = value.replace(/\\([\\;,nN])/g, (_all, c: string) =>
        c.toLowerCase() === 'n' ? '\n' : c,
      );
  }
  return { lines, events };
}

const withAgreements = (...list: ReturnType<typeof agreement>[]) =>
  inputOf({ ...testSession(), title: 'Wonen; zorg', date: '2026-11-26', agreements: list });

describe('calendar', () => {
  it('has an all-day event for every agreement with a day', () => {
    const input = withAgreements(
      agreement('agree-0001', { who: 'Anna', due: '2026-12-31', evidence: 'brief' }),
      agreement('agree-0002'),
    );
    const { lines, events } = readIcs(agreementsIcs(input));
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      UID: 'agree-0001@regiotafel',
      DTSTAMP: '20261123T200000Z',
      DTSTART: '20261231',
      DTEND: '20270101',
      SUMMARY: 'Bel de wethouder (Anna)',
    });
    expect(events[0]?.['DESCRIPTION']).toContain('Afgesproken in: Wonen; zorg');
    expect(exportWarnings('ics', input)).toEqual([expect.stringContaining('1 afspraak')]);
  });

  it('keeps any text, and no text becomes a line of its own', () => {
    fc.assert(
      fc.property(fc.array(textArbitrary, { minLength: 1, maxLength: 5 }), (texts) => {
        const list = texts.map((what, i) =>
          agreement(`agree-000${i}`, { what, due: '2026-12-01' }),
        );
        const { lines, events } = readIcs(agreementsIcs(withAgreements(...list)));
        expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(texts.length);
        expect(events.map((event) => event['SUMMARY'])).toEqual(
          texts.map((text) => text.replace(/\s+/g, ' ')),
        );
      }),
    );
  });

  it('folds by octets and never inside a character', () => {
    const line = `SUMMARY:${'é\u{1f600}'.repeat(60)}`;
    const folded = foldLine(line);
    expect(folded.replaceAll('\r\n ', '')).toBe(line);
    for (const part of folded.split('\r\n')) {
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
      expect(part).not.toContain('\ufffd');
    }
  });

  it('is not offered without agreements or days', () => {
    expect(exportGap('ics', withAgreements().session)).toBe('no-agreements');
    expect(exportGap('text', withAgreements().session)).toBe('no-agreements');
    expect(exportGap('ics', withAgreements(agreement('agree-0001')).session)).toBe('no-dates');
  });
});

describe('mail', () => {
  it('lists every agreement with who and when', () => {
    const input = withAgreements(
      agreement('agree-0001', { who: 'Anna', due: '2026-12-31' }),
      agreement('agree-0002', { what: 'Regel een\nregel twee' }),
    );
    const { subject, body } = agreementsMail(input);
    expect(subject).toBe('Afspraken van Wonen; zorg, 26 november 2026');
    expect(body).toContain(
      '1. Bel de wethouder\n   Wie: Anna\n   Klaar op: donderdag 31 december 2026',
    );
    expect(body).toContain('2. Regel een\n   regel twee\n   Wie: nog af te spreken');
    expect(mailText({ ...input, language: 'en' })).toMatch(/^Subject: Agreements of .*\n\nDear/);
  });

  it('has a subject of one line and says that practice is practice', () => {
    const input = inputOf({
      ...testSession(),
      isRehearsal: true,
      agreements: HOSTILE.map((what, i) => agreement(`agree-00${10 + i}`, { what })),
    });
    const { subject, body } = agreementsMail(input);
    expect(subject).toMatch(/^OEFENING [^\r\n]+$/);
    for (const text of HOSTILE) expect(body).toContain(text.split('\n')[0]);
  });
});
