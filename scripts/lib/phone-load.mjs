/**
 * What a phone loads of the ballot page, and what of it an engine of 2020 would not understand.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';

/** Part of the page that only the ballot window asks for, with its own fonts. */
const WINDOW_PART = /(^|\/)window-[\w-]+\.js$/;
const TEXTS = /(^|\/)texts-(\w\w)-[\w-]+\.js$/;
/** Methods of voting that not every room needs: fetched once the page is there. */
const METHODS = /(^|\/)method-(\w+)-[\w-]+\.js$/;

const FILE_NAMES = /[\w./-]+-[\w-]{8}\.(?:js|css|woff2)/g;

/**
 * Every file that index.html reaches on a phone, with its bytes on the line. Only the part of the
 * ballot window is left out; texts in other languages and methods of voting that come on demand are
 * kept apart: they are no part of the first load.
 *
 * @returns {Promise<{files: Map<string, number>, texts: Map<string, number>, methods: Map<string, number>}>}
 */
export async function phoneLoad(folder) {
  const files = new Map();
  const texts = new Map();
  const methods = new Map();
  const waiting = ['index.html'];
  while (waiting.length > 0) {
    const name = waiting.pop();
    if ([files, texts, methods].some((known) => known.has(name))) continue;
    const content = await readFile(path.join(folder, name));
    const isPacked = name.endsWith('.woff2');
    const size = isPacked ? content.length : gzipSync(content, { level: 9 }).length;
    (TEXTS.test(name) ? texts : METHODS.test(name) ? methods : files).set(name, size);
    if (isPacked) continue;
    for (const [found] of content.toString().matchAll(FILE_NAMES)) {
      const reached = path.posix.join('assets', path.posix.basename(found));
      if (!WINDOW_PART.test(reached)) waiting.push(reached);
    }
  }
  return { files, texts, methods };
}

/** Members and globals that Safari 14.0 or Chrome 80 do not have. */
const MEMBERS = new Set(
  (
    'at replaceAll findLast findLastIndex hasOwn any withResolvers randomUUID toSorted ' +
    'toReversed toSpliced with group groupBy structuredClone timeout showPicker requestSubmit ' +
    'replaceChildren supportedValuesOf formatRange isWellFormed requestIdleCallback locks'
  ).split(' '),
);
const GLOBALS = new Set(
  (
    'structuredClone WeakRef FinalizationRegistry AggregateError BroadcastChannel CompressionStream ' +
    'requestIdleCallback scheduler navigation cookieStore reportError'
  ).split(' '),
);

/** Visits every node of a syntax tree with its parent. */
function visit(node, see, parent = null) {
  if (Array.isArray(node)) for (const each of node) visit(each, see, parent);
  else if (node && typeof node.type === 'string') {
    see(node, parent);
    for (const value of Object.values(node))
      if (value && typeof value === 'object') visit(value, see, node);
  }
}

/** Words of a script that engines of 2020 lack. Throws on syntax that they cannot read. */
export function scriptTooNew(source) {
  const found = [];
  visit(parse(source, { ecmaVersion: 2020, sourceType: 'module' }), (node, parent) => {
    if (node.type === 'MemberExpression' && !node.computed && MEMBERS.has(node.property.name))
      found.push(`.${node.property.name}`);
    const isName = parent?.type === 'MemberExpression' && parent.property === node;
    if (node.type === 'Identifier' && !isName && GLOBALS.has(node.name)) found.push(node.name);
    // Safari has no lookbehind and no /d before 16.4 and 15.
    if (node.type === 'Literal' && node.regex && /\(\?<[=!]/.test(node.regex.pattern))
      found.push(`/${node.regex.pattern}/`);
    if (node.type === 'Literal' && node.regex && /[dv]/.test(node.regex.flags))
      found.push(`/${node.regex.flags}`);
  });
  return found;
}

/** What a style sheet may not say to engines of 2020, where nothing older stands beside it. */
const STYLES = [
  [/\b(?:inset|padding-inline|padding-block|margin-inline|margin-block)\s*:/, 'logical shorthand'],
  [/(?:^|[;{])\s*(?:translate|scale|rotate|aspect-ratio|accent-color)\s*:/, 'single property'],
  [/color-mix\(|\blab\(|\boklch\(|\blch\(/, 'colour function'],
  [/@layer|@container|@scope|@starting-style/, 'at-rule'],
  [/:is\(|:where\(/, ':is()'],
  [/(?:^|[{}])[^{}@]*&[^{}]*\{/, 'nesting'],
  [/(?<!:not\()(?::focus-visible)/, ':focus-visible without :focus'],
];

/** Rules of a style sheet (as built) that engines of 2020 do not understand. */
export function styleTooNew(css) {
  const found = STYLES.filter(([pattern]) => pattern.test(css)).map(([, name]) => name);
  // One selector that is not understood takes the whole list with it.
  for (const [, selectors] of css.matchAll(/(?:^|[{}])([^{}@]*:has\([^{}]*)\{/g))
    if (selectors.replace(/\([^()]*\)/g, '').includes(',')) found.push(':has() in a list');
  // Sizes of the small viewport need the large one before them.
  for (const [declaration] of css.matchAll(/([\w-]+):[^;{}]*\b\d+[ds]vh/g)) {
    const property = declaration.split(':')[0];
    const before = css.slice(0, css.indexOf(declaration));
    if (!before.slice(before.lastIndexOf('{')).includes(`${property}:`)) found.push(declaration);
  }
  return found;
}

/** Selectors of flex boxes with a gap that the fallback for old engines does not name. */
export function gapsWithoutFallback(css) {
  const fallback = /@supports not \(aspect-ratio:\s*1\)\s*\{((?:[^{}]*\{[^{}]*\})*)/.exec(css);
  const named = new Set(
    [...(fallback?.[1] ?? '').matchAll(/([^{}]+)\{[^{}]*gap:\s*0/g)].flatMap(([, list]) =>
      list.split(',').map((selector) => selector.trim()),
    ),
  );
  const rest = css.replace(fallback?.[0] ?? '', '');
  const flex = new Set();
  const gaps = new Set();
  for (const [, list, body] of rest.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    for (const selector of list.split(',').map((each) => each.trim())) {
      if (/display:\s*(?:inline-)?flex/.test(body)) flex.add(selector);
      if (/(?:^|;)\s*(?:column-|row-)?gap:/.test(body)) gaps.add(selector);
    }
  return [...gaps].filter((selector) => flex.has(selector) && !named.has(selector));
}

/** Names of the built scripts or style sheets of a folder. */
export async function builtFiles(folder, extension) {
  const names = await readdir(path.join(folder, 'assets'));
  return names.filter((name) => name.endsWith(extension)).map((name) => `assets/${name}`);
}
