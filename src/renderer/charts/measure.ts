/** Width of a text in the unit of `size`. */
export type Measure = (text: string, size: number, weight: 400 | 600 | 700) => number;

/** Mean advance of Source Sans 3 in em, for places without a canvas (tests). */
const NARROW = new Set([..."ijlftrI.,:;'|!()[] "]);
const WIDE = new Set([...'mwMWGOQD%@']);

/** Width by classes of letters: within about 8 % of the real width for a line of text. */
export const roughMeasure: Measure = (text, size, weight) => {
  let em = 0;
  for (const c of text) em += NARROW.has(c) ? 0.28 : WIDE.has(c) ? 0.78 : 0.5;
  return em * size * (weight > 400 ? 1.04 : 1);
};

/** Measures with the loaded font of this window. */
export function canvasMeasure(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return roughMeasure;
  // Measured at one size and scaled: text in SVG is laid out without hinting.
  const widths = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = `${weight} 100px ${font}`;
      width = context.measureText(text).width / 100;
      widths.set(key, width);
    }
    return width * size;
  };
}

/** Splits one word that is wider than a line; the parts but the last end in a hyphen. */
function breakWord(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = [];
  let rest = [...word];
  while (rest.length > 1 && !fits(rest.join(''))) {
    let take = rest.length - 1;
    while (take > 1 && !fits(`${rest.slice(0, take).join('')}-`)) take -= 1;
    parts.push(`${rest.slice(0, take).join('')}-`);
    rest = rest.slice(take);
  }
  return [...parts, rest.join('')];
}

/** Breaks a text into lines no wider than `width`; nothing is cut off. Empty text: no lines. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: 400 | 600 | 700,
  measure: Measure,
): string[] {
  const fits = (line: string) => measure(line, size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = breakWord(word, fits);
    line = parts.pop() ?? '';
    lines.push(...parts);
  }
  return line === '' ? lines : [...lines, line];
}
