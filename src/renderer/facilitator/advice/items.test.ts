import { describe, expect, it } from 'vitest';
import rawModel from '../../../../resources/factor-models/bre-factor-model.json';
import { adviceSource } from '../../../shared/advice/source';
import { factorModelSchema } from '../../../shared/domain/factor-model';
import { startHistory } from '../../../shared/domain/history';
import { projectFacilitator } from '../../../shared/projection/facilitator';
import { exampleSession } from '../../../shared/samples/example';
import { fileNameOf, reportContents } from '../report/contents';
import { filterContributions, NO_FILTER } from '../activity/input/contributions';
import { adviceItems, sourceText } from './items';

let ids = 0;
const example = exampleSession({
  newId: () => `id-${String((ids += 1)).padStart(8, '0')}`,
  now: '2026-11-24T13:31:00.000Z',
  model: factorModelSchema.parse(rawModel),
  language: 'nl',
});
const { session } = projectFacilitator(startHistory(example), {
  revision: 1,
  saveProblem: null,
  readOnly: false,
});
const source = adviceSource(session);

describe('adviceItems', () => {
  it('puts accepted recommendations first and suggests none of them again', () => {
    const items = adviceItems(session, source);
    const accepted = items.filter((i) => i.kind === 'accepted');
    expect(items.slice(0, accepted.length)).toEqual(accepted);
    expect(accepted).toHaveLength(session.recommendations.length);
    expect(new Set(items.map((i) => i.key)).size).toBe(items.length);
    const keys = session.recommendations.map((r) => `${r.factorId}:${r.rule}`);
    expect(items.some((i) => i.kind === 'suggested' && keys.includes(i.key))).toBe(false);
  });

  it('leaves out what was put aside, and has no suggestions without results', () => {
    const first = adviceItems(session, source).find((i) => i.kind === 'suggested');
    const dismissed = { ...session, dismissedSuggestions: [first?.key ?? ''] };
    expect(adviceItems(dismissed, source).map((i) => i.key)).not.toContain(first?.key);
    expect(adviceItems(session, null).every((i) => i.kind === 'accepted')).toBe(true);
  });
});

describe('sourceText', () => {
  const [factor] = session.factorModel.factors;
  const factorId = factor?.id ?? '';
  const low = { factorId, rule: 'low' } as const;

  it('is null for what people thought of themselves', () => {
    expect(sourceText(session, { origin: 'own', factorId: null, rule: null })).toBeNull();
  });

  it('is that of the model or that of people, whichever was accepted', () => {
    const entry = { id: 'entry-001', ...low, text: { nl: 'eigen', en: 'own' } };
    const withOwn = { ...session, adviceLibrary: [entry] };
    const model = factor?.recommendations.low?.nl;
    expect(sourceText(session, { origin: 'library', ...low })).toBe(model);
    expect(sourceText(withOwn, { origin: 'library', ...low })).toBe(model);
    expect(sourceText(withOwn, { origin: 'own', ...low })).toBe('eigen');
    expect(sourceText(session, { origin: 'own', ...low })).toBeNull();
  });
});

describe('reportContents', () => {
  it('counts what is there and names what is missing', () => {
    const { parts, incompleteAgreements } = reportContents(session);
    expect(parts).toContainEqual({ part: 'factors', count: 14 });
    expect(incompleteAgreements).toBe(0);
    const open = { id: 'agreement-1', what: 'x', who: '', due: '', evidence: '' };
    const emptied = { ...session, agreements: [open], rounds: [], place: '' };
    expect(reportContents(emptied)).toMatchObject({
      incompleteAgreements: 1,
      detailsMissing: true,
    });
  });

  it('takes the file name from a path of any system', () => {
    expect(fileNameOf('C:\\verslagen\\a.pdf')).toBe('a.pdf');
    expect(fileNameOf('/home/x/a.pdf')).toBe('a.pdf');
  });
});

describe('filterContributions', () => {
  it('keeps all without a filter, newest first, and never changes the list', () => {
    const before = [...session.contributions];
    const all = filterContributions(session.contributions, NO_FILTER);
    expect(all).toEqual([...before].reverse());
    expect(session.contributions).toEqual(before);
    const ideas = filterContributions(session.contributions, { ...NO_FILTER, kind: 'idea' });
    expect(ideas.length).toBeGreaterThan(0);
    expect(ideas.every((c) => c.kind === 'idea')).toBe(true);
  });
});
