import type { Lines, Size } from '../../hooks';
import { spreadOver } from '../../pages';

/** What to do, with the steps per system of the phone. */
export type HelpSection = { title: string; lead: string; steps: string[] };
export type HelpPage = {
  sections: (HelpSection & { first: number })[];
  /** Beside the code, side by side, or one below the other over the whole width. */
  layout: 'beside-code' | 'columns' | 'list';
};

const STEP = 1.56;
const HELP = { head: 1.8, step: 0.3, number: 1.6, below: 0.8, gap: 1.5 };
/** Part of the width for the steps when a code stands beside them. */
export const BESIDE_CODE = 0.56;

/** Height of a section in px, of its steps `from` up to `to`. */
function heightOf(
  { title, lead, steps }: HelpSection,
  [from, to]: [number, number],
  width: number,
  s: number,
  lines: Lines,
): number {
  let height = title === '' ? 0 : HELP.head;
  if (lead !== '' && from === 0) height += lines(lead, width, 1.2, 400).length * STEP + HELP.below;
  const own = width - HELP.number * s;
  for (const step of steps.slice(from, to))
    height += lines(step, own, 1.2, 400).length * STEP + HELP.step;
  return (height + (steps.length > 0 ? HELP.below : 0)) * s;
}

/**
 * Everything on one page beside the code when it fits, then side by side, then page after page:
 * never smaller type.
 */
export function helpPages(
  sections: HelpSection[],
  space: Size,
  s: number,
  lines: Lines,
): HelpPage[] {
  const whole = sections.map((section) => ({ ...section, first: 0 }));
  const at = (section: HelpSection, width: number): number =>
    heightOf(section, [0, section.steps.length], width, s, lines);
  const beside = space.width * BESIDE_CODE - HELP.gap * s;
  const stacked = sections.reduce((sum, section) => sum + at(section, beside), 0);
  if (stacked <= space.height) return [{ sections: whole, layout: 'beside-code' }];
  const column = (space.width - (sections.length - 1) * HELP.gap * s) / sections.length;
  if (column >= 14 * s && sections.every((section) => at(section, column) <= space.height))
    return [{ sections: whole, layout: 'columns' }];
  return sections.flatMap((section) => pagesOf(section, space, s, lines));
}

/** The steps of one section over the whole width; a sentence too long to stand with one comes first. */
function pagesOf(section: HelpSection, space: Size, s: number, lines: Lines): HelpPage[] {
  const { lead, steps } = section;
  if (lead !== '' && heightOf(section, [0, 1], space.width, s, lines) > space.height)
    return [
      { layout: 'list', sections: [{ title: '', lead, steps: [], first: 0 }] },
      ...pagesOf({ ...section, lead: '' }, space, s, lines),
    ];
  return spreadOver(
    steps.length,
    (from, to) => heightOf(section, [from, to], space.width, s, lines) <= space.height,
  ).map(([from, to]): HelpPage => ({
    layout: 'list',
    sections: [
      { ...section, lead: from === 0 ? lead : '', steps: steps.slice(from, to), first: from },
    ],
  }));
}
