import { DndContext, DragOverlay, pointerWithin } from '@dnd-kit/core';
import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupMarks } from '../../../../shared/charts';
import type { Activity } from '../../../../shared/domain/agenda';
import type { Language } from '../../../../shared/domain/language';
import { shownThemeId, shownThemes } from '../../../../shared/domain/selectors';
import type { FacilitatorSnapshot } from '../../../../shared/projection/types';
import { makeLookups } from '../input/lookups';
import classes from './Cluster.module.css';
import { ClusterHeader } from './ClusterHeader';
import { Inbox, INBOX } from './Inbox';
import { BoardKeys, NEW_THEME, NewTheme } from './NewTheme';
import { NoteFace } from './NoteCard';
import { NoteList, type NotesView, PAGE } from './NoteList';
import { Proposal, useAlike } from './Proposal';
import { ThemeColumn } from './ThemeColumn';
import { ThemeMenu } from './ThemeMenu';
import { type BoardFilter, focusAfter, makeBoard, neighbour, range } from './board';
import { boardClick, boardKeys } from './boardKeys';
import { useBoardActions } from './useBoardActions';
import { useDragNotes } from './useDragNotes';
import { useToVote } from './useToVote';

type Props = { session: FacilitatorSnapshot['session']; activity: Activity };

/** After the board is drawn again: a note that moved is a new element. */
const focusSoon = (selector: string): void =>
  void requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());

/** Puts notes in themes together: by dragging, or with the keyboard. */
export function ClusterActivity({ session, activity }: Props) {
  const { t, i18n } = useTranslation('cluster');
  const language: Language = i18n.language === 'en' ? 'en' : 'nl';
  const [filter, setFilter] = useState<BoardFilter>({ query: '', kind: null });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  /** Where a range of notes starts. */
  const [anchor, setAnchor] = useState<string | null>(null);
  const [naming, setNaming] = useState<string[] | null>(null);
  /** The theme that gets another name, and the note whose key started it. */
  const [renaming, setRenaming] = useState<{ id: string; from: string | null } | null>(null);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const [pages, setPages] = useState<Readonly<Record<string, number>>>({});
  const [said, say] = useState('');
  const { contributions, themes } = session;

  const board = useMemo(
    () => makeBoard(contributions, themes, filter),
    [contributions, themes, filter],
  );
  const marks = useMemo(() => groupMarks(session.groups), [session.groups]);
  const markById = useMemo(() => new Map(marks.map((m) => [m.groupId, m])), [marks]);
  const lookups = useMemo(() => makeLookups(session, language), [session, language]);
  const pagesOf = (id: string): number => pages[id] ?? 1;
  const columnIds = board.columns.map(({ theme, notes }) =>
    notes.slice(0, pagesOf(theme?.id ?? INBOX) * PAGE).map(({ id }) => id),
  );
  const notes = board.columns.flatMap((column) => column.notes);
  // A note that went out of sight (search, undo, another window) is no longer selected.
  const selected = new Set(notes.filter(({ id }) => chosen.has(id)).map(({ id }) => id));
  const alike = useAlike(board, dismissed);
  const actions = useBoardActions(say);
  const toVote = useToVote(session, activity);
  const standing = shownThemes(themes);

  const onPick = (id: string, how: 'one' | 'toggle' | 'range'): void => {
    setFocused(id);
    if (how === 'range') return setChosen(new Set([...selected, ...range(columnIds, anchor, id)]));
    setAnchor(id);
    if (how === 'one')
      return setChosen(selected.size === 1 && selected.has(id) ? new Set() : new Set([id]));
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };

  const focusNote = (id: string | null): void => {
    setFocused(id);
    if (id !== null) focusSoon(`[data-note="${id}"]`);
  };
  const endRename = (): void => {
    // Ended by a key, the focus is still in the field; a click has brought it elsewhere.
    const byKey = document.activeElement instanceof HTMLInputElement;
    setRenaming(null);
    if (!byKey || !renaming) return;
    if (renaming.from === null) focusSoon(`[data-theme="${renaming.id}"] h2 button`);
    else focusNote(renaming.from);
  };
  /** What a key or a drag works on: the selection, or the one note. */
  const targets = (id: string | null): string[] => {
    if (selected.size > 0 && (id === null || selected.has(id))) return [...selected];
    return id === null ? [] : [id];
  };
  const move = async (ids: string[], themeId: string | null): Promise<void> => {
    const theme = standing.find((candidate) => candidate.id === themeId) ?? null;
    const moving = ids.filter(
      (id) =>
        !board.columns.some(
          (c) => (c.theme?.id ?? null) === themeId && c.notes.some((n) => n.id === id),
        ),
    );
    if (moving.length === 0) return;
    const wasFocused = focused !== null && moving.includes(focused);
    const next = wasFocused ? focusAfter(columnIds, focused, new Set(moving)) : null;
    if (!(await actions.assign(moving, theme))) return;
    setChosen(new Set());
    if (wasFocused) focusNote(next ?? focused);
  };
  const drag = useDragNotes((id, place) => {
    const ids = targets(id);
    if (place === NEW_THEME) setNaming(ids);
    else void move(ids, place === INBOX ? null : place);
  });
  const onName = async (name: string): Promise<void> => {
    const ids = naming ?? [];
    setNaming(null);
    const next = ids[0] ? focusAfter(columnIds, ids[0], new Set(ids)) : null;
    if (!(await actions.addTheme(name, ids))) return;
    setChosen(new Set());
    focusNote(next ?? ids[0] ?? focused);
  };
  const merge = async (): Promise<void> => {
    const picked = notes.filter(({ id }) => selected.has(id));
    if (picked.length < 2) return say(t('say.mergeTwo'));
    if (!(await actions.merge(picked))) return;
    setChosen(new Set());
    focusNote(picked[0]?.id ?? null);
  };
  const together = (): void => {
    if (!alike) return;
    const ids = alike.notes.map(({ id }) => id);
    const placed = alike.notes.find(({ themeId }) => themeId !== null)?.themeId;
    if (placed) void move(ids, shownThemeId(themes, placed));
    else setNaming(ids);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // While a note is in the air Escape puts it back, and nothing else is done.
    if (drag.dragged !== null) return;
    boardKeys(event, {
      arrow: (from, arrow) => {
        const next = neighbour(columnIds, from, arrow);
        // At once where it stands on the board already: the next key may come before a frame.
        if (next !== null)
          event.currentTarget.querySelector<HTMLElement>(`[data-note="${next}"]`)?.focus();
        focusNote(next);
      },
      pick: onPick,
      toTheme: (from, index) => {
        const theme = standing[index];
        if (theme) void move(targets(from), theme.id);
      },
      newTheme: (from) => setNaming(targets(from)),
      merge: () => void merge(),
      back: (from) => void move(targets(from), null),
      rename: (from, id) => setRenaming(id === null ? null : { id, from }),
      clear: () => setChosen(new Set()),
    });
  };

  const view: NotesView = {
    markById,
    merged: board.merged,
    selected,
    focused,
    proposed: new Set(alike?.notes.map(({ id }) => id)),
  };
  const listProps = (id: string) => ({
    pages: pagesOf(id),
    onMore: () => setPages({ ...pages, [id]: pagesOf(id) + 1 }),
    view,
  });
  const lifted = drag.dragged === null ? undefined : notes.find(({ id }) => id === drag.dragged);
  const liftedCount = targets(drag.dragged).length;
  const [inbox, ...columns] = board.columns;

  return (
    <section className={classes.part} aria-labelledby="cluster-title">
      <ClusterHeader
        title={activity.title}
        board={board}
        filter={filter}
        onFilter={setFilter}
        onVote={standing.length < 2 ? null : () => void toVote()}
      />
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
      <DndContext {...drag.area} collisionDetection={pointerWithin}>
        <div
          className={classes.board}
          onKeyDown={onKeyDown}
          onFocus={({ target }) => {
            const id = target instanceof HTMLElement ? target.dataset.note : undefined;
            if (id !== undefined) setFocused(id);
          }}
          onClick={(event) => boardClick(event, onPick, (id) => void actions.takeOut([id]))}
        >
          <Inbox count={inbox?.notes.length ?? 0}>
            {alike && (
              <Proposal
                alike={alike}
                onTogether={together}
                onDismiss={() => setDismissed(new Set([...dismissed, alike.key]))}
              />
            )}
            {inbox?.notes.length === 0 && (
              <p className={classes.empty}>
                {t(
                  board.total === 0
                    ? 'inbox.none'
                    : filter.query !== '' || filter.kind !== null
                      ? 'inbox.noMatch'
                      : 'inbox.done',
                )}
              </p>
            )}
            <NoteList label={t('inbox.title')} notes={inbox?.notes ?? []} {...listProps(INBOX)} />
          </Inbox>
          <div className={classes.themes}>
            {columns.map(({ theme, notes: inTheme }, index) =>
              theme === null ? null : (
                <ThemeColumn
                  key={theme.id}
                  theme={theme}
                  digit={index < 9 ? index + 1 : null}
                  count={inTheme.length}
                  links={[
                    lookups.factorName.get(theme.factorId ?? ''),
                    lookups.challengeName.get(theme.challengeId ?? ''),
                  ].filter((name) => name !== undefined)}
                  renaming={renaming?.id === theme.id}
                  onRename={() => setRenaming({ id: theme.id, from: null })}
                  onName={(name) => {
                    endRename();
                    if (name !== theme.name) actions.rename(theme.id, name);
                  }}
                  onCancel={endRename}
                  menu={
                    <ThemeMenu
                      theme={theme}
                      others={standing.filter(({ id }) => id !== theme.id)}
                      mergedHere={themes.filter(
                        ({ id }) => id !== theme.id && shownThemeId(themes, id) === theme.id,
                      )}
                      lookups={lookups}
                      onRename={() => setRenaming({ id: theme.id, from: null })}
                    />
                  }
                >
                  <NoteList label={theme.name} notes={inTheme} {...listProps(theme.id)} />
                </ThemeColumn>
              ),
            )}
          </div>
          <aside className={classes.side}>
            <NewTheme
              naming={naming}
              onStart={() => setNaming(targets(null))}
              onName={(name) => void onName(name)}
              onCancel={() => {
                setNaming(null);
                focusNote(focused);
              }}
            />
            <BoardKeys />
          </aside>
        </div>
        <DragOverlay dropAnimation={null}>
          {lifted && (
            <div className={classes.lifted}>
              <NoteFace
                note={lifted}
                mark={lifted.groupId === null ? undefined : markById.get(lifted.groupId)}
              />
              {liftedCount > 1 && <span className={classes.liftedCount}>{liftedCount}</span>}
            </div>
          )}
        </DragOverlay>
      </DndContext>
    </section>
  );
}
