import type { jsPDF } from 'jspdf';
import {
  currentPage,
  internalsOf,
  pdfString,
  points,
  putObject,
  type PageContext,
} from './internals';

type Bookmark = { title: string; page: PageContext; y: number; children: Bookmark[] };

/** Marks of all bookmarks under one, the deeper ones included. */
const countOf = (marks: readonly Bookmark[]): number =>
  marks.reduce((sum, { children }) => sum + 1 + countOf(children), 0);

/**
 * Bookmarks that jump to the place of their heading. jsPDF's own go to the top of the page only.
 */
export class Bookmarks {
  readonly #top: Bookmark[] = [];

  constructor(private readonly doc: jsPDF) {
    const internals = internalsOf(doc);
    let root = 0;
    internals.events.subscribe('postPutResources', () => {
      root = this.#top.length === 0 ? 0 : this.#put();
    });
    internals.events.subscribe('putCatalog', () => {
      if (root > 0) internals.write(`/Outlines ${root} 0 R/PageMode/UseOutlines`);
    });
  }

  /**
   * Adds a bookmark to the current page.
   * @param level 1 = section, 2 = heading in the last section
   * @param y top of the heading, points from the top of the page
   */
  add(title: string, level: 1 | 2, y: number): void {
    const mark = { title, page: currentPage(this.doc), y, children: [] };
    const parent = level === 1 ? undefined : this.#top.at(-1);
    (parent?.children ?? this.#top).push(mark);
  }

  /** Writes the tree; returns the number of its root. */
  #put(): number {
    const internals = internalsOf(this.doc);
    const height = this.doc.internal.pageSize.getHeight();
    const level = (marks: readonly Bookmark[], parent: number): string => {
      const ids = marks.map(() => internals.newObjectDeferred());
      marks.forEach(({ title, page, y, children }, i) => {
        const id = ids[i] ?? 0;
        const next = ids[i + 1];
        const previous = ids[i - 1];
        const body = [
          `<</Title${pdfString(title)}/Parent ${parent} 0 R`,
          previous === undefined ? '' : `/Prev ${previous} 0 R`,
          next === undefined ? '' : `/Next ${next} 0 R`,
          // Negative: closed at first, so that the sections stand together.
          children.length > 0 ? `${level(children, id)}/Count -${countOf(children)}` : '',
          `/Dest[${page.objId} 0 R/XYZ 0 ${points(height - y)} null]>>`,
        ];
        putObject(internals, id, body.join(''));
      });
      return `/First ${ids[0] ?? 0} 0 R/Last ${ids.at(-1) ?? 0} 0 R`;
    };
    const root = internals.newObjectDeferred();
    const ends = level(this.#top, root);
    putObject(internals, root, `<</Type/Outlines${ends}/Count ${this.#top.length}>>`);
    return root;
  }
}
