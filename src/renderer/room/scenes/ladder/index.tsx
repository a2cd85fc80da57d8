import { IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatMean } from '../../../../shared/charts';
import { LADDER_STEPS } from '../../../../shared/domain/outcomes';
import { Frame } from '../../Frame';
import { useLines, type Size } from '../../hooks';
import { useRoom } from '../../room-context';
import { PLAIN, type PictureProps, type SceneView } from '../types';
import classes from './Ladder.module.css';

/** Highest first, as on a ladder. */
const TOP_DOWN = [...LADDER_STEPS].reverse();
/** In times the smallest type: from this width on the scores stand beside the ladder. */
const BESIDE_FROM = 46;
const BESIDE = 15;
const GAP = 2.2;
/** Number, mark and padding of a step. */
const STEP_SIDES = 4.6;

type Page = { kind: 'ladder'; signs: boolean; reason: string } | { kind: 'reason'; text: string };

/** The five steps with the one that the group chose. What was said and the scores stand beside it. */
function LadderScene({ scene, frame: { language } }: PictureProps<'ladder'>) {
  const { t } = useTranslation('ladder');
  const { s } = useRoom();
  const lines = useLines();
  const { step, reason, scores } = scene;
  const dimensions = scores?.dimensions ?? [];
  const title = step === null ? t('question') : t('chosenTitle', { name: t(`steps.${step}.name`) });

  const paginate = ({ width, height }: Size): Page[] => {
    const isBeside = width >= BESIDE_FROM * s;
    const own = (isBeside ? width - (BESIDE + GAP) * s : width) - STEP_SIDES * s;
    const needed = TOP_DOWN.reduce((sum, value) => {
      const name = lines(t(`steps.${value}.name`), own, 1.25, 600).length * 1.25 * 1.2;
      const sign = lines(t(`steps.${value}.sign`), own, 1, 400).length * 1.3;
      return sum + (name + sign + 1.15) * s;
    }, 0);
    const scoresHeight = dimensions.reduce(
      (sum, { name }) => sum + (lines(name, (BESIDE - 3.5) * s, 1, 400).length * 1.25 + 0.7) * s,
      dimensions.length > 0 ? 3.6 * s : 0,
    );
    const said = reason === '' ? 0 : lines(reason, BESIDE * s, 1, 400).length * 1.35 * s + 2.4 * s;
    const fits = isBeside && scoresHeight + said <= height;
    const first: Page = { kind: 'ladder', signs: needed <= height, reason: fits ? reason : '' };
    if (reason === '' || fits) return [first];
    const all = lines(reason, width - s, 1.45, 400);
    const most = Math.max(1, Math.floor((height - 2.6 * s) / (1.45 * 1.34 * s)));
    const pages = Array.from({ length: Math.ceil(all.length / most) }, (_, i): Page => ({
      kind: 'reason',
      text: all.slice(i * most, (i + 1) * most).join(' '),
    }));
    return [first, ...pages];
  };
  return (
    <Frame title={title} note={t('oursShort')} paginate={paginate}>
      {(page, { width }) =>
        page.kind === 'reason' ? (
          <div>
            <h2 className={classes.heading}>{t('because')}</h2>
            <p className={classes.long} dir="auto">
              {page.text}
            </p>
          </div>
        ) : (
          <div className={classes.columns} data-beside={width >= BESIDE_FROM * s || undefined}>
            <ol className={classes.steps} reversed>
              {TOP_DOWN.map((value) => (
                <li key={value} className={classes.step} data-chosen={value === step || undefined}>
                  <span className={classes.number}>{value}</span>
                  <div>
                    <strong>{t(`steps.${value}.name`)}</strong>
                    {page.signs && <span>{t(`steps.${value}.sign`)}</span>}
                  </div>
                  {value === step && <IconMapPin stroke={2} role="img" aria-label={t('here')} />}
                </li>
              ))}
            </ol>
            {width >= BESIDE_FROM * s && (
              <div className={classes.beside}>
                {page.reason !== '' && (
                  <section>
                    <h2 className={classes.heading}>{t('because')}</h2>
                    <p dir="auto">{page.reason}</p>
                  </section>
                )}
                {scores && dimensions.length > 0 && (
                  <table>
                    <caption>
                      <strong>{t('scores', { number: scores.number })}</strong>
                      {t('scoresScale', scores.scale)}
                    </caption>
                    <tbody>
                      {dimensions.map(({ id, name, mean }) => (
                        <tr key={id}>
                          <th scope="row" dir="auto">
                            {name}
                          </th>
                          <td>{mean === null ? t('tooFew') : formatMean(mean, language)}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                )}
              </div>
            )}
          </div>
        )
      }
    </Frame>
  );
}

export const ladder: SceneView<'ladder'> = { ...PLAIN, Picture: LadderScene };
