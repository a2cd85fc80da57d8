import { describe, expect, it } from 'vitest';
import { newActivity } from '../../domain/slices/agenda';
import { testItems, testSettings } from '../../voting/settings.testkit';
import type { PollMethod, PollSettings, SettingsOf } from '../../voting/schemas';
import type { Session } from '../../domain/model';
import { FACTOR_IDS, replay, roundCommand, testSession } from '../../domain/session.testkit';
import { buildBallots, buildCards, paperSubject, type SheetForm } from '.';

const FACTS = { generatedAt: '2026-11-26', appVersion: '1.0.0' };
const CODES = ['ACDEF', 'GHJKM'];

const settingsOf = (method: PollMethod, more: Partial<SettingsOf<PollMethod>> = {}): PollSettings =>
  testSettings(method, 'items' in more && more.items ? more.items : testItems(4), more);

/** A session whose agenda is one scoring activity and one poll. */
function withAgenda(settings: PollSettings): Session {
  const session = testSession();
  const base = { minutes: 10, notes: '', enough: null, input: null };
  const activities = [
    newActivity({ ...base, id: 'activity-score', kind: 'score', title: 'Scoren', poll: null }),
    newActivity({
      ...base,
      id: 'activity-poll',
      kind: 'prioritise',
      title: 'Kiezen',
      poll: settings,
    }),
  ];
  return { ...session, agenda: { startTime: '', activities } };
}

const formFor = (settings: PollSettings): SheetForm =>
  buildBallots({
    session: testSession(),
    subject: { kind: 'poll', open: true, number: 1, title: 'Kiezen', settings },
    codes: CODES,
    ...FACTS,
  }).form;

describe('what paper ballots are about', () => {
  it('is the open round before anything else', () => {
    const { session } = replay(testSession(), [roundCommand('round/open')]);
    expect(paperSubject(session)).toEqual({
      kind: 'round',
      open: true,
      number: 1,
      askImportance: false,
      factorIds: [...FACTOR_IDS],
    });
  });

  it('is the next vote of the agenda from where the room is', () => {
    const session = withAgenda(settingsOf('single'));
    expect(paperSubject(session)).toMatchObject({ kind: 'round', open: false });
    const live = { activityId: 'activity-poll', timer: null };
    expect(paperSubject({ ...session, live })).toMatchObject({ kind: 'poll', title: 'Kiezen' });
  });

  it('passes by a poll that cannot open yet', () => {
    const session = withAgenda(settingsOf('single', { items: [] }));
    const live = { activityId: 'activity-poll', timer: null };
    expect(paperSubject({ ...session, live, rounds: [] })).toBeNull();
  });

  it('has nothing left when all is voted on', () => {
    expect(paperSubject({ ...testSession(), rounds: [] })).toBeNull();
  });
});

describe('a printed ballot of a round', () => {
  const round = (askImportance: boolean, language: 'nl' | 'en' = 'nl') =>
    buildBallots({
      session: { ...testSession(), language },
      subject: {
        kind: 'round',
        open: true,
        number: 2,
        askImportance,
        factorIds: FACTOR_IDS.slice(0, 3),
      },
      codes: CODES,
      ...FACTS,
    });

  it('has a code each, the groups with their letters, and the statements in order', () => {
    const model = round(false);
    expect(model.codes).toEqual(CODES);
    expect(model.heading).toBe('Stembiljet ronde 2');
    expect(model.groups).toHaveLength(4);
    expect(new Set(model.groups.map(({ letter }) => letter)).size).toBe(4);
    expect(model.form).toMatchObject({
      kind: 'scales',
      rows: FACTOR_IDS.slice(0, 3).map((id, i) => ({ number: String(i + 1), text: id })),
    });
    expect(model.pageLabel).toBe('bladzijde {page} van {pages}');
  });

  it('offers every step and "don\'t know" under the key with which it is keyed in', () => {
    const { form } = round(false);
    if (form.kind !== 'scales') throw new Error('no scales');
    expect(form.scales).toHaveLength(1);
    expect(form.scales[0]?.steps.map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5', '?']);
    expect(form.scales[0]?.legend).toContain('? = weet ik niet');
  });

  it('asks importance only where the round does', () => {
    const { form, instructions } = round(true);
    if (form.kind !== 'scales') throw new Error('no scales');
    expect(form.scales.map(({ title }) => title)).toEqual(['Mijn antwoord', 'Belang']);
    expect(form.scales[1]?.legend).toContain('How important?');
    expect(instructions.join(' ')).toContain('hoe belangrijk');
    expect(round(false).instructions.join(' ')).not.toContain('hoe belangrijk');
  });

  it('speaks the language of the session', () => {
    expect(round(false, 'en').heading).toBe('Ballot round 2');
  });
});

describe('a printed ballot of a poll', () => {
  it.each(['dots', 'rank', 'budget'] as const)('asks a number at each item: %s', (method) => {
    const form = formFor(settingsOf(method));
    expect(form.kind).toBe('numbers');
    expect(form.kind === 'numbers' && form.rows.map(({ text }) => text)).toEqual([
      'Keuze 1',
      'Keuze 2',
      'Keuze 3',
      'Keuze 4',
    ]);
  });

  it.each(['single', 'multiple'] as const)('has boxes to tick: %s', (method) => {
    expect(formFor(settingsOf(method))).toMatchObject({ kind: 'ticks', line: '' });
  });

  it('has seven steps of support, highest first, and room for a reason', () => {
    const form = formFor(settingsOf('gradients', { items: [] }));
    if (form.kind !== 'ticks') throw new Error('no ticks');
    expect(form.rows.map(({ number }) => number)).toEqual(['7', '6', '5', '4', '3', '2', '1']);
    expect(form.line).not.toBe('');
  });

  it('asks one number with its unit', () => {
    const form = formFor(settingsOf('number', { items: [], unit: 'woningen' }));
    expect(form).toMatchObject({ kind: 'numbers', unit: 'woningen', rows: [{ number: '' }] });
  });
});

describe('a table card', () => {
  const join = {
    address: 'http://192.168.1.20:7410',
    url: 'http://192.168.1.20:7410/#ACDEF',
    code: 'ACDEF',
    locked: false,
    connected: 0,
  };
  const session = { title: 'Wonen', facilitator: '', language: 'nl' as const };

  it('has the network as code 1 and the session as code 2, both to scan and to read', () => {
    const wifi = { name: 'Zaal', password: 'geheim12', text: 'WIFI:T:WPA;S:Zaal;P:geheim12;;' };
    const { codes, steps } = buildCards({ session, join: { ...join, wifi }, ...FACTS });
    expect(codes.map(({ number, qr }) => [number, qr])).toEqual([
      ['1', wifi.text],
      ['2', join.url],
    ]);
    expect(codes[0]?.facts.map(({ value }) => value)).toEqual(['Zaal', 'geheim12']);
    expect(codes[1]?.facts.map(({ value }) => value)).toEqual(['192.168.1.20:7410', 'ACDEF']);
    expect(steps).toHaveLength(3);
  });

  it('has one code when the network is not known, and no password of an open network', () => {
    const none = buildCards({ session, join: { ...join, wifi: null }, ...FACTS });
    expect(none.codes.map(({ number }) => number)).toEqual(['1']);
    const wifi = { name: 'Open', password: '', text: 'WIFI:T:nopass;S:Open;;' };
    const open = buildCards({ session, join: { ...join, wifi }, ...FACTS });
    expect(open.codes[0]?.facts).toHaveLength(1);
  });
});
