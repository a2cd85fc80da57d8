import { byMean, factorsFinding } from '../../charts/findings';
import { contestedFactors } from '../../charts';
import type { Contribution } from '../../domain/model';
import type { FactorResult } from '../../scoring/types';
import { evidenceText, onScale, type ReportContext } from '../context';
import { shorten } from '../format';
import type { BalanceColumn, Block } from '../types';
import { quoteCaption, themeCounts } from './input';
import { AGREEMENT_LENGTH, agreementsTable, NAME_LENGTH } from './outcomes';

const ITEMS = 3;
const AGREEMENTS = 3;
const QUOTE_LENGTH = 140;

/** Up to three of the notes that the facilitator chose to quote: short ones, one of each kind first. */
export function chooseQuotes(contributions: readonly Contribution[]): Contribution[] {
  const short = contributions.filter((c) => c.quoted && c.text.length <= QUOTE_LENGTH);
  const kinds = (['obstacle', 'success', 'idea'] as const).flatMap(
    (kind) => short.find((c) => c.kind === kind) ?? [],
  );
  const rest = short.filter((c) => !kinds.includes(c));
  return [...kinds, ...rest].slice(0, ITEMS);
}

/** Three things that were heard: chosen quotes, or else the themes with most notes. */
function heardBlocks(context: ReportContext): Block[] {
  const { t, f, session } = context;
  const quotes = chooseQuotes(session.contributions);
  const heading: Block = { kind: 'heading', text: t('document:summary.heard') };
  if (quotes.length > 0)
    return [
      heading,
      {
        kind: 'quotes',
        items: quotes.map((note) => ({
          text: t('document:summary.quote', { text: shorten(note.text, QUOTE_LENGTH) }),
          caption: quoteCaption(context, note),
        })),
      },
    ];
  const themes = themeCounts(context).slice(0, ITEMS);
  if (themes.length === 0) return [];
  const items = themes.map(({ name, notes }) =>
    t('document:summary.themeCount', { name, n: f.count(notes) }),
  );
  return [heading, { kind: 'list', items }];
}

/** Lowest means, with at least one place for what splits the room. */
function attention(factors: readonly FactorResult[]): FactorResult[] {
  const splits = contestedFactors(factors).filter((f) => f.label === 'split');
  const concerns = byMean(factors)
    .filter((f) => f.band === 'concern' && f.label !== 'split')
    .reverse();
  const places = Math.max(ITEMS - splits.length, splits.length > 0 ? ITEMS - 1 : ITEMS);
  const first = concerns.slice(0, places);
  return [...first, ...splits.slice(0, ITEMS - first.length)];
}

function goodColumn(context: ReportContext, factors: readonly FactorResult[]): BalanceColumn {
  const { t, f } = context;
  const strong = byMean(factors).filter((r) => r.band === 'strength' && r.label !== 'split');
  const limit = context.results?.settings.thresholds.high ?? 0;
  return {
    title: t('document:summary.good'),
    tone: 'petrol',
    items: strong.slice(0, ITEMS).map((factor) => ({
      title: t('document:summary.scored', {
        name: context.factorName(factor.id),
        mean: f.decimal(factor.mean),
      }),
      text: evidenceText(context, factor),
    })),
    empty: t('document:summary.goodEmpty', { limit: f.decimal(onScale(context, limit)) }),
  };
}

function attentionColumn(context: ReportContext, factors: readonly FactorResult[]): BalanceColumn {
  const { t, f } = context;
  return {
    title: t('document:summary.attention'),
    tone: 'oker',
    items: attention(factors).map((factor) => {
      const name = context.factorName(factor.id);
      const title =
        factor.label === 'split'
          ? t('document:summary.judged', { name, judgement: context.judgement(factor) })
          : t('document:summary.scored', { name, mean: f.decimal(factor.mean) });
      return { title, text: evidenceText(context, factor) };
    }),
    empty: t('document:summary.attentionEmpty'),
  };
}

function leadText(context: ReportContext): string {
  const { t, f, results, session, unit } = context;
  if (!results) {
    const parts = [
      session.contributions.length > 0 ? unit('contribution', session.contributions.length) : '',
      session.recommendations.length > 0
        ? unit('recommendation', session.recommendations.length)
        : '',
      session.agreements.length > 0 ? unit('agreement', session.agreements.length) : '',
    ].filter((part) => part !== '');
    return parts.length === 0
      ? t('document:summary.leadNothing')
      : t('document:summary.leadInput', { parts: f.list(parts) });
  }
  const bands = (['strength', 'concern', 'discuss'] as const).flatMap((band) => {
    const count = results.factors.filter((r) => r.band === band && r.label !== 'split').length;
    return count > 0 ? [unit(band, count)] : [];
  });
  const values = {
    participants: unit('participant', results.ballots),
    statements: unit('statement', results.factors.length),
    counts: bands.length > 0 ? f.list(bands) : t('charts:finding.tooFew'),
  };
  const lead = t(
    results.ballots === 1 ? 'document:summary.leadOne' : 'document:summary.lead',
    values,
  );
  const splits = contestedFactors(results.factors).filter((r) => r.label === 'split');
  if (splits.length === 0) return lead;
  const named = splits
    .slice(0, 2)
    .map(({ id }) => t('charts:quoted', { name: context.factorName(id) }));
  const more = splits.length - named.length;
  const names =
    more > 0
      ? t('document:summary.more', { count: more, n: f.count(more), names: named.join(', ') })
      : f.list(named);
  return `${lead} ${t('document:summary.split', { count: splits.length, names })}`;
}

function agreedBlocks(context: ReportContext): Block[] {
  const { t, f, session } = context;
  const shown = session.agreements.slice(0, AGREEMENTS);
  const more = session.agreements.length - shown.length;
  const heading: Block = { kind: 'heading', text: t('document:summary.agreed') };
  if (shown.length === 0)
    return [heading, { kind: 'paragraph', text: t('document:summary.noAgreements') }];
  const short = shown.map((a) => ({
    ...a,
    what: shorten(a.what, AGREEMENT_LENGTH),
    who: shorten(a.who, NAME_LENGTH),
  }));
  const blocks: Block[] = [heading, agreementsTable(context, short, false)];
  if (more > 0)
    blocks.push({
      kind: 'note',
      title: '',
      text: t('document:summary.moreAgreements', {
        count: more,
        n: f.count(more),
        where: context.where('agreements'),
      }),
    });
  return blocks;
}

/** One page: what was heard, what goes well, what needs attention, what was agreed. */
export function summarySection(context: ReportContext) {
  const { t, session, results, chart } = context;
  const blocks: Block[] = [{ kind: 'lead', text: leadText(context) }];
  blocks.push(...heardBlocks(context));
  if (results)
    blocks.push({
      kind: 'balance',
      columns: [goodColumn(context, results.factors), attentionColumn(context, results.factors)],
    });
  else blocks.push(...noResultsBlocks(context));
  if (!context.short) blocks.push(...agreedBlocks(context));
  const own = session.headline.trim();
  const found = chart && results ? factorsFinding(chart, results.factors, t) : null;
  const something = session.contributions.length + session.agreements.length > 0;
  const without = something ? t('document:summary.title') : noResultsTitle(context);
  return { title: own || (found ?? without), blocks };
}

/** Says why there are no figures: no published round, or too few ballots in it. */
export function noResultsBlocks(context: ReportContext): Block[] {
  const { t, f, input } = context;
  if (!input.results) return [{ kind: 'paragraph', text: t('document:noResults.text') }];
  const n = f.count(input.results.settings.minGroupSize);
  return [{ kind: 'paragraph', text: t('document:noResults.tooFewText', { n }) }];
}

export function noResultsTitle(context: ReportContext): string {
  const { t, input } = context;
  return t(input.results ? 'document:noResults.tooFewTitle' : 'document:noResults.title');
}
