import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runningSession } from '../domain/running.testkit';
import { recognise } from './recognise';
import { encodeSession } from './session-file';

const session = { ...runningSession(), title: 'Wonen in “De Streek”\\ nu', date: '2026-04-12' };
const text = encodeSession(session, '2026-04-12T09:00:00.000Z', () => '0'.repeat(64));
const none = { title: null, date: null };

describe('title and date of a file that cannot be opened', () => {
  it('are read from a file whose checksum is wrong, and from one that is torn after them', () => {
    const expected = { title: session.title, date: '2026-04-12' };
    expect(recognise(text)).toEqual(expected);
    const after = text.indexOf(JSON.stringify(session.title)) + 60;
    expect(recognise(text.slice(0, after))).toEqual(expected);
    expect(recognise(JSON.stringify(JSON.parse(text), null, 2))).toEqual(expected);
  });

  it('are not taken from an activity or another part that has a title too', () => {
    const before = text.indexOf(JSON.stringify(session.title));
    expect(text.slice(0, before)).toContain('"title":"act-welcome"');
    expect(recognise(text.slice(0, before)).title).toBeNull();
  });

  it('must fit: no other types, no control characters, not too long', () => {
    expect(recognise('{"data":{"title":12,"date":"gisteren"}}')).toEqual(none);
    expect(recognise(`{"data":{"title":"${'x'.repeat(500)}"}}`)).toEqual(none);
    expect(recognise('{"title":"Elders","date":"2026-04-12"}')).toEqual(none);
  });

  it('nothing in a text makes it fail', () => {
    fc.assert(fc.property(fc.string(), (any) => void recognise(any)));
    const cut = fc.integer({ min: 0, max: text.length });
    fc.assert(
      fc.property(cut, (at) => {
        const { title, date } = recognise(text.slice(0, at));
        expect([null, session.title]).toContain(title);
        expect([null, session.date]).toContain(date);
      }),
    );
  });
});
