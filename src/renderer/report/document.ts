import type { ReportModel, Section } from '../../shared/report/types';
import { TOKENS } from '../ui/tokens';
import { drawBlock } from './blocks';
import { Contents, type ContentsEntry } from './contents';
import { drawCover } from './cover';
import { finish, setProperties, type PdfFile, type Progress } from './file';
import type { LoadedFont } from './fonts';
import { Paper } from './paper';
import { PAGE, STYLES } from './style';
import { currentPage } from './tagging/internals';

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
    const draw = (): void => {
      paper.rule(PAGE.left, PAGE.right, PAGE.footerRule, TOKENS.line, 0.5);
      paper.line(title, PAGE.left, PAGE.footerBaseline, STYLES.footer);
      paper.line(status, statusRight, PAGE.footerBaseline, STYLES.footer, 'right');
      paper.line(String(page), PAGE.right, PAGE.footerBaseline, STYLES.footerPage, 'right');
    };
    paper.tags.artifact(draw, 'Pagination');
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
  paper.tags.tag('H1', () => paper.text(`${cover.kicker}: ${cover.title}`, STYLES.kicker));
  const facts = cover.facts.map(({ term, text }) => `${term}: ${text}`).join('. ');
  const line = [facts, cover.warning ?? ''].filter((text) => text !== '').join('. ');
  paper.paragraph(line, STYLES.footer);
  paper.gap(14);
}

async function drawSection(paper: Paper, section: Section): Promise<ContentsEntry> {
  const style = section.title.length > LONG_TITLE ? STYLES.titleLong : STYLES.title;
  const titleHeight = paper.height(section.title, style, PAGE.measure);
  paper.need(STYLES.kicker.leading + 4 + titleHeight + 80);
  const label = paper.clean(section.kicker);
  const entry = { label, page: currentPage(paper.doc), number: paper.page, y: paper.y };
  paper.bookmarks.add(label, 1, paper.y);
  paper.tags.tag('H2', () => {
    // The space keeps the name and the finding apart when they are read as one heading.
    const kicker = paper.lines(section.kicker, STYLES.kicker, PAGE.measure);
    kicker.push(`${kicker.pop() ?? ''} `);
    paper.y = paper.block(kicker, paper.y, STYLES.kicker) + 4;
    paper.text(section.title, style);
  });
  paper.gap(12);
  for (const [i, block] of section.blocks.entries())
    await drawBlock(paper, block, section.blocks[i + 1]);
  return entry;
}

/**
 * Draws the report in reading order, the full version with a list of
 * contents behind the cover. The same model gives the same bytes.
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
  const { tags } = paper;
  paper.bookmarks.add(paper.clean(model.coverLabel), 1, 0);
  let contents: Contents | null = null;
  if (model.version === 'full') {
    await tags.tag('Sect', () => drawCover(paper, model.cover));
    paper.newPage();
    contents = new Contents(paper, model.contentsLabel);
  } else drawHead(paper, model);
  await progress(1, total);
  for (const [i, section] of model.sections.entries()) {
    startSection(paper, section, model.sections[i - 1], model);
    const entry = await tags.tag('Sect', () => drawSection(paper, section));
    contents?.add(entry);
    await progress(i + 2, total);
  }
  contents?.draw();
  drawFooters(paper, model);
  const file = await finish(paper);
  await progress(total, total);
  return file;
}
