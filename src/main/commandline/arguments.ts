import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../../shared/domain/language';
import type { ExportKind } from '../../shared/exports/types';
import type { ReportVersion } from '../../shared/report/types';

/** What `export` makes: the PDF, the results for other software, or a file of the app's own menu. */
export type ExportFormat = 'pdf' | 'json' | ExportKind;

/** By the end of the file name; the first that fits. */
const FORMATS: readonly [RegExp, ExportFormat][] = [
  [/\.pdf$/i, 'pdf'],
  [/\.regiotafel-share\.json$/i, 'share'],
  [/\.json$/i, 'json'],
  [/\.html$/i, 'html'],
  [/\.xlsx$/i, 'xlsx'],
  [/\.(inbreng|contributions)\.csv$/i, 'contributions-csv'],
  [/\.csv$/i, 'results-csv'],
  [/\.ics$/i, 'ics'],
  [/\.txt$/i, 'text'],
];

export type AppCommand =
  | { kind: 'window'; dataDir: string | null }
  | {
      kind: 'import';
      model: string;
      answers: string;
      to: string;
      minGroupSize: number | null;
      language: Language;
    }
  | {
      kind: 'export';
      from: string;
      to: string;
      format: ExportFormat;
      language: Language | null;
      /** Of the PDF only. */
      version: ReportVersion;
    }
  | { kind: 'help'; language: Language }
  | { kind: 'version' }
  | {
      kind: 'wrong';
      problem: 'unknown-command' | 'missing' | 'unknown-option' | 'bad-value';
      what: string;
      language: Language;
    };

const OPTIONS = {
  model: { type: 'string' },
  answers: { type: 'string' },
  to: { type: 'string' },
  lang: { type: 'string' },
  'min-group-size': { type: 'string' },
  short: { type: 'boolean' },
  'data-dir': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/**
 * Reads the command line of the app.
 * @param argv arguments after the app itself
 * @param cwd folder that relative paths start from
 */
export function parseCommandLine(argv: string[], cwd: string): AppCommand {
  const path = (value: string): string => (isAbsolute(value) ? value : resolve(cwd, value));
  let parsed;
  try {
    parsed = parseArgs({ args: argv, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const what = /'([^']+)'/.exec(String(error))?.[1] ?? '';
    return { kind: 'wrong', problem: 'unknown-option', what, language: languageIn(argv) };
  }
  const { values, positionals } = parsed;
  const language: Language = values.lang === 'en' ? 'en' : 'nl';
  const wrong = (
    problem: Extract<AppCommand, { kind: 'wrong' }>['problem'],
    what: string,
  ): AppCommand => ({
    kind: 'wrong',
    problem,
    what,
    language,
  });
  if (values.help) return { kind: 'help', language };
  if (values.version) return { kind: 'version' };
  if (values.lang !== undefined && values.lang !== 'nl' && values.lang !== 'en')
    return wrong('bad-value', '--lang');

  const [command, file, ...rest] = positionals;
  if (command === undefined)
    return {
      kind: 'window',
      dataDir: values['data-dir'] === undefined ? null : path(values['data-dir']),
    };
  if (rest.length > 0) return wrong('unknown-option', rest[0] ?? '');
  if (command === 'import') {
    if (file !== undefined) return wrong('unknown-option', file);
    for (const name of ['model', 'answers', 'to'] as const)
      if (!values[name]) return wrong('missing', `--${name}`);
    const size = values['min-group-size'];
    if (size !== undefined && !/^\d{1,2}$/.test(size))
      return wrong('bad-value', '--min-group-size');
    return {
      kind: 'import',
      model: path(values.model!),
      answers: path(values.answers!),
      to: path(values.to!),
      minGroupSize: size === undefined ? null : Number(size),
      language,
    };
  }
  if (command === 'export') {
    if (file === undefined) return wrong('missing', '<session.json>');
    if (!values.to) return wrong('missing', '--to');
    const { to } = values;
    const format = FORMATS.find(([ending]) => ending.test(to))?.[1];
    if (format === undefined) return wrong('bad-value', '--to');
    if (values.short && format !== 'pdf') return wrong('bad-value', '--short');
    return {
      kind: 'export',
      from: path(file),
      to: path(to),
      format,
      language: values.lang === undefined ? null : language,
      version: values.short ? 'short' : 'full',
    };
  }
  return wrong('unknown-command', command);
}

function languageIn(argv: string[]): Language {
  return argv.join(' ').includes('--lang en') || argv.includes('--lang=en') ? 'en' : 'nl';
}
