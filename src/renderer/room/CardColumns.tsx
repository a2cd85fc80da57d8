import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cardParts, columnCount } from './cards';
import { Frame } from './Frame';
import { useLines } from './hooks';
import { columnPages } from './pages';
import { useRoom } from './room-context';
import classes from './CardColumns.module.css';

export type Card = { id: string; text: string; word: string; Icon: Icon };

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
export function Columns<Item>({ parts, card, ...frame }: ColumnsProps<Item>) {
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
          className={classes.columns}
          style={{ gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` }}
        >
          {columns.map((column) => (
            <ul key={column[0]?.id} className={classes.column}>
              {column.map((item) => (
                <li key={item.id} className={classes.card}>
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

/** Texts under a word and its mark; one that is longer than a column continues on the next card. */
export function Cards({ items, ...frame }: CardsProps) {
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
            <p className={classes.head}>
              <item.Icon stroke={1.75} aria-hidden />
              {continued ? t('continued', { title: item.word }) : item.word}
            </p>
            <p className={classes.text} dir="auto">
              {text}
            </p>
          </>
        );
      }}
    />
  );
}
