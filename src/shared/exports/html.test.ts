import { describe, expect, it } from 'vitest';
import breModel from '../../../resources/factor-models/bre-factor-model.json';
import { factorModelSchema } from '../domain/factor-model';
import { buildReport } from '../report';
import type { ReportModel } from '../report/types';
import { exampleSession } from '../samples/example';
import { HOSTILE, inputOf } from './exports.testkit';
import { reportCharts, reportHtml } from './html';
import { escapeHtml } from './html-text';

let ids = 0;
const session = exampleSession({
  newId: () => `example-${String(++ids).padStart(6, '0')}`,
  now: '2026-11-26T09:00:00.000Z',
  language: 'nl',
  model: factorModelSchema.parse(breModel),
});

function report(change: Partial<typeof session> = {}): ReportModel {
  const { session: view } = inputOf({ ...session, ...change });
  return buildReport({
    session: view,
    results: view.rounds.at(-1)?.results ?? null,
    language: 'nl',
    version: 'full',
    generatedAt: '2026-11-26',
    appVersion: '1.2.3',
  });
}

const VOID = new Set(['meta', 'br', 'img', 'path']);

/** Names of the elements in order; fails where one is not closed in turn. */
function elements(html: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  const content = html.replace(/<!DOCTYPE html>/, '').replace(/<style>[\s\S]*?<\/style>/, '');
  for (const [, slash, name = '', rest = ''] of content.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:[^<>"]|"[^"]*")*)>/gi,
  )) {
    if (slash) expect(open.pop(), `</${name}>`).toBe(name);
    else {
      names.push(name);
      if (!VOID.has(name) && !rest.endsWith('/')) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return names;
}

describe('HTML report', () => {
  const model = report();

  it('has every section, closes every element and has no gap in its headings', () => {
    const html = reportHtml(model);
    const names = elements(html);
    expect(names.filter((name) => name === 'section')).toHaveLength(model.sections.length);
    const levels = names.filter((name) => /^h\d$/.test(name)).map((name) => Number(name[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
    for (const { title } of model.sections) expect(html).toContain(escapeHtml(title));
  });

  it('has the numbers of every chart as a table, with or without drawings', () => {
    const charts = reportCharts(model);
    expect(charts.length).toBeGreaterThan(1);
    const drawn = reportHtml(
      model,
      charts.map(() => '<svg><path id="a"/><path fill="url(#a)"/></svg>'),
    );
    for (const html of [reportHtml(model), drawn])
      for (const { table } of charts)
        for (const { cells } of table.rows) expect(html).toContain(escapeHtml(cells[0] ?? ''));
    expect(drawn.match(/class="drawing"/g)).toHaveLength(charts.length);
    // The same id in two drawings would mix them up.
    expect(drawn).toContain('<path id="f1-a"/><path fill="url(#f1-a)"/>');
    expect(drawn).toContain('id="f2-a"');
  });

  it('holds no script and asks for nothing from outside', () => {
    const html = reportHtml(model);
    expect(html).toContain(`default-src 'none'`);
    expect(html).not.toMatch(/<script|<link|<iframe|\son\w+=|@import|url\(|https?:/i);
  });

  it.each(HOSTILE)('shows what people typed and runs none of it: %j', (text) => {
    const html = reportHtml(
      report({
        title: text.replace(/\s+/g, ' ').trim(),
        agreements: [{ id: 'agree-0001', what: text, who: text, due: '', evidence: text }],
      }),
    );
    const plain = elements(reportHtml(model));
    // Line breaks are all that a text may add.
    expect(new Set([...elements(html), 'br'])).toEqual(new Set([...plain, 'br']));
    expect(html).toContain(escapeHtml(text.split('\n')[0] ?? ''));
    expect(html).not.toMatch(/<(script|img)/i);
  });

  it('says that an example is an example, and shows the logo of the client', () => {
    const html = reportHtml(
      report({
        report: {
          ...session.report,
          brand: {
            name: 'Regio "Oost"',
            colour: '#123456',
            logo: { type: 'image/png', data: 'iVBORw0KGgo=' },
          },
        },
      }),
    );
    expect(html).toContain('class="warning"');
    expect(html).toContain('alt="Regio &quot;Oost&quot;"');
    expect(html).toContain('src="data:image/png;base64,iVBORw0KGgo="');
  });
});
