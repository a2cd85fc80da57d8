import type { jsPDF } from 'jspdf';
import { currentPage, internalsOf, type PageContext } from './internals';
import {
  holdsContent,
  type Attributes,
  type Box,
  type ElementType,
  type LinkAnnotation,
  type StructureElement,
} from './structure';

/** Runs `after` when `result` is there: at once, or when the promise has settled. */
function afterwards<T>(result: T, after: () => void): T {
  if (result instanceof Promise) return result.finally(after) as T;
  after();
  return result;
}

/**
 * Builds the structure tree of a PDF while it is drawn: which element is being drawn, and which
 * piece of which page belongs to it. Everything drawn is either content of an element or an artifact
 * (decoration that is not read). Writing the tree is the work of `write-structure.ts`.
 *
 * Drawing functions may be async; only one of them runs at a time.
 */
export class Tagger {
  readonly root: StructureElement = { type: 'Document', parent: null, attributes: {}, kids: [] };
  /** Per page the element of each piece of content; the place in the list is its MCID. */
  readonly pages = new Map<PageContext, StructureElement[]>();
  readonly annotations: LinkAnnotation[] = [];
  #current = this.root;
  #marking = false;

  constructor(private readonly doc: jsPDF) {}

  /** Nothing was tagged: the file gets no structure tree. */
  get empty(): boolean {
    return this.root.kids.length === 0;
  }

  /** A new element as the last one in `parent`, by default in the one that is being drawn. */
  element(
    type: ElementType,
    attributes: Attributes = {},
    parent: StructureElement = this.#current,
  ): StructureElement {
    const element: StructureElement = { type, parent, attributes, kids: [] };
    parent.kids.push({ kind: 'element', element });
    return element;
  }

  /** Draws inside an element that may hold something already. */
  within<T>(element: StructureElement, draw: () => T): T {
    const before = this.#current;
    this.#current = element;
    return afterwards(draw(), () => {
      this.#current = before;
    });
  }

  /** Draws inside a new element. */
  tag<T>(type: ElementType, draw: () => T, attributes: Attributes = {}): T {
    return this.within(this.element(type, attributes), draw);
  }

  /**
   * Marks what is drawn as content of the current element; inside marked content it just draws.
   * @throws Error when the current element may hold elements only
   */
  content<T>(draw: () => T): T {
    if (this.#marking || this.empty) return draw();
    const { type } = this.#current;
    if (!holdsContent(type)) throw new Error(`drawn outside an element, in ${type}`);
    const page = currentPage(this.doc);
    const marked = this.pages.get(page) ?? [];
    this.pages.set(page, marked);
    const mcid = marked.push(this.#current) - 1;
    this.#current.kids.push({ kind: 'content', page, mcid });
    return this.#mark(`/${type}<</MCID ${mcid}>>BDC`, draw);
  }

  /**
   * Marks what is drawn as decoration; inside marked content it just draws.
   * @param kind `Pagination` for what repeats on pages: footers, heads of tables that go on
   */
  artifact<T>(draw: () => T, kind: 'Layout' | 'Pagination' = 'Layout'): T {
    if (this.#marking || this.empty) return draw();
    return this.#mark(`/Artifact<</Type/${kind}>>BDC`, draw);
  }

  /**
   * Draws a figure with its text alternative.
   * @param box where it stands, for readers that show it alone
   */
  figure<T>(alt: string, box: Box, draw: () => T): T {
    return this.tag('Figure', () => this.content(draw), { alt, box });
  }

  /**
   * Draws a link to a place in the document.
   * @param contents what the link says to people who do not see it
   */
  link(contents: string, box: Box, target: LinkAnnotation['target'], draw: () => void): void {
    const element = this.element('Link');
    this.within(element, () => this.content(draw));
    const annotation = { element, page: currentPage(this.doc), box, contents, target };
    element.kids.push({ kind: 'annotation', annotation });
    this.annotations.push(annotation);
  }

  /** @throws Error when marked content is open: it cannot go on over a page. */
  assertClosed(): void {
    if (this.#marking) throw new Error('a page ends inside marked content');
  }

  #mark<T>(begin: string, draw: () => T): T {
    const { write } = internalsOf(this.doc);
    this.#marking = true;
    write(begin);
    return afterwards(draw(), () => {
      write('EMC');
      this.#marking = false;
    });
  }
}
