import { describe, expect, it } from 'vitest';
import type { QuadrantRow, QuadrantsModel } from '../../shared/charts';
import { layoutQuadrants } from './layout-quadrants';
import { roughMeasure } from './measure';
import { styleOf, type ChartStyle } from './style';

const lines = { importance: 4, score: 3.5 };

/** Forty factors over the whole range, also in its corners. */
function crowd(): QuadrantsModel {
  const points = Array.from({ length: 40 }, (_, i): QuadrantRow => {
    const score = 1.6 + (i % 8) * 0.47;
    const importance = 2.6 + Math.floor(i / 8) * 0.46;
    return {
      id: `factor-${i}`,
      number: i + 1,
      label: `Bereikbaarheid van voorzieningen in kleine kernen ${i}`,
      importance,
      score,
      quadrant: importance >= 4 ? 'concentrate' : 'low-priority',
      text: { importance: '', score: '' },
    };
  });
  return {
    kind: 'quadrants',
    title: '',
    subtitle: '',
    sentence: '',
    legend: [],
    table: { head: [], rows: [] },
    lines,
    range: { importance: [2.5, 4.5], score: [1.5, 5] },
    axes: { importance: 'zo belangrijk is het', score: 'zo scoren we nu' },
    names: {
      concentrate: 'Hier aanpakken',
      'keep-up': 'Vasthouden',
      'low-priority': 'Lage prioriteit',
      overkill: 'Mogelijk te veel aandacht',
    },
    rule: 'Grens vooraf vastgelegd',
    points,
    rows: points,
  };
}

/** Letters of the names, without the white around them. */
function nameBoxes({ names }: ReturnType<typeof layoutQuadrants>, { heading, strong }: ChartStyle) {
  return names.map(({ lines: text, x, y, end }) => {
    const width = Math.max(...text.map((line) => roughMeasure(line, heading, strong)));
    const left = end ? x - width : x;
    const top = y - heading * 0.5;
    return { left, right: left + width, top, bottom: top + text.length * heading * 1.2 };
  });
}

describe('layoutQuadrants', () => {
  const styles: [string, ChartStyle, number][] = [
    ['screen', styleOf('screen'), 892],
    ['room', styleOf('projector', 21, 'compact'), 1152],
    ['print', styleOf('print'), 476],
  ];
  it.each(styles)('draws no point over the name of a quadrant: %s', (_, style, width) => {
    const layout = layoutQuadrants(crowd(), width, style, roughMeasure);
    const half = layout.mark / 2;
    for (const name of nameBoxes(layout, style))
      for (const { x, y } of layout.marks) {
        const apart =
          x + half <= name.left ||
          x - half >= name.right ||
          y + half <= name.top ||
          y - half >= name.bottom;
        expect(apart).toBe(true);
      }
  });

  it('keeps points in their place on the axis that it draws', () => {
    const layout = layoutQuadrants(crowd(), 892, styleOf('screen'), roughMeasure);
    const { plot, range, marks } = layout;
    const [low, high] = range.importance;
    expect(low).toBeLessThan(2.5);
    expect(high).toBeGreaterThan(4.5);
    for (const { row, y } of marks) {
      const share = (row.importance - low) / (high - low);
      expect(y).toBeCloseTo(plot.bottom - share * (plot.bottom - plot.top), 6);
    }
  });

  it('stays as it is without points under a name, and in view beside a long list', () => {
    const model = crowd();
    const middle = {
      ...model,
      points: model.points.filter((p) => p.importance > 3 && p.importance < 4),
    };
    const free = layoutQuadrants(middle, 892, styleOf('screen'), roughMeasure);
    expect(free.range).toEqual(model.range);
    expect(free.plot.bottom - free.plot.top).toBeLessThanOrEqual(free.plot.right * 0.81);
  });
});
