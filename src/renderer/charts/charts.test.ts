import { describe, expect, it } from 'vitest';
import { layoutLegend } from './layout-legend';
import { stackMarks } from './layout-dumbbell';
import { roughMeasure, wrapText } from './measure';
import { styleOf } from './style';
import { hatchPath } from './svg';
import { groupMarks, scaleStepList } from '../../shared/charts';

describe('wrapText', () => {
  const text =
    'Bestuurlijke en ambtelijke samenwerkingsafspraken over woningbouwprogrammering en mobiliteit';

  it('keeps every word and every line within the width', () => {
    const lines = wrapText(text, 300, 15, 400, roughMeasure);
    expect(lines.join(' ')).toBe(text);
    expect(lines.length).toBeLessThanOrEqual(3);
    for (const line of lines) expect(roughMeasure(line, 15, 400)).toBeLessThanOrEqual(300);
  });

  it('breaks a word that is wider than the line', () => {
    const lines = wrapText('woningbouwprogrammering', 60, 15, 400, roughMeasure);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('').replaceAll('-', '')).toBe('woningbouwprogrammering');
  });

  it('ends with a width that fits nothing', () => {
    expect(wrapText('abc', 0, 15, 400, roughMeasure).join('').replaceAll('-', '')).toBe('abc');
    expect(wrapText('', 100, 15, 400, roughMeasure)).toEqual([]);
  });
});

describe('layout', () => {
  it('moves colliding marks up or down, never sideways', () => {
    const groups = ['A', 'B', 'C', 'D'].map((name) => ({
      id: name,
      name,
      ecosystem: 'social' as const,
    }));
    const means = [3, 3.05, 3.1, 4.5];
    const marks = groupMarks(groups).map((mark, i) => ({
      mark,
      mean: means[i] ?? 0,
      n: 5,
      text: '',
    }));
    const placed = stackMarks(marks, 100, 16);
    expect(placed.map((p) => p.level)).toEqual([0, -1, 1, 0]);
    expect(placed.map((p) => p.mean)).toEqual(means);
  });

  it('wraps a legend of eleven steps within its width', () => {
    const steps = scaleStepList({ min: 0, max: 10 }, ['helemaal oneens', 'helemaal eens']);
    const entries = steps.map((style) => ({
      id: String(style.value),
      kind: 'step' as const,
      label: style.label,
      style,
    }));
    const style = styleOf('screen');
    const legend = layoutLegend(entries, 'getal = deelnemers', 0, 360, style, roughMeasure);
    for (const { x, lines } of legend.items)
      expect(x + roughMeasure(lines[0] ?? '', style.legend, 400)).toBeLessThanOrEqual(360);
    expect(new Set(legend.items.map((i) => i.y)).size).toBeGreaterThan(1);
  });

  it('draws a hatch inside its rectangle only', () => {
    const numbers = hatchPath(10, 20, 30, 12, 5).match(/[\d.]+ [\d.]+/g) ?? [];
    expect(numbers.length).toBeGreaterThan(4);
    for (const point of numbers) {
      const [x = 0, y = 0] = point.split(' ').map(Number);
      expect(x).toBeGreaterThanOrEqual(10);
      expect(x).toBeLessThanOrEqual(40);
      expect(y).toBeGreaterThanOrEqual(20);
      expect(y).toBeLessThanOrEqual(32);
    }
  });
});
