import { describe, expect, it } from 'vitest';
import { createSession } from '../domain/create';
import { factorModelSchema } from '../domain/factor-model';
import { LIMITS } from '../domain/limits';
import type { Session } from '../domain/model';
import { canonicalJson } from './canonical';
import { checkMigrations, MIGRATIONS, SCHEMA_VERSION, type Migration } from './migrations';
import { decodeSession, encodeSession, seal, type FileFormat } from './session-file';

const SAVED_AT = '2026-11-23T09:30:00.000Z';

/** Not a SHA-256, but 64 hex digits that depend on every character. */
function sum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0').repeat(8);
}

const model = factorModelSchema.parse({
  id: 'small',
  name: 'Small',
  scale: { min: 1, max: 5 },
  dimensions: [{ id: 'one', name: 'One' }],
  factors: [{ id: 'trust', dimension: 'one', name: 'Trust' }],
});

function session(): Session {
  let count = 0;
  const made = createSession(
    {
      title: 'Test',
      date: '2026-11-23',
      place: '',
      facilitator: '',
      client: '',
      language: 'nl',
      region: null,
    },
    model,
    { newId: () => `id-${String(++count).padStart(6, '0')}`, now: SAVED_AT },
  );
  const groupId = made.groups[0]?.id ?? null;
  const seat = (code: string) => ({
    groupId,
    channel: 'ballot-window' as const,
    code,
    number: 0,
    device: '',
  });
  made.participants = { 'seat-zzzz': seat('ACDEF'), 'seat-aaaa': seat('GHJKM') };
  const ballot = { answers: { trust: 4 }, importance: {} };
  for (const round of made.rounds) {
    round.factorIds = ['trust'];
    round.ballots = { 'seat-zzzz': ballot, 'seat-aaaa': ballot };
  }
  return made;
}

const sealed = (data: unknown, schemaVersion = SCHEMA_VERSION): string =>
  seal({ schemaVersion, savedAt: SAVED_AT, data }, sum);
const change = (patch: object): unknown => ({ ...session(), ...patch });

describe('session file', () => {
  it('gives back what was saved', () => {
    const text = encodeSession(session(), SAVED_AT, sum);
    expect(decodeSession(text, sum)).toEqual({
      ok: true,
      session: session(),
      savedAt: SAVED_AT,
      version: SCHEMA_VERSION,
      readOnly: false,
    });
    expect(decodeSession(`\ufeff${text}`, sum)).toMatchObject({ ok: true });
    expect(decodeSession(JSON.stringify(JSON.parse(text), null, 2), sum).ok).toBe(true);
  });

  it('is canonical: the order of votes does not reach the file', () => {
    const a = session();
    const b = session();
    const reverse = <T>(record: Record<string, T>): Record<string, T> =>
      Object.fromEntries(Object.entries(record).reverse());
    b.participants = reverse(b.participants);
    for (const round of b.rounds) round.ballots = reverse(round.ballots);
    const text = encodeSession(a, SAVED_AT, sum);
    expect(encodeSession(b, SAVED_AT, sum)).toBe(text);
    expect(text).toBe(`${canonicalJson(JSON.parse(text))}\n`);
    expect(text.indexOf('seat-aaaa')).toBeLessThan(text.indexOf('seat-zzzz'));
  });

  it.each([
    ['empty', '', 'not-json'],
    ['torn', encodeSession(session(), SAVED_AT, sum).slice(0, 900), 'not-json'],
    ['zero-filled', '\0'.repeat(512), 'not-json'],
    ['foreign JSON', '{"name":"other","version":"1.0"}', 'foreign'],
    ['a JSON list', '[]', 'foreign'],
    ['null', 'null', 'foreign'],
    ['edited by hand', encodeSession(session(), SAVED_AT, sum).replace('Test', 'Tesd'), 'checksum'],
    ['no checksum', '{"app":"regiotafel","schemaVersion":1}', 'invalid'],
  ])('refuses %s', (_name, text, code) => {
    expect(decodeSession(text, sum)).toMatchObject({ ok: false, code });
  });

  it('protects the envelope too', () => {
    const text = encodeSession(session(), SAVED_AT, sum);
    const edited = text.replace(`"savedAt":"2026`, `"savedAt":"2027`);
    expect(decodeSession(edited, sum)).toMatchObject({ code: 'checksum' });
  });

  it('refuses a file that is too long before reading it', () => {
    expect(decodeSession(' '.repeat(LIMITS.fileBytes + 1), sum)).toMatchObject({
      code: 'too-large',
    });
  });

  it.each([
    ['an unknown key', change({ extra: 1 }), 'data.extra'],
    ['a long title', change({ title: 'x'.repeat(LIMITS.title + 1) }), 'data.title'],
    ['a bad id', change({ id: '../../etc' }), 'data.id'],
    ['a missing value', change({ rounds: undefined }), 'data.rounds'],
    ['a group that is not there', change({ groups: [] }), 'data.participants.seat-aaaa.groupId'],
    ['a ballot of nobody', change({ participants: {} }), 'data.rounds.0.ballots.seat-aaaa'],
    [
      'an answer to nothing that was asked',
      change({ rounds: session().rounds.map((round) => ({ ...round, factorIds: [] })) }),
      'data.rounds.0.ballots.seat-aaaa',
    ],
    [
      'an id used twice',
      change({ challenges: [1, 2].map(() => ({ id: 'challenge-1', title: 'A' })) }),
      'data.challenges.1.id',
    ],
  ])('names the place of %s', (_name, data, detail) => {
    expect(decodeSession(sealed(data), sum)).toEqual({ ok: false, code: 'invalid', detail });
  });

  it.each([
    ['a __proto__ key', '"__proto__":{"isAdmin":true},', 'data.__proto__'],
    ['an infinite number', '"seats":1e999,', 'data.seats'],
  ])('refuses %s', (_name, inserted, detail) => {
    const text = encodeSession(session(), SAVED_AT, sum).replace('"data":{', `"data":{${inserted}`);
    expect(decodeSession(text, sum)).toEqual({ ok: false, code: 'invalid', detail });
  });

  it('survives a bomb of nested lists', () => {
    const bomb = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = encodeSession(session(), SAVED_AT, sum).replace(
      '"data":{',
      `"data":{"x":${bomb},`,
    );
    expect(decodeSession(text, sum)).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('cannot keep what is not a number', () => {
    expect(() => sealed({ seats: NaN })).toThrow('data.seats');
    expect(() => canonicalJson({ a: () => 1 })).toThrow('a: cannot be kept');
  });
});

describe('newer version', () => {
  it('opens for looking when only keys were added', () => {
    const data = change({
      organisations: [{ ties: 10 }],
      report: { ...session().report, cover: 'x' },
    });
    const decoded = decodeSession(sealed(data, SCHEMA_VERSION + 1), sum);
    expect(decoded).toMatchObject({ ok: true, readOnly: true, version: SCHEMA_VERSION + 1 });
    expect(decoded.ok && decoded.session).toEqual(session());
  });

  it('says so when it cannot be read at all', () => {
    const version = String(SCHEMA_VERSION + 4);
    const wanted = { ok: false, code: 'newer-version', detail: version };
    expect(decodeSession(sealed(change({ rounds: 'x' }), SCHEMA_VERSION + 4), sum)).toEqual(wanted);
    const otherEnvelope = `{"app":"regiotafel","schemaVersion":${version},"sealed":true}`;
    expect(decodeSession(otherEnvelope, sum)).toEqual(wanted);
  });
});

describe('migrations', () => {
  const step = (from: number, migrate: Migration['migrate'] = (data) => data): Migration => ({
    from,
    to: from + 1,
    migrate,
  });
  const rename = (data: unknown): unknown => {
    const { name, ...rest } = data as { name: string };
    return { ...rest, title: `${name}!` };
  };

  it('are complete', () => {
    expect(() => checkMigrations(MIGRATIONS, SCHEMA_VERSION)).not.toThrow();
  });

  it.each([
    ['a step that is missing', [step(1), step(3)], 4],
    ['steps in the wrong order', [step(2), step(1)], 3],
    ['a step over two versions', [{ from: 1, to: 3, migrate: rename }], 3],
    ['no step to the version that is written', [step(1)], 3],
    ['a step too many', [step(1), step(2)], 2],
  ])('stop the app for %s', (_name, migrations, version) => {
    expect(() => checkMigrations(migrations, version)).toThrow('session migrations');
  });

  it('run one after the other from the version of the file', () => {
    const { title, ...rest } = session();
    const format: FileFormat = {
      version: 3,
      migrations: [step(1, rename), step(2, (d) => ({ ...(d as object), headline: 'step 2' }))],
    };
    checkMigrations(format.migrations, format.version);
    const old = decodeSession(sealed({ ...rest, name: title }, 1), sum, format);
    expect(old).toMatchObject({ ok: true, version: 1, readOnly: false });
    expect(old.ok && old.session).toMatchObject({ title: 'Test!', headline: 'step 2' });
    const newer = decodeSession(sealed(session(), 2), sum, format);
    expect(newer.ok && newer.session).toMatchObject({ title: 'Test', headline: 'step 2' });
  });

  it('report a step that fails', () => {
    const migrations = [
      step(1, () => {
        throw new Error('no title');
      }),
    ];
    expect(decodeSession(sealed(session(), 1), sum, { version: 2, migrations })).toEqual({
      ok: false,
      code: 'migration',
      detail: '1: no title',
    });
  });
});
