import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../shared/domain/language';
import type { PayloadOf } from '../../../../shared/scenes/registry';
import { Frame } from '../../Frame';
import { useLines, type Size } from '../../hooks';
import { roomiest, spreadOver } from '../../pages';
import { useRoom } from '../../room-context';
import { scaled, TextList } from '../../TextList';
import { PLAIN, type PictureProps, type SceneView } from '../types';
import classes from './Agreements.module.css';

function dayText(day: string, language: Language): string {
  if (day === '') return '';
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, options).format(new Date(`${day}T00:00:00Z`));
}

type Agreement = PayloadOf<'agreements'>['items'][number];

/** Width in times the smallest type from which an agreement fits on one row. */
const TABLE_FROM = 48;

/** Read-back of the agreements with the invitation to correct them. */
function AgreementsScene({ scene: { items }, frame: { language } }: PictureProps<'agreements'>) {
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

type TableProps = { title: string; note: string; items: Agreement[]; language: Language };

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

export const agreements: SceneView<'agreements'> = { ...PLAIN, Picture: AgreementsScene };
