import type { PdfDocument } from './document';
import type { Report } from './finding';
import { isDict, isRef, textOf } from './objects';
import { attribute, numberTree, type Element, type StructureTree } from './structure';
import { checkTable } from './rules-table';

const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 ' +
    'H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry ' +
    'Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** Which elements an element may stand in; others may stand anywhere. */
const PARENTS = new Map<string, readonly string[]>([
  ['TR', ['Table', 'THead', 'TBody', 'TFoot']],
  ['TH', ['TR']],
  ['TD', ['TR']],
  ['THead', ['Table']],
  ['TBody', ['Table']],
  ['TFoot', ['Table']],
  ['LI', ['L']],
  ['Lbl', ['LI', 'Note', 'TOCI', 'Reference']],
  ['LBody', ['LI']],
  ['TOCI', ['TOC']],
]);
/** Which elements an element may hold. */
const CHILDREN = new Map<string, readonly string[]>([
  ['Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']],
  ['THead', ['TR']],
  ['TBody', ['TR']],
  ['TFoot', ['TR']],
  ['TR', ['TH', 'TD']],
  ['L', ['LI', 'L', 'Caption']],
  ['LI', ['Lbl', 'LBody']],
  ['TOC', ['TOCI', 'TOC', 'Caption']],
]);

/** The structure tree: types, nesting, texts for figures, headings, tables. */
export function checkStructure(document: PdfDocument, tree: StructureTree, report: Report): void {
  for (const element of tree.all) {
    const { type, parent, object, dict } = element;
    const tell = (rule: string, message: string): void => report({ rule, message, object });
    if (!STANDARD.has(type)) tell('type', `"${type}" is no standard type and has no role`);
    const up = dict.get('P');
    const above = parent === null ? document.file.dict(up) === tree.root : false;
    if (!above && !(isRef(up) && up.ref === parent?.object))
      tell('parent', `${type} has another parent`);
    const allowed = PARENTS.get(type);
    if (allowed && !allowed.includes(parent?.type ?? ''))
      tell('nesting', `${type} stands in ${parent?.type ?? 'the root'}`);
    for (const child of element.children) {
      const inside = CHILDREN.get(type);
      if (inside && !inside.includes(child.type)) tell('nesting', `${type} holds ${child.type}`);
    }
    if (CHILDREN.has(type) && element.kids.some((kid) => 'mcid' in kid))
      tell('nesting', `${type} holds content of a page itself`);
    if (type === 'Figure' || type === 'Formula') checkFigure(document, element, tell);
    if (type === 'Table') checkTable(document, element, report);
  }
  checkHeadings(tree, report);
}

function checkFigure(
  document: PdfDocument,
  element: Element,
  tell: (rule: string, message: string) => void,
): void {
  const { file } = document;
  const text = (key: string): string => textOf(file.get(element.dict.get(key))).trim();
  if (text('Alt') === '' && text('ActualText') === '') tell('figure-alt', 'no text alternative');
  const pages = new Set(element.kids.flatMap((kid) => ('mcid' in kid ? [kid.page] : [])));
  if (pages.size === 1 && !Array.isArray(attribute(document, element, 'BBox')))
    tell('figure-box', 'the figure does not say where it stands');
}

function checkHeadings({ all }: StructureTree, report: Report): void {
  let last = 0;
  for (const { type, object } of all) {
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
    if (level === 0) continue;
    if (last === 0 && level !== 1)
      report({ rule: 'heading-first', message: `the first heading is ${type}`, object });
    else if (level > last + 1)
      report({ rule: 'heading-skip', message: `${type} after H${last}`, object });
    last = level;
  }
  if (last === 0) report({ rule: 'heading-first', message: 'no headings' });
}

/** Pieces of pages and elements know each other: every piece has one owner, in both directions. */
export function checkOwners(document: PdfDocument, tree: StructureTree, report: Report): void {
  const { file, pages } = document;
  const parents = numberTree(document, tree.root.get('ParentTree'));
  const owners = new Map<number, Map<number, Element>>();
  for (const element of tree.all)
    for (const kid of element.kids) {
      if (!('mcid' in kid)) continue;
      const page = owners.get(kid.page) ?? new Map<number, Element>();
      owners.set(kid.page, page);
      if (page.has(kid.mcid))
        report({
          rule: 'owner',
          message: `MCID ${kid.mcid} belongs to two elements`,
          object: element.object,
        });
      page.set(kid.mcid, element);
    }
  for (const { object, number, dict, content } of pages) {
    const own = owners.get(object) ?? new Map<number, Element>();
    owners.delete(object);
    const key = dict.get('StructParents');
    const list = typeof key === 'number' ? file.list(parents.get(key)) : [];
    for (const mcid of content.marked.keys()) {
      const owner = own.get(mcid);
      const known = list[mcid];
      if (!owner)
        report({ rule: 'owner', message: `MCID ${mcid} is in no element`, page: number, object });
      else if (!isRef(known) || known.ref !== owner.object)
        report({
          rule: 'parent-tree',
          message: `the parent tree names another element for MCID ${mcid}`,
          page: number,
          object: owner.object,
        });
    }
    for (const [mcid, owner] of own)
      if (!content.marked.has(mcid))
        report({
          rule: 'owner',
          message: `MCID ${mcid} is not on the page`,
          page: number,
          object: owner.object,
        });
  }
  for (const elements of owners.values())
    for (const [mcid, owner] of elements)
      report({ rule: 'owner', message: `MCID ${mcid} of no page`, object: owner.object });
}

/** Links and other annotations: text, place in the structure, order of the tab key. */
export function checkAnnotations(
  document: PdfDocument,
  tree: StructureTree | null,
  report: Report,
): void {
  const { file, pages } = document;
  const parents = tree
    ? numberTree(document, tree.root.get('ParentTree'))
    : new Map<number, never>();
  const holders = new Map<number, Element>();
  for (const element of tree?.all ?? [])
    for (const kid of element.kids) if ('annotation' in kid) holders.set(kid.annotation, element);
  for (const { number, object: pageObject, dict } of pages) {
    const annotations = file.list(dict.get('Annots'));
    if (annotations.length > 0 && file.name(dict.get('Tabs')) !== 'S')
      report({
        rule: 'tab-order',
        message: 'the tab key does not follow the structure',
        page: number,
        object: pageObject,
      });
    for (const value of annotations) {
      const annotation = file.get(value);
      if (!isDict(annotation)) continue;
      const object = isRef(value) ? value.ref : 0;
      const tell = (rule: string, message: string): void =>
        report({ rule, message, page: number, object });
      const type = file.name(annotation.get('Subtype'));
      if (type === 'Popup') continue;
      const flags = annotation.get('F');
      if (typeof flags === 'number' && (flags & 2) !== 0) continue;
      if (textOf(file.get(annotation.get('Contents'))).trim() === '')
        tell('annotation-text', `${type} without a text`);
      const holder = holders.get(object);
      const wanted = type === 'Link' ? 'Link' : type === 'Widget' ? 'Form' : 'Annot';
      if (holder?.type !== wanted) tell('annotation-tag', `${type} is not in an element ${wanted}`);
      const key = annotation.get('StructParent');
      const known = typeof key === 'number' ? parents.get(key) : undefined;
      if (!holder || !isRef(known) || known.ref !== holder.object)
        tell('parent-tree', `${type} is not in the parent tree`);
    }
  }
}
