import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/language';
import type { ProjectorSnapshot } from '../../shared/projection/types';
import { canvasMeasure, styleOf, wrapText } from '../charts';
import { Frame } from './Frame';
import { useFontGeneration } from './hooks';
import { spreadOver } from './pages';
import classes from './Projector.module.css';

type Recommendation = ProjectorSnapshot['recommendations'][number];
type Agreement = ProjectorSnapshot['agreements'][number];

/** Room that the browser may need more than the measured lines. */
const MARGIN = 1.03;

function useLines(s: number) {
  const generation = useFontGeneration();
  return useMemo(() => {
    const measure = canvasMeasure(styleOf('projector').font);
    return {
      generation,
      lines: (text: string, width: number, size: number, weight: 400 | 600) =>
        wrapText(text, width / MARGIN, size * s, weight, measure),
    };
  }, [s, generation]).lines;
}

type RecommendationPart = { id: string; number: number; title: string; text: string };

/** The advice that the room decided on; a long text continues on the next page. */
export function RecommendationsScene({ items, s }: { items: Recommendation[]; s: number }) {
  const { t } = useTranslation('projector');
  const lines = useLines(s);
  const paginate = ({ width, height }: { width: number; height: number }) => {
    const inner = width - 3 * s;
    const most = Math.max(1, Math.floor((height - 3.6 * s) / (1.5 * s)));
    const parts: (RecommendationPart & { height: number })[] = items.flatMap((item, index) => {
      const all = lines(item.text, inner, 1.1, 400);
      const title = lines(item.title, inner, 1.3, 600).length * 1.6 * s;
      const count = Math.max(1, Math.ceil(all.length / most));
      return Array.from({ length: count }, (_, part) => {
        const own = all.slice(part * most, (part + 1) * most);
        return {
          id: `${item.id}-${part}`,
          number: index + 1,
          title: part === 0 ? item.title : t('continued', { title: item.title }),
          text: own.join(' '),
          height: title + own.length * 1.5 * s + 1.6 * s,
        };
      });
    });
    const fits = (from: number, to: number) =>
      parts.slice(from, to).reduce((sum, part) => sum + part.height, 0) <= height;
    return spreadOver(parts.length, fits).map(([from, to]) => parts.slice(from, to));
  };
  return (
    <Frame
      title={t(items.length > 0 ? 'recommendations.title' : 'recommendations.none')}
      paginate={paginate}
    >
      {(parts) => (
        <ul className={classes.list}>
          {parts.map((part) => (
            <li key={part.id} className={classes.item}>
              <span className={classes.number}>{part.number}</span>
              <div>
                <h2 className={classes.itemTitle}>{part.title}</h2>
                <p className={classes.itemText}>{part.text}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}

function dayText(day: string, language: Language): string {
  if (day === '') return '';
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, options).format(new Date(`${day}T00:00:00Z`));
}

type AgreementsProps = { items: Agreement[]; s: number; language: Language };

/** Read-back of the agreements with the invitation to correct them. */
export function AgreementsScene({ items, s, language }: AgreementsProps) {
  const { t } = useTranslation('projector');
  const lines = useLines(s);
  const paginate = ({ width, height }: { width: number; height: number }) => {
    const flexible = width - 2.9 * s - 9.5 * s - 2 * s;
    const heights = items.map((item) => {
      const what = lines(item.what, flexible * 0.6, 1.25, 600).length;
      const who = lines(item.who, flexible * 0.4, 1.15, 400).length;
      return Math.max(what * 1.55 * s, who * 1.45 * s, 1.7 * s) + 1.5 * s;
    });
    const room = height - 2.2 * s;
    const fits = (from: number, to: number) =>
      heights.slice(from, to).reduce((sum, h) => sum + h, 0) <= room;
    return spreadOver(items.length, fits);
  };
  return (
    <Frame
      title={t(items.length > 0 ? 'agreements.title' : 'agreements.none')}
      note={items.length > 0 ? t('agreements.check') : ''}
      paginate={paginate}
    >
      {([from, to]) => (
        <table className={classes.agreements}>
          <thead>
            <tr>
              <th scope="col">
                <span className={classes.hidden}>{t('agreements.number')}</span>
              </th>
              <th scope="col">{t('agreements.what')}</th>
              <th scope="col">{t('agreements.who')}</th>
              <th scope="col">{t('agreements.due')}</th>
            </tr>
          </thead>
          <tbody>
            {items.slice(from, to).map((item, index) => (
              <tr key={item.id}>
                <td>{from + index + 1}</td>
                <th scope="row">{item.what}</th>
                <td>{item.who}</td>
                <td>{dayText(item.due, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Frame>
  );
}
