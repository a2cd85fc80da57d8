import packageJson from '../package.json';
import {
  type ReportVersion,
  buildReport,
  PRINTABLE,
  sanitise,
  type Block,
  type ReportModel,
  type Section,
  type TableBlock,
} from '../src/shared/report';
import { projectFacilitator } from '../src/shared/projection';
import type { Session } from '../src/shared/domain/model';
import type { TaggedNode } from '../src/shared/pdf-check';

export * from './report-sessions';

/** One thing that is read: what it is, and its words. */
export type Said = { type: string; text: string };

/** Words with single spaces, as they can be printed. */
const words = (text: string): string =>
  sanitise(text, PRINTABLE)
    .text.replace(/[ \n\u00a0]+/g, ' ')
    .trim();
const say = (type: string, text: string): Said[] => {
  const said = words(text);
  return said === '' ? [] : [{ type, text: said }];
};

function saidOfTable({ caption, columns, rows }: TableBlock): Said[] {
  if (rows.length === 0) return [];
  return [
    ...say('Caption', caption),
    ...columns.flatMap(({ label }) => say('TH', label)),
    ...rows.flatMap((row) =>
      'heading' in row
        ? say('TH', row.heading)
        : columns.flatMap((_, i) =>
            say(i === 0 && columns.length > 1 ? 'TH' : 'TD', row.cells[i] ?? ''),
          ),
    ),
  ];
}

/** What a block says, in the order in which people read it. */
function saidOf(block: Block): Said[] {
  switch (block.kind) {
    case 'heading':
      return say('H3', block.text);
    case 'lead':
    case 'paragraph':
      return say('P', block.text);
    case 'list':
      return block.items.flatMap((item) => [...say('Lbl', '•'), ...say('P', item)]);
    case 'definitions':
      return block.items.flatMap(({ term, text }) => [...say('Lbl', term), ...say('P', text)]);
    case 'quotes':
      return block.items.flatMap(({ text, caption }) => [...say('P', text), ...say('P', caption)]);
    case 'balance':
      return block.columns.flatMap(({ title, items, empty }) => [
        ...say('H3', title),
        ...(items.length === 0 ? say('P', empty) : []),
        ...items.flatMap((item) => [...say('P', item.title), ...say('P', item.text)]),
      ]);
    case 'chart':
      return [...say('Caption', block.caption), ...say('Figure', block.model.sentence)];
    case 'legend':
      return block.entries.flatMap(({ kind, label }) => (kind === 'step' ? say('P', label) : []));
    case 'note':
      return say('P', `${block.title} ${block.text}`);
    case 'table':
      return saidOfTable(block);
    case 'recommendation':
      return [
        ...say('H3', `${block.number} ${block.title}`),
        ...(block.bar ? say('Figure', `${block.bar.alt}. ${block.bar.caption}`) : []),
        ...say('P', block.text),
        ...block.facts.flatMap(({ term, text }) => [...say('Lbl', term), ...say('P', text)]),
      ];
  }
}

/** The report of a session as the app makes it today. */
export function modelOf(session: Session, version: ReportVersion = 'full'): ReportModel {
  const { rounds, ...view } = projectFacilitator(
    { session, undo: [], redo: [] },
    { revision: 0, saveProblem: null, readOnly: true },
  ).session;
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return buildReport({
    session: { ...view, rounds },
    results: rounds.filter(({ status }) => status === 'published').at(-1)?.results ?? null,
    language: session.language,
    version,
    generatedAt: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    appVersion: packageJson.version,
    regionShape: session.region === null ? null : { viewBox: '0 0 1 1', paths: [] },
  });
}

/** All that a section says, in reading order. */
export function saidOfSection({ kicker, title, blocks }: Section): Said[] {
  return [...say('H2', `${kicker} ${title}`), ...blocks.flatMap(saidOf)];
}

/** All that a report says, in reading order; without the list of contents. */
export function saidOfReport({ cover, sections }: ReportModel): Said[] {
  return [
    ...(cover.brand?.logo ? say('Figure', cover.brandAlt) : []),
    ...say('P', cover.kicker),
    ...say('H1', cover.title),
    ...(cover.shape ? say('Figure', cover.shapeAlt) : []),
    ...cover.facts.flatMap(({ term, text }) => [...say('Lbl', term), ...say('P', text)]),
    ...say('P', cover.warning ?? ''),
    ...say('P', cover.imprint),
    ...sections.flatMap(saidOfSection),
  ];
}

/** All that a tagged file says, in the order of its structure. @param skip type that is left out */
export function saidOfFile(nodes: readonly TaggedNode[], skip: string): Said[] {
  return nodes.flatMap((node): Said[] => {
    if (node.type === skip) return [];
    const text = node.type === 'Figure' ? node.alt : node.text;
    return [
      ...(text.trim() === '' ? [] : [{ type: node.type, text: text.replace(/ +/g, ' ').trim() }]),
      ...saidOfFile(node.children, skip),
    ];
  });
}
