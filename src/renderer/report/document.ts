import type { ReportModel, Section } from '../../shared/report/types';
import { TOKENS } from '../ui/tokens';
import { drawBlock } from './blocks';
import { drawCover } from './cover';
import { finish, setProperties, type PdfFile, type Progress } from './file';
import type { LoadedFont } from './fonts';
import { Paper } from './paper';
import { PAGE, STYLES } from './style';

/** Sections that start on a new page; the others follow on when there is room to begin. */
const OWN_PAGE = new Set<Section['id']>([
  'summary',
  'session',
  'factors',
  'differences',
  'recommendations',
  'numbers',
]);
const LONG_TITLE = 90;

/** Title left, version and page number right, on every page but the cover. */
function drawFooters(paper: Paper, model: ReportModel): void {
  const { doc } = paper;
  const status = paper.clean(model.footer.status);
  const statusRight = PAGE.right - 34;
  const room = statusRight - paper.measure(status, STYLES.footer) - 16 - PAGE.left;
  const lines = paper.lines(model.footer.title, STYLES.footer, room);
  const first = lines[0] ?? '';
  const title = lines.length > 1 ? `${first.trimEnd()}…` : first;
  // The title page has no footer.
  for (let page = model.version === 'full' ? 2 : 1; page <= doc.getNumberOfPages(); page++) {
    doc.setPage(page);
    paper.rule(PAGE.left, PAGE.right, PAGE.footerRule, TOKENS.line, 0.5);
    paper.line(title, PAGE.left, PAGE.footerBaseline, STYLES.footer);
    paper.line(status, statusRight, PAGE.footerBaseline, STYLES.footer, 'right');
    paper.line(String(page), PAGE.right, PAGE.footerBaseline, STYLES.footerPage, 'right');
  }
}

/** Points that a section needs to begin on a page that is in use. */
function startRoom({ blocks }: Section): number {
  if (blocks.length <= 1) return 160;
  return blocks.some(({ kind }) => kind === 'chart') ? 460 : 330;
}

/** Begins a section: new page where it must or where little room is left. */
function startSection(
  paper: Paper,
  section: Section,
  previous: Section | undefined,
  model: ReportModel,
): void {
  if (model.version === 'short') {
    // What was found on the first page, what was chosen and agreed on the second; long findings
    // run on to the second page rather than making a third.
    if (section.id === 'recommendations' && paper.page === 1) paper.newPage();
    else if (previous) paper.gap(20);
    return;
  }
  const long = section.blocks.length > 1;
  const afterCover = previous === undefined;
  const room = PAGE.bottom - paper.y;
  if (afterCover || previous.id === 'summary' || (OWN_PAGE.has(section.id) && long))
    paper.newPage();
  else if (room < startRoom(section)) paper.newPage();
  else paper.gap(44);
}

/** The head of the short version, in the place of a title page. */
function drawHead(paper: Paper, { cover }: ReportModel): void {
  paper.text(`${cover.kicker}: ${cover.title}`, STYLES.kicker);
  const facts = cover.facts.map(({ term, text }) => `${term}: ${text}`).join('. ');
  paper.text([facts, cover.warning ?? ''].filter((text) => text !== '').join('. '), STYLES.footer);
  paper.gap(14);
}

async function drawSection(paper: Paper, section: Section): Promise<void> {
  const style = section.title.length > LONG_TITLE ? STYLES.titleLong : STYLES.title;
  const titleHeight = paper.height(section.title, style, PAGE.measure);
  paper.need(STYLES.kicker.leading + 4 + titleHeight + 80);
  paper.doc.outline.add(null, paper.clean(section.kicker), { pageNumber: paper.page });
  paper.text(section.kicker, STYLES.kicker);
  paper.y += 4;
  paper.text(section.title, style);
  paper.gap(12);
  for (const [i, block] of section.blocks.entries())
    await drawBlock(paper, block, section.blocks[i + 1]);
}

/**
 * Draws the report in reading order. The same model gives the same bytes.
 *
 * @param progress called after the cover and after each section; may wait, so that the window
 *   stays responsive
 */
export async function drawReport(
  model: ReportModel,
  fonts: readonly LoadedFont[],
  progress: Progress,
): Promise<PdfFile> {
  const paper = new Paper(fonts);
  const total = model.sections.length + 2;
  setProperties(paper, model, model);
  paper.doc.outline.add(null, paper.clean(model.coverLabel), { pageNumber: 1 });
  if (model.version === 'full') await drawCover(paper, model.cover);
  else drawHead(paper, model);
  await progress(1, total);
  for (const [i, section] of model.sections.entries()) {
    startSection(paper, section, model.sections[i - 1], model);
    await drawSection(paper, section);
    await progress(i + 2, total);
  }
  drawFooters(paper, model);
  const file = finish(paper);
  await progress(total, total);
  return file;
}
