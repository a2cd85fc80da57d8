import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from './Frame';
import { useLines, type Size } from './hooks';
import { roomiest, spreadOver } from './pages';
import { useRoom } from './room-context';
import classes from './TextList.module.css';

type TextItem = { id: string; number: number | null; title: string; text: string; meta: string };

type TextListProps = {
  title: string;
  note?: string;
  items: TextItem[];
  /** Texts are what there is to read, not an explanation of a title. */
  large?: boolean;
};

/** A short list is shown larger; questions are large already and stay below their title. */
const SCALES = [1.5, 1.25];
const LARGE_SCALES = [1.25];

/** The smallest type that the style sheet counts in. */
export const scaled = (s: number): CSSProperties & Record<'--s', string> => ({ '--s': `${s}px` });

/** Numbered texts below each other; a long one continues on the next page. */
export function TextList({ title, note = '', items, large = false }: TextListProps) {
  const { t } = useTranslation('projector');
  const room = useRoom();
  const lines = useLines();
  const size = large ? 1.45 : 1.1;
  const line = 1.34 * size;
  const layout = ({ width, height }: Size, scale: number) => {
    const s = room.s * scale;
    const inner = width - 3 * s;
    const parts = items.flatMap((item) => {
      const all = lines(item.text, inner, size * scale, 400);
      const whole = lines(item.title, inner, 1.3 * scale, 600).length;
      const again = lines(t('continued', { title: item.title }), inner, 1.3 * scale, 600).length;
      const head = (part: number) => (item.title === '' ? 0 : part === 0 ? whole : again) * 1.6;
      const metaLines = lines(item.meta, inner, 1.1 * scale, 400).length * 1.5;
      const free = height / s - Math.max(head(0), head(1)) - metaLines - 1.7;
      const most = Math.max(1, Math.floor(free / line));
      const count = Math.max(1, Math.ceil(all.length / most));
      return Array.from({ length: count }, (_, part) => {
        const own = all.slice(part * most, (part + 1) * most);
        const last = part === count - 1;
        const heading = part === 0 ? item.title : t('continued', { title: item.title });
        return {
          id: `${item.id}-${part}`,
          number: item.number,
          title: item.title === '' ? '' : heading,
          text: count === 1 ? item.text : own.join(' '),
          meta: last ? item.meta : '',
          height: (head(part) + own.length * line + (last ? metaLines : 0) + 1.65) * s,
        };
      });
    });
    const fits = (from: number, to: number) =>
      parts.slice(from, to).reduce((sum, part) => sum + part.height, 0) <= height;
    return spreadOver(parts.length, fits).map(([from, to]) => parts.slice(from, to));
  };
  return (
    <Frame
      title={title}
      note={note}
      paginate={(space) => roomiest(large ? LARGE_SCALES : SCALES, (scale) => layout(space, scale))}
    >
      {({ page, scale }) => (
        <ul className={classes.list} data-large={large || undefined} style={scaled(room.s * scale)}>
          {page.map((part) => (
            <li
              key={part.id}
              className={classes.item}
              data-plain={part.number === null || undefined}
            >
              {part.number !== null && <span className={classes.number}>{part.number}</span>}
              <div>
                {part.title !== '' && (
                  <h2 className={classes.itemTitle} dir="auto">
                    {part.title}
                  </h2>
                )}
                <p className={classes.itemText} dir="auto">
                  {part.text}
                </p>
                {part.meta !== '' && <p className={classes.meta}>{part.meta}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}
