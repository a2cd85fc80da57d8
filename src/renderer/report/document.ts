import type { ReportModel, Section } from '../../shared/report/types';
import { TOKENS } from '../ui/tokens';
import { drawBlock } from './blocks';
import { drawCover } from './cover';
import type { LoadedFont } from './fonts';
import { Paper } from './paper';
import { PAGE, STYLES } from './style';

const LANGUAGE_TAGS = { nl: 'nl-NL', en: 'en-GB' } as const;
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

export type ReportFile = {
  bytes: Uint8Array<ArrayBuffer>;
  /** Characters that could not be printed, once each. */
  missing: string[];
  pages: number;
};

/** 32 hexadecimal digits from the content (FNV-1a, four lanes): equal reports, equal files. */
function fileId(text: string): string {
  const lanes = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    lanes.forEach((lane, n) => {
      lanes[n] = Math.imul(lane ^ (code + n), 0x01000193) >>> 0;
    });
  }
  return lanes
    .map((lane) => lane.toString(16).padStart(8, '0'))
    .join('')
    .toUpperCase();
}

/** Properties of the file. jsPDF does not know "nl-NL", so the catalog entries are written here. */
function setProperties(paper: Paper, model: ReportModel): void {
  const { doc } = paper;
  doc.setProperties({
    title: model.title,
    author: model.author,
    subject: model.subject,
    creator: `Regiotafel ${model.appVersion}`,
  });
  doc.setFileId(fileId(JSON.stringify(model)));
  doc.setCreationDate(new Date(`${model.generatedAt.slice(0, 10)}T12:00:00Z`));
  // `write` is there for plugins, but missing in the type declarations.
  const internal = doc.internal as typeof doc.internal & { write: (text: string) => void };
  internal.events.subscribe('putCatalog', () => {
    internal.write(`/Lang (${LANGUAGE_TAGS[model.language]})`);
    internal.write('/ViewerPreferences <</DisplayDocTitle true>>');
  });
}

/** Title left, version and page number right, on every page but the cover. */
function drawFooters(paper: Paper, model: ReportModel): void {
  const { doc } = paper;
  const status = paper.clean(model.footer.status);
  const statusRight = PAGE.right - 34;
  const room = statusRight - paper.measure(status, STYLES.footer) - 16 - PAGE.left;
  const lines = paper.lines(model.footer.title, STYLES.footer, room);
  const first = lines[0] ?? '';
  const title = lines.length > 1 ? `${first.trimEnd()}…` : first;
  for (let page = 2; page <= doc.getNumberOfPages(); page++) {
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
function startSection(paper: Paper, section: Section, previous: Section | undefined): void {
  const long = section.blocks.length > 1;
  const afterCover = previous === undefined;
  const room = PAGE.bottom - paper.y;
  if (afterCover || previous.id === 'summary' || (OWN_PAGE.has(section.id) && long))
    paper.newPage();
  else if (room < startRoom(section)) paper.newPage();
  else paper.gap(44);
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
  progress: (done: number, total: number) => Promise<void>,
): Promise<ReportFile> {
  const paper = new Paper(fonts);
  const total = model.sections.length + 2;
  setProperties(paper, model);
  paper.doc.outline.add(null, paper.clean(model.coverLabel), { pageNumber: 1 });
  await drawCover(paper, model.cover);
  await progress(1, total);
  for (const [i, section] of model.sections.entries()) {
    startSection(paper, section, model.sections[i - 1]);
    await drawSection(paper, section);
    await progress(i + 2, total);
  }
  drawFooters(paper, model);
  const bytes = new Uint8Array(paper.doc.output('arraybuffer'));
  assertEmbeddedFonts(bytes);
  await progress(total, total);
  return { bytes, missing: [...paper.missing], pages: paper.doc.getNumberOfPages() };
}

/** Fonts that are not in the file would look different, or be missing, on another computer. */
function assertEmbeddedFonts(bytes: Uint8Array): void {
  // Dictionaries are not compressed: they can be found as plain text.
  const text = new TextDecoder('latin1').decode(bytes);
  if (/\/Subtype \/Type1\b/.test(text))
    throw new Error('the report uses a font that is not embedded');
}
