import { TOKENS } from '../ui/tokens';
import type { Paper } from './paper';
import { PAGE, STYLES } from './style';
import type { PageContext } from './tagging/internals';
import type { StructureElement } from './tagging/structure';

/** A section and where it begins. */
export type ContentsEntry = { label: string; page: PageContext; number: number; y: number };

const ROW = 26;

/**
 * The list of contents on a page of its own. Its page and its place in the structure are taken at
 * once; it is drawn when the pages of all sections are known.
 */
export class Contents {
  readonly #page: number;
  readonly #section: StructureElement;
  readonly #entries: ContentsEntry[] = [];

  /** Takes the current page. @param label heading of the list */
  constructor(
    private readonly paper: Paper,
    private readonly label: string,
  ) {
    this.#page = paper.page;
    this.#section = paper.tags.element('Sect');
    paper.bookmarks.add(paper.clean(label), 1, PAGE.top);
  }

  add(entry: ContentsEntry): void {
    this.#entries.push(entry);
  }

  draw(): void {
    const { paper } = this;
    paper.doc.setPage(this.#page);
    paper.y = PAGE.top;
    paper.tags.within(this.#section, () => {
      const heading = paper.lines(this.label, STYLES.title, PAGE.measure);
      paper.y = paper.tags.tag('H2', () => paper.block(heading, PAGE.top, STYLES.title)) + 16;
      paper.tags.tag('TOC', () => {
        for (const entry of this.#entries) this.#row(entry);
      });
    });
  }

  #row({ label, page, number, y }: ContentsEntry): void {
    const { paper } = this;
    const { tags } = paper;
    const top = paper.y;
    const baseline = paper.baseline(top + (ROW - STYLES.body.leading) / 2, STYLES.body);
    const box = { x: PAGE.left, y: top, width: PAGE.text, height: ROW };
    tags.tag('TOCI', () => {
      tags.tag('Reference', () => {
        tags.link(`${label}, ${number}`, box, { page, y }, () => {
          paper.line(`${label} `, PAGE.left, baseline, STYLES.body);
          paper.line(String(number), PAGE.right, baseline, STYLES.bodySemibold, 'right');
        });
      });
    });
    paper.y += ROW;
    paper.rule(PAGE.left, PAGE.right, paper.y, TOKENS.line, 0.5);
  }
}
