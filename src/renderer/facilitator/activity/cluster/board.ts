import type { Contribution, ContributionKind, Theme } from '../../../../shared/domain/model';
import { shownThemeId, shownThemes } from '../../../../shared/domain/selectors';
import { normalise } from '../../../../shared/similarity/similar';

/** The inbox has no theme. */
export type BoardColumn = { theme: Theme | null; notes: Contribution[] };

export type Board = {
  /** The inbox first, then the themes in their own order. */
  columns: BoardColumn[];
  /** Notes that are kept under another, by the id of that other. */
  merged: ReadonlyMap<string, Contribution[]>;
  /** Notes on the board, and how many of them have a theme; the filter does not change these. */
  total: number;
  ordered: number;
};

export type BoardFilter = { query: string; kind: ContributionKind | null };

/** Notes by theme: held ones are left out, merged ones lie under the note they belong to. */
export function makeBoard(
  contributions: readonly Contribution[],
  themes: readonly Theme[],
  { query, kind }: BoardFilter,
): Board {
  const shown = shownThemes(themes);
  const shownAs = new Map(themes.map(({ id }) => [id, shownThemeId(themes, id)]));
  const columns: BoardColumn[] = [null, ...shown].map((theme) => ({ theme, notes: [] }));
  const byTheme = new Map(columns.map((column) => [column.theme?.id ?? null, column]));
  const merged = new Map<string, Contribution[]>();
  const wanted = normalise(query);
  let total = 0;
  let ordered = 0;
  for (const note of contributions) {
    if (note.held) continue;
    if (note.mergedInto !== null) {
      merged.set(note.mergedInto, [...(merged.get(note.mergedInto) ?? []), note]);
      continue;
    }
    const themeId = note.themeId === null ? null : (shownAs.get(note.themeId) ?? null);
    total += 1;
    if (themeId !== null) ordered += 1;
    if (kind !== null && note.kind !== kind) continue;
    if (wanted !== '' && !normalise(note.text).includes(wanted)) continue;
    byTheme.get(themeId)?.notes.push(note);
  }
  return { columns, merged, total, ordered };
}

/** Where the note is: column and place, or null when it is not on the board. */
function placeOf(columns: readonly (readonly string[])[], id: string): [number, number] | null {
  for (const [column, ids] of columns.entries()) {
    const row = ids.indexOf(id);
    if (row >= 0) return [column, row];
  }
  return null;
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** The note that an arrow key leads to; the same one at the edge. Empty columns are skipped. */
export function neighbour(
  columns: readonly (readonly string[])[],
  id: string,
  arrow: Arrow,
): string {
  const place = placeOf(columns, id);
  if (!place) return id;
  const [column, row] = place;
  if (arrow === 'ArrowUp') return columns[column]?.[row - 1] ?? id;
  if (arrow === 'ArrowDown') return columns[column]?.[row + 1] ?? id;
  const step = arrow === 'ArrowLeft' ? -1 : 1;
  for (let next = column + step; next >= 0 && next < columns.length; next += step) {
    const ids = columns[next];
    const target = ids?.[Math.min(row, ids.length - 1)];
    if (target !== undefined) return target;
  }
  return id;
}

/** Ids between two notes of one column, both included; only the last when they are apart. */
export function range(
  columns: readonly (readonly string[])[],
  from: string | null,
  to: string,
): string[] {
  const ids = columns.find((column) => column.includes(to)) ?? [];
  const start = from === null ? -1 : ids.indexOf(from);
  const end = ids.indexOf(to);
  if (start < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** Where the focus goes when notes leave a column: the next one that stays, or the one before. */
export function focusAfter(
  columns: readonly (readonly string[])[],
  focused: string,
  leaving: ReadonlySet<string>,
): string | null {
  const ids = columns.find((column) => column.includes(focused)) ?? [];
  const at = ids.indexOf(focused);
  const stays = (id: string): boolean => !leaving.has(id);
  const before = ids.slice(0, Math.max(at, 0)).reverse();
  return ids.slice(at + 1).find(stays) ?? before.find(stays) ?? null;
}
