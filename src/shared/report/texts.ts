import type { Block, Section, SectionId, TextSlot } from './types';
import type { Language } from '../domain/language';

type Written = Omit<Section, 'titleSlot'>;

/** Says how the figures were made: people may not put another story in its place. */
const FIXED: ReadonlySet<SectionId> = new Set(['method', 'numbers', 'statements']);

/**
 * Puts the texts that people wrote in the place of the app's own: the title of a section and its
 * first running text. A text belongs to one language, so that a Dutch text never stands in the
 * English report.
 */
export function withOwnTexts(
  sections: readonly Written[],
  own: Readonly<Record<string, string>>,
  language: Language,
): { sections: Section[]; texts: TextSlot[] } {
  const texts: TextSlot[] = [];
  const take = (slot: string, text: string): string => {
    const mine = Object.hasOwn(own, slot) ? own[slot] : undefined;
    texts.push({ slot, text, edited: mine !== undefined });
    return mine ?? text;
  };
  const changed = sections.map((section): Section => {
    if (FIXED.has(section.id)) return { ...section, titleSlot: null };
    const titleSlot = `${language}.${section.id}.title`;
    const title = take(titleSlot, section.title);
    const at = section.blocks.findIndex(({ kind }) => kind === 'lead' || kind === 'paragraph');
    const blocks = section.blocks.map((block, i): Block => {
      if (i !== at || (block.kind !== 'lead' && block.kind !== 'paragraph')) return block;
      const slot = `${language}.${section.id}.text`;
      return { ...block, text: take(slot, block.text), slot };
    });
    return { ...section, title, titleSlot, blocks };
  });
  return { sections: changed, texts };
}
