import { reportContext, type ReportContext, type ReportInput } from './context';
import { capital } from './format';
import { methodSection, numbersSection, statementsSection } from './sections/appendix';
import { agreementsSection, inputSection, recommendationsSection } from './sections/outcomes';
import {
  differencesSection,
  factorsSection,
  figureCounter,
  glanceSection,
} from './sections/results';
import { regionSection, sessionSection } from './sections/session';
import { summarySection } from './sections/summary';
import type { Block, Cover, ReportModel, Section, SectionId } from './types';

export type { ReportInput, ReportSession } from './context';

const CHAPTERS = [
  'session',
  'region',
  'glance',
  'factors',
  'differences',
  'input',
  'recommendations',
  'agreements',
] as const satisfies readonly SectionId[];
const APPENDICES = ['numbers', 'statements', 'method'] as const satisfies readonly SectionId[];

const NUMBERS = new Map<SectionId, string>([
  ...CHAPTERS.map((id, i) => [id, String(i + 1)] as const),
  ...APPENDICES.map((id, i) => [id, String.fromCharCode(65 + i)] as const),
]);

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
    kicker: t('document:cover.kicker'),
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

function section(
  context: ReportContext,
  id: SectionId,
  content: { title: string; blocks: Block[] },
): Section {
  const { t } = context;
  const number = NUMBERS.get(id) ?? '';
  const name = t(`document:section.${id}`);
  const appendix = APPENDICES.some((appendixId) => appendixId === id);
  const kicker =
    number === ''
      ? name
      : t(appendix ? 'document:section.appendix' : 'document:section.numbered', { number, name });
  return { id, number, kicker, ...content };
}

/**
 * Writes the report: session and results in, ordered sections of plain data out. Pure; the same
 * input gives the same model. Every section is there, also when there is nothing to say yet.
 */
export function buildReport(input: ReportInput): ReportModel {
  const context = reportContext(input);
  const { t, f, session } = context;
  const figures = figureCounter(context);
  const day = f.day(session.date);
  const footerTitle = t(day === '' ? 'document:footer.titleNoDay' : 'document:footer.title', {
    title: session.title,
    day,
  });
  const sections = [
    section(context, 'summary', summarySection(context, NUMBERS.get('agreements') ?? '')),
    section(context, 'session', sessionSection(context)),
    section(context, 'region', regionSection(context)),
    section(context, 'glance', glanceSection(context, figures)),
    section(context, 'factors', factorsSection(context, figures)),
    section(context, 'differences', differencesSection(context, figures)),
    section(context, 'input', inputSection(context)),
    section(context, 'recommendations', recommendationsSection(context)),
    section(context, 'agreements', agreementsSection(context)),
    section(context, 'numbers', numbersSection(context)),
    section(context, 'statements', statementsSection(context)),
    section(context, 'method', methodSection(context)),
  ];
  return {
    language: input.language,
    title: footerTitle,
    author: session.facilitator || session.client,
    subject: t('document:cover.kicker'),
    generatedAt: input.generatedAt,
    appVersion: input.appVersion,
    footer: { title: footerTitle, status: statusText(context) },
    coverLabel: t('document:cover.label'),
    contentsLabel: t('document:contents'),
    cover: cover(context),
    sections,
  };
}
