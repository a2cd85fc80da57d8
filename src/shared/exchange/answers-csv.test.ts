import { describe, expect, it } from 'vitest';
import { sessionSchema } from '../domain/model';
import { NOW, testModel } from '../domain/session.testkit';
import { parseAnswers } from './answers-csv';
import { MAX_CSV_ERRORS } from './csv-error';
import { decodeText } from './decode-text';
import { sessionFromAnswers } from './import-session';
import { resultsJson } from './results-json';

const model = testModel();
const HEAD = 'participant,group,trust,agenda';

const parse = (...lines: string[]) => parseAnswers(lines.join('\n'), model);
/** Errors as `code@row:column`. */
const errors = (...lines: string[]): string[] => {
  const result = parse(...lines);
  if (result.ok) return [];
  return result.errors.map(({ code, row, column }) => `${code}@${row ?? ''}:${column ?? ''}`);
};

describe('answers from CSV', () => {
  it('reads steps, "don\'t know" and people without a group', () => {
    expect(parse(`\ufeff${HEAD}`, 'ann,Town,4,NA', '"bob, jr",,,5.0', '', ',,,')).toEqual({
      ok: true,
      factorIds: ['trust', 'agenda'],
      participants: [
        { id: 'ann', groupName: 'Town', answers: { trust: 4, agenda: null } },
        { id: 'bob, jr', groupName: null, answers: { trust: null, agenda: 5 } },
      ],
    });
  });

  it('takes columns in any order and leaves factors without a column out', () => {
    const result = parse('agenda,participant,trust,group', '1,p,2,g');
    expect(result).toMatchObject({ factorIds: ['trust', 'agenda'] });
    expect(parseAnswers(`${HEAD}\r\np,g,1,2\r\n`, model)).toMatchObject({ ok: true });
  });

  it.each([
    ['empty file', [''], ['empty-file@:']],
    ['semicolons', ['participant;group;trust', 'p;g;1'], ['wrong-delimiter@1:']],
    ['tabs', ['participant\tgroup\ttrust', 'p\tg\t1'], ['wrong-delimiter@1:']],
    ['no group', ['participant,trust', 'p,1'], ['missing-column@1:group']],
    ['no participant', ['group,trust', 'g,1'], ['missing-column@1:participant']],
    ['no factor', ['participant,group', 'p,g'], ['no-factors@1:']],
    ['unknown factor', [`${HEAD},other`, 'p,g,1,2,3'], ['unknown-factor@1:other']],
    ['column twice', [`${HEAD},trust`, 'p,g,1,2,3'], ['duplicate-column@1:trust']],
    ['column without name', [`${HEAD},`, 'p,g,1,2,3'], ['empty-column@1:']],
    ['no rows', [HEAD], ['no-rows@:']],
    ['too few fields', [HEAD, 'p,g,1'], ['ragged-row@2:']],
    ['too many fields', [HEAD, 'p,g,1,2,3'], ['ragged-row@2:']],
    ['no name', [HEAD, ',g,1,2'], ['missing-participant@2:participant']],
    ['name twice', [HEAD, 'p,g,1,2', 'p,g,1,2'], ['duplicate-participant@3:participant']],
    ['off the scale', [HEAD, 'p,g,6,0'], ['off-scale@2:trust', 'off-scale@2:agenda']],
    ['text', [HEAD, 'p,g,vier,"3,5"'], ['not-a-number@2:trust', 'not-a-number@2:agenda']],
    ['decimal', [HEAD, 'p,g,3.5,1e0'], ['not-whole@2:trust', 'not-a-number@2:agenda']],
    ['quote left open', [HEAD, 'p,"g,1,2'], ['bad-quotes@2:']],
    ['long group', [HEAD, `p,${'g'.repeat(81)},1,2`], ['group-name-too-long@2:group']],
  ])('names what is wrong: %s', (_, lines, expected) => {
    expect(errors(...lines)).toEqual(expected);
  });

  it('counts lines also after a field with a line break', () => {
    expect(errors(HEAD, 'p,"g\nh",1,2', '', 'q,g,9,2')).toEqual(['off-scale@5:trust']);
  });

  it('reports at most twenty errors and how many there are', () => {
    const result = parse(HEAD, ...Array.from({ length: 50 }, (_, i) => `p${i},g,9,1`));
    expect(result).toMatchObject({ ok: false, count: 50 });
    if (!result.ok) expect(result.errors).toHaveLength(MAX_CSV_ERRORS);
  });

  it('refuses too many groups and too many rows', () => {
    const groups = Array.from({ length: 61 }, (_, i) => `p${i},g${i},1,1`);
    expect(errors(HEAD, ...groups)).toEqual(['too-many-groups@62:group']);
    const rows = Array.from({ length: 20_001 }, (_, i) => `p${i},g,1,1`);
    expect(errors(HEAD, ...rows)).toEqual(['too-many-rows@:']);
  });
});

describe('encoding', () => {
  const bytes = (...values: (number | string)[]): Uint8Array =>
    Uint8Array.from(
      values.flatMap((v) => (typeof v === 'number' ? [v] : [...v].map((c) => c.charCodeAt(0)))),
    );

  it('reads UTF-8 and drops a byte order mark', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 'a', 0xc3, 0xa9))).toEqual({ ok: true, text: 'aé' });
  });

  it('names the first line that is not UTF-8', () => {
    const found = decodeText(bytes('one\ntwo\nFrysl', 0xe2, 'n\n'));
    expect(found).toMatchObject({ ok: false, errors: [{ code: 'bad-encoding', row: 3 }] });
    expect(decodeText(bytes('a', 0))).toMatchObject({ errors: [{ code: 'bad-encoding' }] });
  });

  it('knows UTF-16 by its mark', () => {
    expect(decodeText(bytes(0xff, 0xfe, 'a', 0))).toMatchObject({ errors: [{ code: 'utf-16' }] });
  });
});

describe('session from answers', () => {
  const lines = [1, 2, 3, 4, 5, 6].map(
    (i) => `Person${i},${i < 6 ? 'Bedrijven' : ''},${(i % 5) + 1},3`,
  );
  const parsed = parse(HEAD, ...lines);
  let next = 0;
  // Descending ids: what comes first in the file comes last in the records.
  const newId = (): string => `made-id-${String(900 - next++)}`;
  const session = parsed.ok
    ? sessionFromAnswers(model, parsed, { newId, now: NOW, language: 'nl' })
    : null;

  it('is a valid session with one published round of the columns of the file', () => {
    expect(sessionSchema.safeParse(session).error).toBeUndefined();
    expect(session).toMatchObject({
      title: 'Test model',
      groups: [{ name: 'Bedrijven', ecosystem: 'economic' }],
      rounds: [{ status: 'published', factorIds: ['trust', 'agenda'] }],
    });
    expect(session?.rounds[0]?.settings).toMatchObject({ minGroupSize: 5, askImportance: false });
  });

  it('keeps no name of the file and no order of its rows', () => {
    expect(JSON.stringify(session)).not.toContain('Person');
    const ids = Object.keys(session?.participants ?? {});
    expect(ids).toEqual([...ids].sort());
    expect(Object.keys(session?.rounds[0]?.ballots ?? {})).toEqual(ids);
  });

  it('gives results as JSON, without the group that would give one person away', () => {
    if (!session) throw new Error('not parsed');
    const results = resultsJson(session);
    expect(results).toMatchObject({
      ok: true,
      value: { format: 'regiotafel-results', ballots: 6, groups: [{ ballots: null }] },
    });
    const draft = {
      ...session,
      rounds: session.rounds.map((r) => ({ ...r, status: 'open' as const })),
    };
    expect(resultsJson(draft)).toMatchObject({ ok: false, error: 'not-found' });
  });
});
