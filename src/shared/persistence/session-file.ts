import { z } from 'zod';
import { LIMITS } from '../domain/limits';
import { sessionSchema, timestampSchema, type Session } from '../domain/model';
import { canonicalJson, NotCanonicalError } from './canonical';
import { findBrokenReference } from './integrity';
import { readLeniently } from './lenient';
import { migrate, MIGRATIONS, SCHEMA_VERSION, type Migration } from './migrations';

/** Marks a JSON file as ours. */
export const APP_MARK = 'regiotafel';

/** Hex SHA-256 of the UTF-8 bytes of a text; given by the caller, this layer knows no platform. */
export type Sha256 = (text: string) => string;

/** The file as this version writes it. docs/session-format.md describes it, docs/session.schema.json is made from it. */
export const sessionFileSchema = z.strictObject({
  app: z.literal(APP_MARK),
  schemaVersion: z.literal(SCHEMA_VERSION),
  savedAt: timestampSchema,
  /** SHA-256 of the canonical JSON of this object without `checksum`. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
  data: sessionSchema,
});

const markSchema = z.object({ app: z.literal(APP_MARK), schemaVersion: z.unknown() });

/** The envelope of any version; only `data` differs between versions. */
const envelopeSchema = z.strictObject({
  app: z.literal(APP_MARK),
  schemaVersion: z.int().min(1).max(1_000_000),
  savedAt: timestampSchema,
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
  data: z.unknown(),
});

/**
 * Why a file was not read: `not-json` (torn, empty, zero-filled), `foreign` (JSON, but not ours),
 * `checksum` (changed outside the app), `migration` (a step failed), `invalid` (`detail` is the path
 * of the first problem), `newer-version` and unreadable even for looking, `too-large`.
 */
export type DecodeCode =
  'not-json' | 'foreign' | 'newer-version' | 'checksum' | 'invalid' | 'migration' | 'too-large';

export type DecodedSession = {
  ok: true;
  session: Session;
  savedAt: string;
  version: number;
  /** Written by a newer version: for looking only, saving would lose what we do not know. */
  readOnly: boolean;
};
export type DecodeFailure = { ok: false; code: DecodeCode; detail: string };

/** The versions that a decoder knows; only tests use another than the app's own. */
export type FileFormat = { version: number; migrations: readonly Migration[] };
const CURRENT: FileFormat = { version: SCHEMA_VERSION, migrations: MIGRATIONS };

/**
 * The text of a session file: canonical JSON, so that equal sessions give equal files.
 * @param savedAt ISO time stamp in UTC
 * @throws NotCanonicalError when the session holds what JSON cannot keep
 */
export function encodeSession(session: Session, savedAt: string, sha256: Sha256): string {
  return seal({ schemaVersion: SCHEMA_VERSION, savedAt, data: session }, sha256);
}

/** Puts any version of data in an envelope with its checksum. */
export function seal(
  content: { schemaVersion: number; savedAt: string; data: unknown },
  sha256: Sha256,
): string {
  const { schemaVersion, savedAt, data } = content;
  const unsealed = { app: APP_MARK, data, savedAt, schemaVersion };
  const text = canonicalJson(unsealed);
  // The document may be large: the checksum is put into the text that was hashed.
  const head = `{"app":${JSON.stringify(APP_MARK)},`;
  return `${head}"checksum":"${sha256(text)}",${text.slice(head.length)}\n`;
}

/** Reads the text of a session file: parse, envelope, checksum, migrate, validate. Never throws. */
export function decodeSession(
  text: string,
  sha256: Sha256,
  format: FileFormat = CURRENT,
): DecodedSession | DecodeFailure {
  if (text.length > LIMITS.fileBytes) return failure('too-large', String(text.length));
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    return failure('not-json', messageOf(error));
  }
  const mark = markSchema.safeParse(json);
  if (!mark.success) return failure('foreign', 'app');
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) {
    // A newer version may have another envelope.
    const version = mark.data.schemaVersion;
    if (typeof version === 'number' && version > format.version)
      return failure('newer-version', String(version));
    return failure('invalid', firstPath(envelope.error));
  }
  const { schemaVersion, savedAt, checksum, data } = envelope.data;
  try {
    const sum = sha256(canonicalJson({ app: APP_MARK, data, savedAt, schemaVersion }));
    if (sum !== checksum) return failure('checksum', 'checksum');
  } catch (error) {
    return failure('invalid', error instanceof NotCanonicalError ? error.path : messageOf(error));
  }
  return readData(data, { version: schemaVersion, savedAt }, format);
}

function readData(
  data: unknown,
  { version, savedAt }: { version: number; savedAt: string },
  format: FileFormat,
): DecodedSession | DecodeFailure {
  if (version > format.version) {
    const session = readLeniently(data);
    if (session === null || findBrokenReference(session) !== null)
      return failure('newer-version', String(version));
    return { ok: true, session, savedAt, version, readOnly: true };
  }
  let current: unknown;
  try {
    current = migrate(data, version, format.migrations);
  } catch (error) {
    return failure('migration', `${version}: ${messageOf(error)}`);
  }
  const parsed = sessionSchema.safeParse(current);
  if (!parsed.success) return failure('invalid', `data.${firstPath(parsed.error)}`);
  const broken = findBrokenReference(parsed.data);
  if (broken !== null) return failure('invalid', `data.${broken}`);
  return { ok: true, session: parsed.data, savedAt, version, readOnly: false };
}

function firstPath(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return '';
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path.map(String), ...keys].join('.');
}

const failure = (code: DecodeCode, detail: string): DecodeFailure => ({
  ok: false,
  code,
  detail: detail.slice(0, 300),
});

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'unknown error';
