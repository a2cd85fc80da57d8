import type { PageContext } from './internals';

/** Elements that only hold other elements. */
type Container =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR';

/** Elements that hold what is drawn. */
const LEAVES = ['H1', 'H2', 'H3', 'P', 'Lbl', 'Caption', 'TH', 'TD', 'Figure', 'Link'] as const;

export type ElementType = Container | (typeof LEAVES)[number];

/** A rectangle on a page in points, origin top left. */
export type Box = { x: number; y: number; width: number; height: number };

export type Attributes = {
  /** Text alternative of a figure. */
  alt?: string;
  /** What a header cell stands for. */
  scope?: 'Column' | 'Row';
  /** Columns that a cell takes; absent = 1. */
  colSpan?: number;
  numbering?: 'Disc' | 'None';
  /** Where a figure stands; absent when it goes on over pages. */
  box?: Box;
};

/** A link on a page to a place in the document. */
export type LinkAnnotation = {
  element: StructureElement;
  page: PageContext;
  box: Box;
  /** What the link says, for people who do not see it. */
  contents: string;
  target: { page: PageContext; y: number };
};

/** What an element holds, in reading order. */
export type Kid =
  | { kind: 'element'; element: StructureElement }
  | { kind: 'content'; page: PageContext; mcid: number }
  | { kind: 'annotation'; annotation: LinkAnnotation };

export type StructureElement = {
  readonly type: ElementType;
  readonly parent: StructureElement | null;
  readonly attributes: Attributes;
  readonly kids: Kid[];
};

const leaves = new Set<ElementType>(LEAVES);
/** Whether something may be drawn in an element of this type. */
export const holdsContent = (type: ElementType): boolean => leaves.has(type);
