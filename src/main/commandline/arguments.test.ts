import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './arguments';

const parse = (...argv: string[]) => parseCommandLine(argv, '/home/user');

describe('parseCommandLine', () => {
  it('opens the window without arguments, with or without a data folder', () => {
    expect(parse()).toEqual({ kind: 'window', dataDir: null });
    expect(parse('--data-dir', 'stick')).toEqual({ kind: 'window', dataDir: '/home/user/stick' });
    expect(parse('--data-dir=/mnt/a')).toEqual({ kind: 'window', dataDir: '/mnt/a' });
  });

  it('reads import', () => {
    expect(parse('import', '--model', 'm.json', '--answers', '/a.csv', '--to', 's.json')).toEqual({
      kind: 'import',
      model: '/home/user/m.json',
      answers: '/a.csv',
      to: '/home/user/s.json',
      minGroupSize: null,
      language: 'nl',
    });
  });

  it('reads export; the ending of the target says what is made', () => {
    const pdf = { kind: 'export', from: '/home/user/s.json', to: '/home/user/o.pdf' };
    expect(parse('export', 's.json', '--to', 'o.pdf')).toEqual({
      ...pdf,
      format: 'pdf',
      language: null,
      version: 'full',
    });
    expect(parse('export', 's.json', '--to', 'o.pdf', '--short')).toMatchObject({
      version: 'short',
    });
    expect(parse('export', 's.json', '--to', 'o.csv', '--short')).toMatchObject({
      problem: 'bad-value',
      what: '--short',
    });
    expect(parse('export', 's.json', '--to', 'o.pdf', '--lang', 'en')).toMatchObject({
      language: 'en',
    });
    expect(parse('export', 's.json', '--to', 'o.JSON')).toMatchObject({ format: 'json' });
  });

  it.each([
    ['o.html', 'html'],
    ['o.XLSX', 'xlsx'],
    ['o.csv', 'results-csv'],
    ['o.inbreng.csv', 'contributions-csv'],
    ['o.contributions.csv', 'contributions-csv'],
    ['o.regiotafel-share.json', 'share'],
    ['o.ics', 'ics'],
    ['o.txt', 'text'],
  ])('makes of %s: %s', (name, format) => {
    expect(parse('export', 's.json', '--to', name)).toMatchObject({ format });
  });

  it.each([
    [['impport'], 'unknown-command', 'impport'],
    [['import', '--model', 'm', '--to', 'x'], 'missing', '--answers'],
    [['import', 'extra', '--model', 'm'], 'unknown-option', 'extra'],
    [['export'], 'missing', '<session.json>'],
    [['export', 'a.json'], 'missing', '--to'],
    [['export', 'a.json', '--to', 'x.docx'], 'bad-value', '--to'],
    [['export', 'a.json', '--to', 'x.pdf', '--lang', 'fr'], 'bad-value', '--lang'],
    [['--wat'], 'unknown-option', '--wat'],
    [
      ['import', '--model', 'm', '--answers', 'a', '--to', 'x', '--min-group-size', 'vijf'],
      'bad-value',
      '--min-group-size',
    ],
  ])('%j is wrong: %s %s', (argv, problem, what) => {
    expect(parse(...argv)).toMatchObject({ kind: 'wrong', problem, what });
  });

  it('answers in the language that was asked for', () => {
    expect(parse('--lang', 'en', '--wat')).toMatchObject({ kind: 'wrong', language: 'en' });
    expect(parse('--help')).toEqual({ kind: 'help', language: 'nl' });
  });
});
