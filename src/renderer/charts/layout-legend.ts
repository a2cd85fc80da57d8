import type { LegendEntry } from '../../shared/charts';
import { wrapText, type Measure } from './measure';
import type { ChartStyle } from './style';

export type LegendLayout = {
  top: number;
  height: number;
  /** `x`, `y`: left and middle of the first line of an entry. */
  items: { entry: LegendEntry; x: number; y: number; lines: string[] }[];
  note: { text: string; x: number; y: number } | null;
};

/** Size of the swatch before a legend text. */
export function swatchSize(entry: LegendEntry, style: ChartStyle): [width: number, height: number] {
  if (entry.kind === 'point') return [style.mark * 0.8, style.mark * 0.8];
  return entry.kind === 'mark'
    ? [style.mark, style.mark]
    : [style.legend * 1.25, style.legend * 0.95];
}

/** Legend entries in lines from the left, the note right-aligned where there is room for it. */
export function layoutLegend(
  entries: readonly LegendEntry[],
  note: string,
  top: number,
  width: number,
  style: ChartStyle,
  measure: Measure,
): LegendLayout {
  if (entries.length === 0 && note === '') return { top, height: 0, items: [], note: null };
  const size = style.legend;
  const lineHeight = Math.max(size * 1.35, style.mark * 1.15);
  const gap = size * 1.3;
  const items: LegendLayout['items'] = [];
  let x = 0;
  let y = top + lineHeight / 2;
  let bottom = y;
  for (const entry of entries) {
    const [swatch] = swatchSize(entry, style);
    const indent = swatch + size * 0.4;
    const lines = wrapText(entry.label, width - indent, size, 400, measure);
    const text = Math.max(0, ...lines.map((line) => measure(line, size, 400)));
    if (x > 0 && x + indent + text > width) {
      x = 0;
      y = bottom + lineHeight;
    }
    items.push({ entry, x, y, lines });
    bottom = Math.max(bottom, y + (lines.length - 1) * size * 1.25);
    x += indent + text + gap;
  }
  let placedNote: LegendLayout['note'] = null;
  if (note !== '') {
    if (x > 0 && x + measure(note, size, 400) > width) {
      y = bottom + lineHeight;
      bottom = y;
    }
    placedNote = { text: note, x: width, y };
  }
  return { top, height: bottom + lineHeight / 2 - top, items, note: placedNote };
}
