import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SCHEMA_VERSION } from '../../shared/persistence/migrations';
import {
  decodeSession,
  encodeSession,
  sessionFileSchema,
} from '../../shared/persistence/session-file';
import { sha256 } from './names';
import { sampleSession } from './testing/sample';

const root = resolve(import.meta.dirname, '../../..');
const fixtures = resolve(root, 'src/shared/persistence/fixtures');

describe('files of every version ever shipped', () => {
  it('has a fixture for each version', () => {
    const wanted = Array.from({ length: SCHEMA_VERSION }, (_, i) => `v${i + 1}.json`);
    expect(readdirSync(fixtures).sort()).toEqual(wanted.sort());
  });

  it.each(readdirSync(fixtures))('loads %s', (name) => {
    const decoded = decodeSession(readFileSync(resolve(fixtures, name), 'utf8'), sha256);
    expect(decoded).toMatchObject({ ok: true, readOnly: false });
    if (!decoded.ok) return;
    expect(Object.keys(decoded.session.contributions)).toHaveLength(1);
    expect(Object.keys(decoded.session.participants)).toHaveLength(12);
    expect(Object.keys(decoded.session.rounds[0]?.ballots ?? {})).toHaveLength(12);
  });
});

it('a real session survives writing and reading', () => {
  const session = sampleSession();
  const text = encodeSession(session, '2026-11-23T10:00:00.000Z', sha256);
  expect(decodeSession(text, sha256)).toMatchObject({ ok: true, session });
});

/** `UPDATE_DOCS=1` writes the file anew. */
it('docs/session.schema.json is what the schema says', () => {
  const path = resolve(root, 'docs/session.schema.json');
  const schema: unknown = {
    title: 'Regiotafel session file',
    ...z.toJSONSchema(sessionFileSchema, { io: 'input', unrepresentable: 'any' }),
  };
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});
