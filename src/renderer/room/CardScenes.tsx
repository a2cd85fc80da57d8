import {
  IconBulb,
  IconCheck,
  IconCircleMinus,
  IconCirclePlus,
  IconMessage,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContributionKind } from '../../shared/domain/primitives';
import type { ProjectorSnapshot } from '../../shared/projection/types';
import { formatCount } from '../../shared/charts';
import { CARD, cardParts, columnCount } from './cards';
import { Frame } from './Frame';
import { useLines } from './hooks';
import { columnPages } from './pages';
import { useRoom } from './room-context';
import cards from './cards.module.css';

const KIND_ICON: Record<ContributionKind, Icon> = {
  success: IconCirclePlus,
  obstacle: IconCircleMinus,
  idea: IconBulb,
};

type Card = { id: string; text: string; word: string; Icon: Icon };

/** Space between columns, in times the smallest type. */
const GAP = 1.6;

type ColumnsProps<Item> = {
  title: string;
  subtitle?: string;
  note?: string;
  auto?: boolean;
  /** Divides the content over cards with a height, for columns of this size. */
  parts: (column: { width: number; height: number }) => (Item & { id: string; height: number })[];
  card: (item: Item) => ReactNode;
};

/** Cards in columns that fill from the left; a new card never moves one that is there. */
function Columns<Item>({ parts, card, ...frame }: ColumnsProps<Item>) {
  const { s } = useRoom();
  return (
    <Frame
      {...frame}
      paginate={({ width, height }) => {
        const count = columnCount(width, s);
        const column = (width - (count - 1) * GAP * s) / count;
        const all = parts({ width: column, height });
        const heights = all.map((part) => part.height);
        return columnPages(heights, height, count).map((page) => ({
          count,
          columns: page.map(([from, to]) => all.slice(from, to)),
        }));
      }}
    >
      {({ columns, count }) => (
        <div
          className={cards.columns}
          style={{ gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` }}
        >
          {columns.map((column) => (
            <ul key={column[0]?.id} className={cards.column}>
              {column.map((item) => (
                <li key={item.id} className={cards.card}>
                  {card(item)}
                </li>
              ))}
            </ul>
          ))}
        </div>
      )}
    </Frame>
  );
}

type CardsProps = {
  title: string;
  subtitle?: string;
  note?: string;
  auto?: boolean;
  items: Card[];
};

function Cards({ items, ...frame }: CardsProps) {
  const { t } = useTranslation('projector');
  const { s } = useRoom();
  const lines = useLines();
  const byId = new Map(items.map((item) => [item.id, item]));
  return (
    <Columns
      {...frame}
      parts={(column) =>
        items.flatMap((item) =>
          cardParts([item], { ...column, s }, lines).map((part) => ({ ...part, of: item.id })),
        )
      }
      card={({ of, text, continued }) => {
        const item = byId.get(of);
        if (!item) return null;
        return (
          <>
            <p className={cards.head}>
              <item.Icon stroke={1.75} aria-hidden />
              {continued ? t('continued', { title: item.word }) : item.word}
            </p>
            <p className={cards.text} dir="auto">
              {text}
            </p>
          </>
        );
      }}
    />
  );
}

/** What the room wrote, without names or groups, in order of arrival. */
export function NotesScene({ snapshot }: { snapshot: ProjectorSnapshot }) {
  const { t } = useTranslation('projector');
  const { notes, language, activity } = snapshot;
  const count = formatCount(notes.length, language);
  return (
    <Cards
      auto
      title={t(notes.length > 0 ? 'notes.title' : 'notes.none')}
      subtitle={
        notes.length > 0
          ? t('notes.count', { count: notes.length, shown: count })
          : (activity?.questions[0] ?? '')
      }
      items={notes.map(({ id, text, kind }) => ({
        id,
        text,
        word: t(`notes.kind.${kind}`),
        Icon: KIND_ICON[kind],
      }))}
    />
  );
}

/** Lines of notes below a theme: a taste of what is in it. */
const TASTE_LINES = 4;
const THEME = { name: 1.25, nameLine: 1.6, note: 1.1, noteLine: 1.45, noteGap: 0.3 };

/** The themes with how many notes they hold, and the first ones that fit. */
export function ThemesScene({ snapshot }: { snapshot: ProjectorSnapshot }) {
  const { t } = useTranslation('projector');
  const { s } = useRoom();
  const lines = useLines();
  const { themes, language } = snapshot;
  return (
    <Columns
      auto
      title={t(themes.length > 0 ? 'themes.title' : 'themes.none')}
      subtitle={themes.length > 0 ? t('themes.count', { count: themes.length }) : ''}
      parts={({ width, height }) =>
        themes.map(({ id, name, notes }) => {
          const nameHeight = lines(name, width, THEME.name, 600).length * THEME.nameLine;
          const own = nameHeight + CARD.head + CARD.around;
          const shown: string[] = [];
          let taken = 0;
          let total = own;
          // Whole notes only: half a sentence of somebody says something else. Two themes have to
          // fit below each other.
          for (const note of notes) {
            const count = lines(note, width - s, THEME.note, 400).length;
            const more = count * THEME.noteLine + THEME.noteGap;
            if (taken + count > TASTE_LINES || (total + more) * s > height / 2) continue;
            shown.push(note);
            taken += count;
            total += more;
          }
          return { id, name, count: notes.length, shown, height: total * s };
        })
      }
      card={({ name, count, shown }) => (
        <>
          <h2 className={cards.name} dir="auto">
            {name}
          </h2>
          <p className={cards.head}>
            {t('themes.notes', { count, shown: formatCount(count, language) })}
          </p>
          {shown.map((note, index) => (
            <p key={index} className={cards.taste} dir="auto">
              {note}
            </p>
          ))}
        </>
      )}
    />
  );
}

const QUESTIONS = {
  split: 'split',
  'groups-differ': 'groups',
  spread: 'open',
  shared: 'open',
  'too-few': 'open',
} as const;

/** One factor to talk about: a question rather than a verdict, and what was said about it. */
export function DiscussionScene({ snapshot }: { snapshot: ProjectorSnapshot }) {
  const { t } = useTranslation('projector');
  const { discussion, results } = snapshot;
  if (!discussion) return null;
  const factor = results?.factors.find(({ id }) => id === discussion.factorId);
  const agreed = QUESTIONS[factor?.label ?? 'too-few'];
  const about =
    agreed !== 'open'
      ? agreed
      : factor?.band === 'concern'
        ? 'concern'
        : factor?.band === 'strength'
          ? 'strength'
          : 'open';
  const said = discussion.notes.filter(({ kind }) => kind !== 'note');
  return (
    <Cards
      title={t(`discussion.question.${about}`)}
      subtitle={t('discussion.about', { name: discussion.name, statement: discussion.statement })}
      note={said.length === 0 ? t('discussion.none') : ''}
      items={said.map(({ id, kind, text }) => ({
        id,
        text: kind === 'quote' ? t('discussion.quoted', { text }) : text,
        word: t(kind === 'decision' ? 'discussion.decision' : 'discussion.quote'),
        Icon: kind === 'decision' ? IconCheck : IconMessage,
      }))}
    />
  );
}
