import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../domain/result';
import { en, nl } from './catalogue';
import deBallot from './de/ballot.json';
import frBallot from './fr/ballot.json';
import fyBallot from './fy/ballot.json';

type Tree = { [key: string]: string | Tree };

/** Every text by its full key. */
function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : flatten(value, `${prefix}${key}.`),
  );
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

describe.each(Object.keys(nl) as (keyof typeof nl)[])('%s', (namespace) => {
  const dutch = new Map(flatten(nl[namespace]));
  const english = new Map(flatten(en[namespace]));

  it('has the same keys in both languages, none of them empty', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
    for (const [key, text] of [...dutch, ...english]) expect(text.trim(), key).not.toBe('');
  });

  it('has the same placeholders in both languages', () => {
    for (const [key, text] of dutch)
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
  });

  it('shouts nowhere', () => {
    for (const [key, text] of [...dutch, ...english]) expect(text, key).not.toMatch(/!/);
  });
});

describe.each([
  ['German', deBallot],
  ['French', frBallot],
  ['Frisian', fyBallot],
])('the ballot in %s', (_, catalogue) => {
  const dutch = new Map(flatten(nl.ballot));
  const texts = new Map(flatten(catalogue));

  it('has the keys of the Dutch one in the same order, none of them empty', () => {
    expect([...texts.keys()]).toEqual([...dutch.keys()]);
    for (const [key, text] of texts) expect(text.trim(), key).not.toBe('');
  });

  it('has the placeholders of the Dutch one and shouts nowhere', () => {
    for (const [key, text] of texts) {
      expect(placeholders(text), key).toEqual(placeholders(dutch.get(key) ?? ''));
      expect(text, key).not.toMatch(/!/);
    }
  });
});

it('has a sentence for every reason why a command is refused', () => {
  const sentences = JSON.stringify(nl.errors);
  for (const code of ERROR_CODES) expect(sentences).toContain(`"${code}"`);
});
