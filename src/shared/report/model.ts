import { reportContext, type ReportContext, type ReportInput } from './context';
import { capital } from './format';
import { methodSection, numbersSection, statementsSection } from './sections/appendix';
import { discussionSection } from './sections/discussion';
import { inputSection } from './sections/input';
import { nextSection } from './sections/next';
import { agreementsSection, recommendationsSection } from './sections/outcomes';
import { prioritiesSection } from './sections/priorities';
import {
  differencesSection,
  factorsSection,
  figureCounter,
  glanceSection,
  type FigureCounter,
} from './sections/results';
import { regionSection, sessionSection } from './sections/session';
import { summarySection } from './sections/summary';
import { withOwnTexts } from './texts';
import type { Block, Cover, ReportModel, SectionId } from './types';

export type { ReportInput, ReportSession } from './context';

const SUMMARY = ['summary'] as const satisfies readonly SectionId[];
const CHAPTERS = [
  'session',
  'region',
  'glance',
  'factors',
  'differences',
  'priorities',
  'discussion',
  'input',
  'recommendations',
  'agreements',
  'next',
] as const satisfies readonly SectionId[];
const APPENDICES = ['numbers', 'statements', 'method'] as const satisfies readonly SectionId[];

/** What administrators get: the domain's sections 2, 8, 11 and 12. */
const SHORT: ReadonlySet<SectionId> = new Set([
  'summary',
  'priorities',
  'recommendations',
  'agreements',
]);

type Content = { title: string; blocks: Block[] } | null;

function contentOf(context: ReportContext, figures: FigureCounter, id: SectionId): Content {
  switch (id) {
    case 'summary':
      return summarySection(context);
    case 'session':
      return sessionSection(context);
    case 'region':
      return regionSection(context);
    case 'glance':
      return glanceSection(context, figures);
    case 'factors':
      return factorsSection(context, figures);
    case 'differences':
      return differencesSection(context, figures);
    case 'priorities':
      return prioritiesSection(context, figures);
    case 'discussion':
      return discussionSection(context);
    case 'input':
      return inputSection(context, figures);
    case 'recommendations':
      return recommendationsSection(context);
    case 'agreements':
      return agreementsSection(context);
    case 'next':
      return nextSection(context, figures);
    case 'numbers':
      return numbersSection(context);
    case 'statements':
      return statementsSection(context);
    case 'method':
      return methodSection(context);
  }
}

/** Sections of this version that were not left out, in order; empty ones are still among them. */
function wantedSections({ session, version }: ReportInput): SectionId[] {
  const all: SectionId[] = [...SUMMARY, ...CHAPTERS, ...APPENDICES];
  if (version === 'short') return all.filter((id) => SHORT.has(id));
  const hidden = new Set<SectionId>(session.report.hidden);
  return all.filter((id) => !hidden.has(id));
}

/** "1", "2" for chapters and "A", "B" for appendices; the short version has no numbers. */
function numberSections(ids: readonly SectionId[]): Map<SectionId, string> {
  const chapters = CHAPTERS.filter((id) => ids.includes(id));
  const appendices = APPENDICES.filter((id) => ids.includes(id));
  return new Map<SectionId, string>([
    ...chapters.map((id, i) => [id, String(i + 1)] as const),
    ...appendices.map((id, i) => [id, String.fromCharCode(65 + i)] as const),
  ]);
}

function statusText(context: ReportContext): string {
  return context.t(`document:status.${context.session.report.status}`);
}

function cover(context: ReportContext): Cover {
  const { t, f, session, input, unit } = context;
  const ballots = input.results?.ballots;
  const participants =
    ballots === undefined
      ? ''
      : session.groups.length > 0
        ? t('document:cover.participantsValue', {
            participants: unit('participant', ballots),
            groups: unit('group', session.groups.length),
          })
        : unit('participant', ballots);
  const inTitle =
    session.region !== null &&
    session.title.toLocaleLowerCase().includes(session.region.name.toLocaleLowerCase());
  const facts = [
    { term: t('document:cover.date'), text: capital(f.longDay(session.date)) },
    { term: t('document:cover.place'), text: session.place },
    { term: t('document:cover.region'), text: inTitle ? '' : (session.region?.name ?? '') },
    { term: t('document:cover.participants'), text: participants },
    { term: t('document:cover.facilitator'), text: session.facilitator },
    { term: t('document:cover.client'), text: session.client },
    {
      term: t('document:cover.status'),
      text: t('document:cover.statusValue', {
        status: statusText(context),
        day: f.day(input.generatedAt),
      }),
    },
  ];
  const shape = input.regionShape ?? null;
  const imprint = t('document:cover.imprint', { version: input.appVersion });
  return {
    kicker: t(context.short ? 'document:cover.short' : 'document:cover.kicker'),
    title: session.title,
    facts: facts.filter(({ text }) => text !== ''),
    shape,
    warning: session.isRehearsal
      ? t('document:cover.rehearsal')
      : session.isExample
        ? t('document:cover.example')
        : null,
    brand: session.report.brand,
    shapeAlt: t('document:cover.shapeAlt', { region: session.region?.name ?? '' }),
    brandAlt: t('document:cover.brandAlt', { name: session.report.brand?.name ?? '' }),
    imprint: shape ? `${imprint} ${t('document:cover.boundaries')}` : imprint,
  };
}

function kicker({ t }: ReportContext, id: SectionId, number: string): string {
  const name = t(`document:section.${id}`);
  if (number === '') return name;
  const appendix = APPENDICES.some((appendixId) => appendixId === id);
  return t(appendix ? 'document:section.appendix' : 'document:section.numbered', { number, name });
}

/**
 * Writes the report: session and results in, ordered sections of plain data out. Pure; the same
 * input gives the same model. Priorities and discussion are left out when there is nothing in them;
 * every other section that was not hidden is there and says so when it is empty.
 */
export function buildReport(input: ReportInput): ReportModel {
  const wanted = wantedSections(input);
  const draft = reportContext(input, new Map());
  const filled = wanted.filter((id) => contentOf(draft, figureCounter(draft), id) !== null);
  const numbers = input.version === 'short' ? new Map<SectionId, string>() : numberSections(filled);
  const context = reportContext(input, numbers);
  const { t, f, session } = context;
  const figures = figureCounter(context);
  const day = f.day(session.date);
  const footerTitle = t(day === '' ? 'document:footer.titleNoDay' : 'document:footer.title', {
    title: session.title,
    day,
  });
  const written = filled.flatMap((id) => {
    const content = contentOf(context, figures, id);
    const number = numbers.get(id) ?? '';
    return content ? [{ id, number, kicker: kicker(context, id, number), ...content }] : [];
  });
  return {
    language: input.language,
    title: footerTitle,
    author: session.facilitator || session.client,
    subject: t('document:cover.kicker'),
    generatedAt: input.generatedAt,
    appVersion: input.appVersion,
    footer: { title: footerTitle, status: statusText(context) },
    coverLabel: t('document:cover.label'),
    version: input.version,
    contentsLabel: t('document:contents'),
    cover: cover(context),
    ...withOwnTexts(written, session.report.texts, input.language),
  };
}
