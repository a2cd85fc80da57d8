import type { PdfDocument } from './document';
import { isDict, isRef, textOf, type Dict, type PdfValue } from './objects';

/** An element of the structure tree. */
export type Element = {
  /** Standard type, after the role map. */
  type: string;
  object: number;
  dict: Dict;
  parent: Element | null;
  children: Element[];
  /** Pieces of pages and annotations, and elements, in reading order. */
  kids: Kid[];
};

type Kid =
  | { element: Element }
  /** Object number of the page. */
  | { page: number; mcid: number }
  | { annotation: number };

export type StructureTree = { root: Dict; top: Element[]; all: Element[] };

const DEEPEST = 200;

/** The structure tree of a document; null when it has none. */
export function readTree({ file, catalog }: PdfDocument): StructureTree | null {
  const root = file.dict(catalog.get('StructTreeRoot'));
  if (!root) return null;
  const roles = file.dict(root.get('RoleMap'));
  const all: Element[] = [];
  const seen = new Set<Dict>();

  const role = (type: string, depth = 0): string => {
    const mapped = file.name(roles?.get(type));
    return mapped === '' || mapped === type || depth > 10 ? type : role(mapped, depth + 1);
  };

  const kid = (value: PdfValue, element: Element, page: number, depth: number): Kid[] => {
    if (typeof value === 'number') return [{ page, mcid: value }];
    const dict = file.dict(value);
    if (!dict) return [];
    const own = dict.get('Pg');
    const at = isRef(own) ? own.ref : page;
    const type = file.name(dict.get('Type'));
    if (type === 'MCR') {
      const mcid = dict.get('MCID');
      return typeof mcid === 'number' ? [{ page: at, mcid }] : [];
    }
    if (type === 'OBJR') {
      const object = dict.get('Obj');
      return isRef(object) ? [{ annotation: object.ref }] : [];
    }
    const child = read(value, element, depth + 1);
    return child ? [{ element: child }] : [];
  };

  const read = (value: PdfValue, parent: Element | null, depth: number): Element | null => {
    const dict = file.dict(value);
    if (!dict || seen.has(dict) || depth > DEEPEST) return null;
    seen.add(dict);
    const element: Element = {
      type: role(file.name(dict.get('S'))),
      object: isRef(value) ? value.ref : 0,
      dict,
      parent,
      children: [],
      kids: [],
    };
    all.push(element);
    const own = dict.get('Pg');
    const page = isRef(own) ? own.ref : 0;
    element.kids = file.list(dict.get('K')).flatMap((entry) => kid(entry, element, page, depth));
    element.children = element.kids.flatMap((entry) => ('element' in entry ? [entry.element] : []));
    return element;
  };

  const top = file.list(root.get('K')).flatMap((value) => read(value, null, 0) ?? []);
  return { root, top, all };
}

/** The value of an attribute such as `Scope`; null when the element does not have it. */
export function attribute({ file }: PdfDocument, element: Element, key: string): PdfValue {
  for (const value of file.list(element.dict.get('A'))) {
    const found = file.dict(value)?.get(key);
    if (found !== undefined) return file.get(found);
  }
  return null;
}

/** Entries of a number tree by their keys. */
export function numberTree(
  { file }: PdfDocument,
  root: PdfValue | undefined,
): Map<number, PdfValue> {
  const entries = new Map<number, PdfValue>();
  const walk = (value: PdfValue | undefined, depth: number): void => {
    const dict = file.dict(value);
    if (!dict || depth > 20) return;
    const nums = file.list(dict.get('Nums'));
    for (let i = 0; i + 1 < nums.length; i += 2) {
      const key = nums[i];
      const entry = nums[i + 1];
      if (typeof key === 'number' && entry !== undefined) entries.set(key, entry);
    }
    for (const child of file.list(dict.get('Kids'))) walk(child, depth + 1);
  };
  walk(root, 0);
  return entries;
}

/** What a screen reader gets: elements with their texts, in reading order. */
export type TaggedNode = {
  type: string;
  /** Text alternative of a figure, or what a link says; empty when it has none. */
  alt: string;
  /** Own text, without that of the elements inside. */
  text: string;
  scope: string;
  colSpan: number;
  children: TaggedNode[];
};

/** The structure with its texts; for people, and for tests that compare it with a model. */
export function taggedText(document: PdfDocument, tree: StructureTree): TaggedNode[] {
  const pages = new Map(document.pages.map((page) => [page.object, page.content.marked]));
  const node = (element: Element): TaggedNode => {
    const scope = attribute(document, element, 'Scope');
    const span = attribute(document, element, 'ColSpan');
    const link = element.kids.find((kid) => 'annotation' in kid);
    const annotation = link && document.file.object(link.annotation);
    const alt = element.dict.get('Alt') ?? (isDict(annotation) ? annotation.get('Contents') : null);
    return {
      type: element.type,
      alt: textOf(document.file.get(alt ?? null)),
      text: element.kids
        .map((kid) => ('mcid' in kid ? (pages.get(kid.page)?.get(kid.mcid) ?? '') : ''))
        .join(''),
      scope: document.file.name(scope),
      colSpan: typeof span === 'number' ? span : 1,
      children: element.children.map(node),
    };
  };
  return tree.top.map(node);
}
