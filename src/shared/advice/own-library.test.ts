import { describe, expect, it } from 'vitest';
import type { AdviceEntry } from '../domain/model';
import { testModel } from '../domain/session.testkit';
import {
  adviceFileText,
  entriesOf,
  keepEntries,
  parseAdviceFile,
  takeOver,
  type LibraryEntry,
} from './own-library';

const model = testModel();
const [first, second] = model.factors.map(({ id }) => id) as [string, string];
const kept = (factorId: string, patch: Partial<LibraryEntry> = {}): LibraryEntry => ({
  modelId: model.id,
  factorId,
  rule: 'low',
  text: { nl: 'eigen', en: 'own' },
  ...patch,
});
const inSession = (factorId: string, nl = 'eigen'): AdviceEntry => ({
  id: `entry-${factorId}`,
  factorId,
  rule: 'low',
  text: { nl, en: 'own' },
});
const file = (entries: unknown, head: object = {}): string =>
  JSON.stringify({ app: 'regiotafel', format: 'regiotafel-advice', version: 1, entries, ...head });

describe('a file with own advice', () => {
  it('comes back as it was written', () => {
    const entries = [kept(first), kept(second, { rule: 'split' })];
    expect(parseAdviceFile(adviceFileText(entries))).toEqual({ ok: true, value: entries });
  });

  it('is refused when it is another file or of a newer version', () => {
    const foreign = { ok: false, error: 'advice-foreign' };
    for (const text of ['', '[]', '{"app":"regiotafel"}', file('x'), file([], { more: 1 })])
      expect(parseAdviceFile(text)).toMatchObject(foreign);
    expect(parseAdviceFile(file([], { version: 2 }))).toMatchObject({ error: 'newer-version' });
  });

  it('names the first entry that does not fit, and takes nothing over', () => {
    const cases: [unknown, string][] = [
      [{ ...kept(first), rule: 'high' }, `2 (${first}, high): rule`],
      [{ ...kept(first), text: { nl: ' ', en: 'x' } }, `2 (${first}, low): text.nl`],
      [{ ...kept(first), text: { nl: 'x'.repeat(9000), en: 'x' } }, `2 (${first}, low): text.nl`],
      [{ ...kept(first), more: true }, `2 (${first}, low)`],
      [{ ...kept(first), factorId: '__proto__' }, '2 (__proto__, low): factorId'],
      ['text', '2'],
      [kept(second, { text: { nl: 'anders', en: 'other' } }), `2 (${second}, low): text`],
    ];
    for (const [entry, detail] of cases)
      expect(parseAdviceFile(file([kept(second), entry]))).toEqual({
        ok: false,
        error: 'advice-entry',
        detail,
      });
  });

  it('counts an entry that is there twice once, and refuses too many', () => {
    expect(parseAdviceFile(file([kept(first), kept(first)]))).toEqual({
      ok: true,
      value: [kept(first)],
    });
    const many = Array.from({ length: 3001 }, (_, i) => kept(`f${i}`));
    expect(parseAdviceFile(file(many))).toMatchObject({ error: 'too-large' });
  });
});

describe('the library of a consultant', () => {
  it('puts a new text in the place of the old one and keeps the order', () => {
    const library = [kept(first), kept(second)];
    const changed = kept(first, { text: { nl: 'nieuw', en: 'new' } });
    const other = kept(first, { modelId: 'other' });
    expect(keepEntries(library, [changed, kept(second), other])).toEqual({
      library: [changed, kept(second), other],
      added: 1,
      replaced: 1,
    });
  });
});

describe('a session', () => {
  const session = {
    factorModel: model,
    adviceLibrary: [inSession(first), inSession('gone')],
  };

  it('shares its texts with the model they are for, not those of a factor that is gone', () => {
    expect(entriesOf(session)).toEqual([kept(first)]);
  });

  it('takes over what fits and never replaces what people wrote', () => {
    const entries = [
      kept(first),
      kept(first, { rule: 'mid' }),
      kept(first, { modelId: 'other' }),
      kept('gone'),
    ];
    expect(takeOver(session, entries, () => 'new-entry')).toEqual({
      add: [{ id: 'new-entry', factorId: first, rule: 'mid', text: { nl: 'eigen', en: 'own' } }],
      same: 1,
      kept: 0,
      foreign: 2,
    });
    const changed = [kept(first, { text: { nl: 'anders', en: 'other' } })];
    expect(takeOver(session, changed, () => 'x')).toMatchObject({ add: [], kept: 1 });
  });
});
