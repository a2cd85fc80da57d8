import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { endLabels, formatCount, formatMean } from '../../shared/charts';
import type { ProjectorSnapshot } from '../../shared/projection/types';
import type { RoundResults } from '../../shared/scoring/types';
import { Frame } from './Frame';
import { useLines } from './hooks';
import { spreadOver } from './pages';
import { useRoom } from './room-context';
import { countShifts, factorShifts, type FactorShift } from '../../shared/scoring/shift';
import classes from './shift.module.css';

const ICON = { up: IconArrowUp, down: IconArrowDown, same: IconEqual } as const;

/** Widths of the columns at the right, in times the smallest type. */
const MEANS = 6.2;
const WORD = 6;
const GAP = 1;

type Props = { snapshot: ProjectorSnapshot; results: RoundResults; previous: RoundResults };

/** The second round against the first: where each factor stood and where it stands now. */
export function ShiftScene({ snapshot, results, previous }: Props) {
  const { t } = useTranslation('projector');
  const { s } = useRoom();
  const lines = useLines();
  const { language, model } = snapshot;
  const shifts = factorShifts(previous, results);
  const { up, down } = countShifts(shifts);
  const names = new Map(model.factors.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const title =
    shifts.length === 0
      ? t('shift.none')
      : up === 0 && down === 0
        ? t('shift.same')
        : up > 0 && down > 0
          ? t('shift.both', { up, down })
          : t(up > 0 ? 'shift.onlyUp' : 'shift.onlyDown', { count: up + down });
  const counts = {
    round: results.number,
    before: previous.number,
    people: formatCount(results.ballots, language),
    peopleBefore: formatCount(previous.ballots, language),
  };
  const hidden = results.factors.length - shifts.length;
  const labels = endLabels(model.scaleLabels);
  const { min, max } = results.scale;
  const ends = labels && t('shift.ends', { min, max, low: labels.low, high: labels.high });
  /** Names stand above the line when there is no room beside it. */
  const isNarrow = (width: number) => width < 38 * s;
  const paginate = ({ width, height }: { width: number; height: number }) => {
    const own = isNarrow(width) ? width : 0.5 * (width - (MEANS + WORD + 3 * GAP) * s);
    const heights = shifts.map(({ id }) => {
      const name = lines(nameOf(id), own, 1.15, 600).length * 1.5;
      return (isNarrow(width) ? name + 2.6 : Math.max(name, 1.6) + 0.75) * s;
    });
    const room = height - 1.9 * s;
    const fits = (from: number, to: number) =>
      heights.slice(from, to).reduce((sum, h) => sum + h, 0) <= room;
    return spreadOver(shifts.length, fits);
  };
  return (
    <Frame
      title={title}
      subtitle={t('shift.subtitle', counts)}
      note={hidden > 0 ? t('shift.hidden', { count: hidden }) : ''}
      paginate={paginate}
    >
      {([from, to], { width }) => (
        <>
          <p className={classes.legend}>
            <span className={classes.key}>
              <i className={classes.old} aria-hidden />
              {t('shift.round', { number: previous.number })}
            </span>
            <span className={classes.key}>
              <i className={classes.new} aria-hidden />
              {t('shift.round', { number: results.number })}
            </span>
            {ends !== null && !isNarrow(width) && <span className={classes.ends}>{ends}</span>}
          </p>
          <ul className={classes.rows} data-narrow={isNarrow(width) || undefined}>
            {shifts.slice(from, to).map((shift) => (
              <Row
                key={shift.id}
                shift={shift}
                name={nameOf(shift.id)}
                scale={results.scale}
                language={language}
              />
            ))}
          </ul>
        </>
      )}
    </Frame>
  );
}

type RowProps = {
  shift: FactorShift;
  name: string;
  scale: RoundResults['scale'];
  language: ProjectorSnapshot['language'];
};

function Row({ shift, name, scale, language }: RowProps) {
  const { t } = useTranslation('projector');
  const { before, after, direction } = shift;
  const place = (mean: number) => `${((mean - scale.min) / (scale.max - scale.min)) * 100}%`;
  const from = place(Math.min(before, after));
  const length = `${(Math.abs(after - before) / (scale.max - scale.min)) * 100}%`;
  const Sign = ICON[direction];
  return (
    <li className={classes.row}>
      <span className={classes.name} dir="auto">
        {name}
      </span>
      <span className={classes.track} aria-hidden>
        <i className={classes.way} style={{ left: from, width: length }} />
        <i className={classes.old} style={{ left: place(before) }} />
        <i className={classes.new} style={{ left: place(after) }} />
      </span>
      <span className={classes.means}>
        {t('shift.means', {
          before: formatMean(before, language),
          after: formatMean(after, language),
        })}
      </span>
      <span className={classes.word} data-direction={direction}>
        <Sign stroke={2} aria-hidden />
        {t(`shift.${direction === 'same' ? 'equal' : direction}`)}
      </span>
    </li>
  );
}
