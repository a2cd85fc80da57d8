/** Width of a text in points. */
export type Measure = (text: string) => number;

/** Cuts a word that is wider than the line; always takes at least one character. */
function breakWord(word: string, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && measure(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  if (part !== '') parts.push(part);
  return parts;
}

/** After a hyphen, slash or dash inside a word a line may end. */
function pieces(word: string, width: number, measure: Measure): string[] {
  const parts = word.split(/(?<=[\p{L}\p{N}][-/–])(?=[\p{L}\p{N}])/u);
  return parts.flatMap((part) =>
    measure(part) > width ? breakWord(part, width, measure) : [part],
  );
}

function wrapParagraph(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).filter((w) => w !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (measure(joined) <= width) {
      line = joined;
      continue;
    }
    // The space stays at the end of the line: without it, copied text and speech join the words.
    const open = line === '' ? '' : `${line} `;
    const parts = measure(word) <= width ? [word] : pieces(word, width, measure);
    let current = open;
    for (const part of parts) {
      if (current !== '' && measure((current + part).trimEnd()) > width) {
        lines.push(current);
        current = part;
      } else current += part;
    }
    line = current;
  }
  lines.push(line);
  return lines;
}

/**
 * Lines of a text that fit `width`. Line breaks in the text stay. Each line but the last ends with a
 * space, unless a word was cut there.
 */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const paragraphs = text.split('\n').map((part) => wrapParagraph(part, width, measure));
  return paragraphs.flatMap((lines, i) =>
    i === paragraphs.length - 1 ? lines : [...lines.slice(0, -1), `${lines.at(-1) ?? ''} `],
  );
}
