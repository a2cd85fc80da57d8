import type { ChartModel } from '../charts/types';
import { translator } from '../i18n';
import type { Cover, ReportModel, Section } from '../report/types';
import { blockHtml, type NextFigure } from './html-blocks';
import { HTML_STYLE } from './html-style';
import { escapeHtml } from './html-text';

/** No script, nothing from outside; styles of this file and a logo that is in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The charts of a report in reading order: what {@link reportHtml} wants drawings of. */
export function reportCharts({ sections }: ReportModel): ChartModel[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? [block.model] : [])),
  );
}

/** Ids inside a drawing made unique, so that two drawings in one page do not share a pattern. */
function isolateIds(svg: string, prefix: string): string {
  return svg
    .replace(/(\sid=")([^"]+)"/g, `$1${prefix}$2"`)
    .replace(/url\((&quot;|['"])?#/g, `url($1#${prefix}`)
    .replace(/(\s(?:xlink:)?href="#)/g, `$1${prefix}`);
}

function coverHtml({ kicker, title, facts, shape, warning, brand }: Cover): string {
  const band =
    brand === null ? '' : `<span class="band" style="background:${brand.colour}"></span>`;
  const logo = brand?.logo
    ? `<img src="data:${brand.logo.type};base64,${brand.logo.data}" alt="${escapeHtml(brand.name)}">`
    : '';
  const region =
    shape === null
      ? ''
      : `<svg viewBox="${escapeHtml(shape.viewBox)}" aria-hidden="true">${shape.paths
          .map((path) => `<path d="${escapeHtml(path)}"/>`)
          .join('')}</svg>`;
  const list = facts
    .map(({ term, text }) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd>`)
    .join('');
  const alarm = warning === null ? '' : `<p class="warning">${escapeHtml(warning)}</p>`;
  return `<header>${band}${logo}<p class="kicker">${escapeHtml(kicker)}</p><h1>${escapeHtml(title)}</h1>${alarm}${region}<dl>${list}</dl></header>`;
}

function sectionHtml(
  { id, kicker, title, blocks }: Section,
  tableLabel: (figure: string) => string,
  next: NextFigure,
): string {
  const content = blocks.map((block) => blockHtml(block, title, tableLabel, next)).join('\n');
  return `<section aria-labelledby="h-${id}"><h2 id="h-${id}"><span class="kicker">${escapeHtml(kicker)}</span> ${escapeHtml(title)}</h2>\n${content}\n</section>`;
}

/**
 * The report as one accessible HTML document: no script, nothing loaded from elsewhere, the same
 * content as the PDF. Figures always come with their numbers as a table.
 *
 * @param figures drawings (SVG) of the charts in the order of {@link reportCharts}; a missing or null
 *   one leaves its table alone
 */
export function reportHtml(model: ReportModel, figures: readonly (string | null)[] = []): string {
  const t = translator(model.language);
  let at = 0;
  const next = (): string | null => {
    const svg = figures[at] ?? null;
    at += 1;
    return svg === null ? null : isolateIds(svg, `f${at}-`);
  };
  const tableLabel = (figure: string): string => t('exports:html.numbers', { figure });
  const links = model.sections
    .map(({ id, kicker }) => `<li><a href="#h-${id}">${escapeHtml(kicker)}</a></li>`)
    .join('');
  const sections = model.sections.map((section) => sectionHtml(section, tableLabel, next));
  return `<!DOCTYPE html>
<html lang="${model.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(model.author)}">
<meta name="generator" content="Regiotafel ${escapeHtml(model.appVersion)}">
<title>${escapeHtml(model.title)}</title>
<style>
${HTML_STYLE}
</style>
</head>
<body>
<a class="skip" href="#content">${escapeHtml(t('exports:html.skip'))}</a>
${coverHtml(model.cover)}
<nav aria-labelledby="h-contents"><h2 id="h-contents">${escapeHtml(t('exports:html.contents'))}</h2><ol>${links}</ol></nav>
<main id="content" tabindex="-1">
${sections.join('\n')}
</main>
<footer><p>${escapeHtml(model.footer.title)}. ${escapeHtml(model.footer.status)}.</p><p>${escapeHtml(model.cover.imprint)}</p></footer>
</body>
</html>
`;
}
