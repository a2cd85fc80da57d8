import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../../shared/charts';
import { CARD } from '../../cards';
import { Columns } from '../../CardColumns';
import cards from '../../CardColumns.module.css';
import { useLines } from '../../hooks';
import { useRoom } from '../../room-context';
import { PLAIN, type PictureProps, type SceneView } from '../types';
import classes from './Themes.module.css';

/** Lines of notes below a theme: a taste of what is in it. */
const TASTE_LINES = 4;
const THEME = { name: 1.25, nameLine: 1.6, note: 1.1, noteLine: 1.45, noteGap: 0.3 };

/** The themes with how many notes they hold, and the first ones that fit. */
function ThemesScene({ scene: { themes }, frame: { language } }: PictureProps<'themes'>) {
  const { t } = useTranslation('projector');
  const { s } = useRoom();
  const lines = useLines();
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
          <h2 className={classes.name} dir="auto">
            {name}
          </h2>
          <p className={cards.head}>
            {t('themes.notes', { count, shown: formatCount(count, language) })}
          </p>
          {shown.map((note, index) => (
            <p key={index} className={classes.taste} dir="auto">
              {note}
            </p>
          ))}
        </>
      )}
    />
  );
}

export const themes: SceneView<'themes'> = { ...PLAIN, Picture: ThemesScene };
