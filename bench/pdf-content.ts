import { fileOf, fullRoom, modelOf, stress } from '../e2e/report-expected';
import type { Block } from '../src/shared/report';

/** What other makers of PDFs are given: the texts and tables of a report, without its charts. */
export type PlainBlock =
  | { kind: 'h1' | 'h2' | 'h3' | 'p' | 'li'; text: string }
  | { kind: 'table'; head: string[]; rows: string[][] };

const plain = (block: Block): PlainBlock[] => {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'h3', text: block.text }];
    case 'lead':
    case 'paragraph':
    case 'note':
      return [{ kind: 'p', text: block.text }];
    case 'list':
      return block.items.map((text) => ({ kind: 'li', text }));
    case 'definitions':
      return block.items.map(({ term, text }) => ({ kind: 'p', text: `${term}: ${text}` }));
    case 'quotes':
      return block.items.map(({ text, caption }) => ({ kind: 'p', text: `${text} ${caption}` }));
    case 'balance':
      return block.columns.flatMap(({ title, items }): PlainBlock[] => [
        { kind: 'h3', text: title },
        ...items.map((item) => ({ kind: 'li' as const, text: `${item.title} ${item.text}` })),
      ]);
    case 'chart':
      return [{ kind: 'p', text: `${block.caption}. ${block.model.sentence}` }];
    case 'legend':
      return block.entries.map(({ label }) => ({ kind: 'li', text: label }));
    case 'table':
      return [
        {
          kind: 'table',
          head: block.columns.map(({ label }) => label),
          rows: block.rows.map((row) => ('cells' in row ? row.cells : [row.heading])),
        },
      ];
    case 'recommendation':
      return [
        { kind: 'h3', text: `${block.number}. ${block.title}` },
        { kind: 'p', text: block.text },
        ...block.facts.map(({ term, text }) => ({ kind: 'p' as const, text: `${term}: ${text}` })),
      ];
  }
};

/** The session files to measure, with the same content for the others. */
export function contents() {
  return [fullRoom('nl'), stress('nl')].map((session) => {
    const { title, sections, cover } = modelOf(session);
    const blocks: PlainBlock[] = [
      { kind: 'h1', text: cover.title },
      ...cover.facts.map(({ term, text }) => ({ kind: 'p' as const, text: `${term}: ${text}` })),
      ...sections.flatMap((section): PlainBlock[] => [
        { kind: 'h2', text: `${section.kicker} ${section.title}` },
        ...section.blocks.flatMap(plain),
      ]),
    ];
    return { file: fileOf(session), content: { title, language: 'nl-NL', blocks } };
  });
}

export { checkPdf } from '../src/shared/pdf-check';
