import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/language';
import type { ProjectorSnapshot } from '../../shared/projection/types';
import { Frame } from './Frame';
import { useLines, type Size } from './hooks';
import { roomiest, spreadOver } from './pages';
import { useRoom } from './room-context';
import classes from './lists.module.css';

type Recommendation = ProjectorSnapshot['recommendations'][number];
type Agreement = ProjectorSnapshot['agreements'][number];

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
const scaled = (s: number): CSSProperties & Record<'--s', string> => ({ '--s': `${s}px` });

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

/** The advice that the room decided on. */
export function RecommendationsScene({ items }: { items: Recommendation[] }) {
  const { t } = useTranslation('projector');
  return (
    <TextList
      title={t(items.length > 0 ? 'recommendations.title' : 'recommendations.none')}
      items={items.map((item, index) => ({ ...item, number: index + 1, meta: '' }))}
    />
  );
}

function dayText(day: string, language: Language): string {
  if (day === '') return '';
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, options).format(new Date(`${day}T00:00:00Z`));
}

type AgreementsProps = { items: Agreement[]; language: Language };

/** Width in times the smallest type from which an agreement fits on one row. */
const TABLE_FROM = 48;

/** Read-back of the agreements with the invitation to correct them. */
export function AgreementsScene({ items, language }: AgreementsProps) {
  const { t } = useTranslation('projector');
  const { s, width } = useRoom();
  const title = t(items.length > 0 ? 'agreements.title' : 'agreements.none');
  const note = items.length > 0 ? t('agreements.check') : '';
  if (width < TABLE_FROM * s)
    return (
      <TextList
        title={title}
        note={note}
        items={items.map(({ id, what, who, due }, index) => ({
          id,
          number: index + 1,
          title: '',
          text: what,
          meta: [who, dayText(due, language)].filter((part) => part !== '').join(', '),
        }))}
      />
    );
  return <AgreementsTable title={title} note={note} items={items} language={language} />;
}

const TABLE_SCALES = [1.2];

type TableProps = AgreementsProps & { title: string; note: string };

function AgreementsTable({ title, note, items, language }: TableProps) {
  const { t } = useTranslation('projector');
  const room = useRoom();
  const lines = useLines();
  const layout = ({ width, height }: Size, scale: number) => {
    const s = room.s * scale;
    const flexible = width - 2.9 * s - 9.5 * s;
    const free = height - 2.4 * s;
    const most = Math.max(1, Math.floor((free - 1.5 * s) / (1.55 * s)));
    const rows = items.flatMap(({ id, what, who, due }, index) => {
      const all = lines(what, flexible * 0.66 - s, 1.25 * scale, 600);
      const whoLines = lines(who, flexible * 0.34 - s, 1.15 * scale, 400);
      const count = Math.max(1, Math.ceil(all.length / most), Math.ceil(whoLines.length / most));
      return Array.from({ length: count }, (_, part) => {
        const own = all.slice(part * most, (part + 1) * most);
        const ownWho = whoLines.slice(part * most, (part + 1) * most);
        const tallest = Math.max(own.length * 1.55, ownWho.length * 1.45, 1.9);
        return {
          id: `${id}-${part}`,
          number: index + 1,
          what: count === 1 ? what : own.join(' '),
          who: count === 1 ? who : ownWho.join(' '),
          due: part === 0 ? dayText(due, language) : '',
          height: (tallest + 1.5) * s,
        };
      });
    });
    const fits = (from: number, to: number) =>
      rows.slice(from, to).reduce((sum, row) => sum + row.height, 0) <= free;
    return spreadOver(rows.length, fits).map(([from, to]) => rows.slice(from, to));
  };
  return (
    <Frame
      title={title}
      note={note}
      paginate={(space) => roomiest(TABLE_SCALES, (scale) => layout(space, scale))}
    >
      {({ page, scale }) => (
        <table className={classes.agreements} style={scaled(room.s * scale)}>
          <thead>
            <tr>
              <th scope="col" aria-label={t('agreements.number')} />
              <th scope="col">{t('agreements.what')}</th>
              <th scope="col">{t('agreements.who')}</th>
              <th scope="col">{t('agreements.due')}</th>
            </tr>
          </thead>
          <tbody>
            {page.map((row) => (
              <tr key={row.id}>
                <td>{row.number}</td>
                <th scope="row" dir="auto">
                  {row.what}
                </th>
                <td dir="auto">{row.who}</td>
                <td>{row.due}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Frame>
  );
}
