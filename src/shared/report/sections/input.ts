import { shownThemeId } from '../../domain/selectors';
import { contributionKindSchema, type Contribution } from '../../domain/model';
import type { ReportContext } from '../context';
import type { Block } from '../types';

/** Kind of a note, and its group when that is large enough to show; never who wrote it. */
export function quoteCaption(context: ReportContext, note: Contribution): string {
  const { t, results } = context;
  const kind = t(`document:input.one.${note.kind}`);
  const group = results?.groups.find(({ id }) => id === note.groupId);
  if (!group || group.ballots === null) return kind;
  return t('document:input.caption', { kind, group: context.groupName(group.id) });
}

/** Notes per theme, most first; themes without notes are left out. */
export function themeCounts({ session }: ReportContext): { name: string; notes: number }[] {
  const counts = new Map<string, number>();
  for (const { themeId } of session.contributions) {
    if (themeId === null) continue;
    const id = shownThemeId(session.themes, themeId);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return session.themes
    .flatMap(({ id, name }) => {
      const notes = counts.get(id) ?? 0;
      return notes > 0 ? [{ name, notes }] : [];
    })
    .sort((a, b) => b.notes - a.notes);
}

/** Themes with the number of notes, and the notes that were chosen to be quoted. */
export function inputSection(context: ReportContext) {
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
  const themes = themeCounts(context);
  const first = themes[0];
  if (first) {
    const loose = contributions.filter(({ themeId }) => themeId === null).length;
    const rows = themes.map(({ name, notes }) => ({ cells: [name, f.count(notes)] }));
    if (loose > 0) rows.push({ cells: [t('document:input.noTheme'), f.count(loose)] });
    blocks.push(
      { kind: 'heading', text: t('document:input.themes') },
      {
        kind: 'table',
        caption: '',
        columns: [
          { label: t('document:input.theme'), width: 0.78, align: 'left' },
          { label: t('document:input.notes'), width: 0.22, align: 'right' },
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
