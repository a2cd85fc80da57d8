import { contributionKindSchema, type Contribution } from '../../domain/model';
import { factorOfNote } from '../../domain/selectors';
import { themesChart } from '../../charts';
import { groupsToName } from '../../scoring';
import { countThemes } from '../../projection/notes';
import type { ReportContext } from '../context';
import type { Block } from '../types';
import type { FigureCounter } from './results';

/** Kind of a note, and its group when that may be named; never who wrote it. */
export function quoteCaption(context: ReportContext, note: Contribution): string {
  const { t, session } = context;
  const kind = t(`document:input.one.${note.kind}`);
  const { groupId } = note;
  const named = groupsToName(session.rounds, factorOfNote(session.themes, note));
  if (groupId === null || !named.has(groupId)) return kind;
  return t('document:input.caption', { kind, group: context.groupName(groupId) });
}

/** Notes per theme, most first; themes without notes are left out. */
export function themeCounts({ session }: ReportContext): { name: string; notes: number }[] {
  return countThemes(session, session.contributions)
    .themes.map(({ name, counts }) => ({
      name,
      notes: counts.success + counts.obstacle + counts.idea,
    }))
    .filter(({ notes }) => notes > 0)
    .sort((a, b) => b.notes - a.notes);
}

/** Themes with the number of notes, and the notes that were chosen to be quoted. */
export function inputSection(context: ReportContext, figures: FigureCounter) {
  const { t, f, session, unit } = context;
  const { contributions } = session;
  if (contributions.length === 0) {
    const none: Block[] = [{ kind: 'paragraph', text: t('document:input.none') }];
    return { title: t('document:input.titleNone'), blocks: none };
  }
  const counts = contributionKindSchema.options.flatMap((kind) => {
    const count = contributions.filter((c) => c.kind === kind).length;
    return count > 0 ? [t(`document:input.${kind}`, { count, n: f.count(count) })] : [];
  });
  const blocks: Block[] = [
    { kind: 'lead', text: t('document:input.lead', { kinds: f.list(counts) }) },
  ];
  const [first] = themeCounts(context);
  if (first) {
    const { themes, loose } = countThemes(session, contributions);
    const model = themesChart({ themes, loose }, context.language, t);
    const rows = model.table.rows.map(({ cells }) => ({ cells }));
    if (loose > 0) rows.push({ cells: [t('document:input.noTheme'), '', '', '', f.count(loose)] });
    const [name = '', ...counts] = model.table.head;
    blocks.push(
      { kind: 'heading', text: t('document:input.themes') },
      figures.next(t('document:input.themesCaption'), model),
      {
        kind: 'table',
        caption: t('document:input.themesTable'),
        columns: [
          { label: name, width: 0.4, align: 'left' },
          ...counts.map((label) => ({
            label,
            width: 0.6 / counts.length,
            align: 'right' as const,
          })),
        ],
        rows,
        size: 'normal',
      },
    );
  }
  const quoted = contributions.filter((c) => c.quoted);
  if (quoted.length > 0)
    blocks.push(
      { kind: 'heading', text: t('document:input.quotes') },
      { kind: 'paragraph', text: t('document:input.quotesNote') },
      {
        kind: 'table',
        caption: '',
        columns: [
          { label: t('document:input.quote'), width: 0.7, align: 'left' },
          { label: t('document:input.from'), width: 0.3, align: 'left' },
        ],
        rows: quoted.map((note) => ({
          cells: [t('document:summary.quote', { text: note.text }), quoteCaption(context, note)],
        })),
        size: 'normal',
      },
    );
  else blocks.push({ kind: 'note', title: '', text: t('document:input.noQuotes') });
  const title = first
    ? t('document:input.titleTheme', { name: first.name, n: f.count(first.notes) })
    : t('document:input.title', { contributions: unit('contribution', contributions.length) });
  return { title, blocks };
}
