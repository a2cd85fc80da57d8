import type { jsPDF } from 'jspdf';
import {
  internalsOf,
  pdfString,
  points,
  putObject,
  type PageContext,
  type PdfInternals,
} from './internals';
import type { Attributes, Box, Kid, LinkAnnotation, StructureElement } from './structure';
import type { Tagger } from './tagger';

const ref = (id: number): string => `${id} 0 R`;

/** Numbers of the objects of one output of the file. */
type Numbers = {
  root: number;
  elements: Map<StructureElement, number>;
  annotations: Map<LinkAnnotation, number>;
};

/** A box as PDF counts it: from the bottom of the page, left, bottom, right, top. */
function rectangle({ x, y, width, height }: Box, pageHeight: number): string {
  return [x, pageHeight - y - height, x + width, pageHeight - y].map(points).join(' ');
}

function attributeObject(attributes: Attributes, pageHeight: number): string {
  const { scope, colSpan, numbering, box } = attributes;
  const table = `${scope ? `/Scope/${scope}` : ''}${colSpan ? `/ColSpan ${colSpan}` : ''}`;
  if (table !== '') return `/A<</O/Table${table}>>`;
  if (numbering) return `/A<</O/List/ListNumbering/${numbering}>>`;
  return box ? `/A<</O/Layout/Placement/Block/BBox[${rectangle(box, pageHeight)}]>>` : '';
}

function kidEntry(kid: Kid, numbers: Numbers, page: PageContext | null): string {
  switch (kid.kind) {
    case 'element':
      return ref(numbers.elements.get(kid.element) ?? 0);
    case 'content':
      return kid.page === page
        ? String(kid.mcid)
        : `<</Type/MCR/Pg ${ref(kid.page.objId)}/MCID ${kid.mcid}>>`;
    case 'annotation': {
      const { annotation } = kid;
      const id = numbers.annotations.get(annotation) ?? 0;
      return `<</Type/OBJR/Pg ${ref(annotation.page.objId)}/Obj ${ref(id)}>>`;
    }
  }
}

function elementObject(element: StructureElement, numbers: Numbers, pageHeight: number): string {
  const { type, parent, attributes, kids } = element;
  const first = kids.find((kid) => kid.kind === 'content');
  const page = first ? first.page : null;
  const entries = kids.map((kid) => kidEntry(kid, numbers, page));
  const up = parent === null ? numbers.root : (numbers.elements.get(parent) ?? 0);
  return [
    `<</S/${type}/P ${ref(up)}`,
    page ? `/Pg ${ref(page.objId)}` : '',
    attributes.alt === undefined ? '' : `/Alt${pdfString(attributes.alt)}`,
    attributeObject(attributes, pageHeight),
    entries.length === 0 ? '' : `/K[${entries.join(' ')}]`,
    '>>',
  ].join('');
}

function annotationObject(link: LinkAnnotation, key: number, pageHeight: number): string {
  const { box, contents, target } = link;
  const top = points(pageHeight - target.y);
  return (
    `<</Type/Annot/Subtype/Link/Rect[${rectangle(box, pageHeight)}]/Border[0 0 0]/F 4` +
    `/StructParent ${key}/Contents${pdfString(contents)}` +
    `/Dest[${ref(target.page.objId)}/XYZ 0 ${top} null]>>`
  );
}

function putTree(internals: PdfInternals, tagger: Tagger, numbers: Numbers, height: number): void {
  const all: StructureElement[] = [];
  const walk = (element: StructureElement): void => {
    numbers.elements.set(element, internals.newObjectDeferred());
    all.push(element);
    for (const kid of element.kids) if (kid.kind === 'element') walk(kid.element);
  };
  walk(tagger.root);
  const parents: string[] = [];
  [...tagger.pages.values()].forEach((elements, key) => {
    const refs = elements.map((element) => ref(numbers.elements.get(element) ?? 0));
    parents.push(`${key}[${refs.join(' ')}]`);
  });
  for (const annotation of tagger.annotations) {
    const key = parents.length;
    parents.push(`${key} ${ref(numbers.elements.get(annotation.element) ?? 0)}`);
    const id = numbers.annotations.get(annotation) ?? 0;
    putObject(internals, id, annotationObject(annotation, key, height));
  }
  const tree = internals.newObjectDeferred();
  putObject(internals, tree, `<</Nums[${parents.join('\n')}]>>`);
  const first = ref(numbers.elements.get(tagger.root) ?? 0);
  putObject(
    internals,
    numbers.root,
    `<</Type/StructTreeRoot/K[${first}]/ParentTree ${ref(tree)}/ParentTreeNextKey ${parents.length}>>`,
  );
  for (const element of all)
    putObject(
      internals,
      numbers.elements.get(element) ?? 0,
      elementObject(element, numbers, height),
    );
}

/**
 * Lets a document write its structure tree, with the links, each time it is put out. Call once; a
 * document in which nothing was tagged stays as it is.
 */
export function writeStructure(doc: jsPDF, tagger: Tagger): void {
  const internals = internalsOf(doc);
  const height = doc.internal.pageSize.getHeight();
  const numbers: Numbers = { root: 0, elements: new Map(), annotations: new Map() };
  internals.events.subscribe('putPage', ({ pageContext }) => {
    if (tagger.empty) return;
    const key = [...tagger.pages.keys()].indexOf(pageContext);
    if (key >= 0) internals.write(`/StructParents ${key}`);
    internals.write('/Tabs/S');
    const links = tagger.annotations.filter(({ page }) => page === pageContext);
    for (const link of links) numbers.annotations.set(link, internals.newObjectDeferred());
    const refs = links.map((link) => ref(numbers.annotations.get(link) ?? 0));
    if (refs.length > 0) internals.write(`/Annots[${refs.join(' ')}]`);
  });
  internals.events.subscribe('postPutResources', () => {
    if (tagger.empty) return;
    numbers.root = internals.newObjectDeferred();
    putTree(internals, tagger, numbers, height);
  });
  internals.events.subscribe('putCatalog', () => {
    if (tagger.empty) return;
    internals.write(`/StructTreeRoot ${ref(numbers.root)}`);
    internals.write('/MarkInfo<</Marked true>>');
  });
}
