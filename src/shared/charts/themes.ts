import type { Language } from '../domain/language';
import type { ThemeCounts } from '../projection/types';
import { stepStyles } from './steps';
import { formatCount, quoted, type Translate } from './texts';
import type { CountRow, CountsModel, StepStyle } from './types';

/** What helps is solid, what hinders hatched, as in the other charts. */
const KINDS = ['success', 'idea', 'obstacle'] as const;
const STEP = { success: 3, idea: 2, obstacle: 1 } as const;

function partsOf(t: Translate): CountsModel['parts'] {
  const styles = stepStyles(5);
  return KINDS.flatMap((kind) => {
    const style: StepStyle | undefined = styles[STEP[kind]];
    return style ? [{ label: t(`charts:themes.kind.${kind}`), style }] : [];
  });
}

function titleOf(rows: readonly CountRow[], t: Translate): string {
  const most = rows[0]?.total ?? 0;
  if (most === 0) return t('charts:finding.themeNone');
  const top = rows.filter(({ total }) => total === most).map(({ label }) => quoted(label, t));
  const [first = '', second] = top;
  if (second === undefined) return t('charts:finding.themeMost', { name: first });
  return top.length === 2
    ? t('charts:finding.themeTie', { first, second })
    : t('charts:finding.themeLevel');
}

/** Contributions per theme by kind, the largest theme first. */
export function themesChart(
  { themes, loose }: ThemeCounts,
  language: Language,
  t: Translate,
): CountsModel {
  const parts = partsOf(t);
  const rows = themes
    .map(({ id, name, counts }): CountRow => {
      const own = KINDS.map((kind) => counts[kind]);
      const total = own.reduce((sum, count) => sum + count, 0);
      const text = {
        counts: own.map((count) => formatCount(count, language)),
        total: formatCount(total, language),
      };
      return { id, label: name, counts: own, total, text };
    })
    .sort((a, b) => b.total - a.total);
  const inThemes = rows.reduce((sum, { total }) => sum + total, 0);
  const [first, last] = [rows[0], rows.at(-1)];
  const part = ({ label, text }: CountRow) =>
    t('charts:sentence.countPart', { name: label, n: text.total });
  return {
    kind: 'counts',
    title: titleOf(rows, t),
    subtitle: t(loose === 0 ? 'charts:themes.all' : 'charts:themes.subject', {
      count: inThemes + loose,
      n: formatCount(inThemes + loose, language),
      loose: formatCount(loose, language),
    }),
    sentence: t('charts:sentence.themes', {
      count: rows.length,
      summary:
        first && last
          ? [...new Set([part(first), part(last)])].join(', ')
          : t('charts:finding.themeNone'),
    }),
    legend: parts.map(({ label, style }) => ({ id: label, kind: 'step', label, style })),
    table: {
      head: [
        t('charts:column.theme'),
        ...parts.map(({ label }) => label),
        t('charts:column.total'),
      ],
      rows: rows.map((row) => ({
        id: row.id,
        section: '',
        cells: [row.label, ...row.text.counts, row.text.total],
      })),
    },
    parts,
    rows,
    most: Math.max(1, ...rows.map(({ total }) => total)),
    columns: { total: t('charts:column.total') },
  };
}
