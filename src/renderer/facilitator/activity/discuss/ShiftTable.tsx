import { Button } from '@mantine/core';
import { IconDeviceTv } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatMean, type ChartSource } from '../../../../shared/charts';
import { factorShifts } from '../../../../shared/scoring/shift';
import type { RoundResults } from '../../../../shared/scoring/types';
import { useShowToRoom } from '../../run/useShowToRoom';
import classes from './Discuss.module.css';

type Props = { before: RoundResults; source: ChartSource };

/** The second round against the first, largest shift on top. Only means of the whole room. */
export function ShiftTable({ before, source }: Props) {
  const { t } = useTranslation('discuss');
  const { show } = useShowToRoom();
  const { language, model, results } = source;
  const nameOf = (id: string): string => model.factors.find((f) => f.id === id)?.name ?? id;
  const shifts = factorShifts(before, results);
  return (
    <section className={classes.shift} aria-labelledby="shift-title">
      <header>
        <h2 id="shift-title">{t('shift.title')}</h2>
        <Button
          variant="default"
          leftSection={<IconDeviceTv size={17} stroke={1.75} />}
          onClick={() => show({ kind: 'shift' })}
        >
          {t('show')}
        </Button>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('shift.factor')}</th>
            <th scope="col">{t('shift.before', { number: before.number })}</th>
            <th scope="col">{t('shift.after', { number: results.number })}</th>
            <th scope="col">{t('shift.moved')}</th>
          </tr>
        </thead>
        <tbody>
          {shifts.map(({ id, before: old, after, direction }) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td>{formatMean(old, language)}</td>
              <td>{formatMean(after, language)}</td>
              <td>{t(`shift.${direction}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
