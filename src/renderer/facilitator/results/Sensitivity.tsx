import { Button, Slider } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartSource } from '../../../shared/charts';
import type { Thresholds } from '../../../shared/domain/model';
import { endsOf, roomFor } from '../../../shared/domain/thresholds';
import { numberFormat } from '../../../shared/i18n/numbers';
import { judgementsWith, type Judgement } from '../../../shared/scoring';
import { useTranslate } from './useTranslate';
import classes from './Views.module.css';

type Key = keyof Thresholds;

const STEPS: readonly { key: Key; step: number; digits: number }[] = [
  { key: 'low', step: 0.1, digits: 1 },
  { key: 'high', step: 0.1, digits: 1 },
  { key: 'dissent', step: 0.01, digits: 2 },
  { key: 'agreement', step: 0.1, digits: 2 },
  { key: 'gap', step: 0.1, digits: 1 },
  { key: 'importance', step: 0.1, digits: 1 },
];

/** What if a limit had been another: which words would change. Nothing of it is kept. */
export function Sensitivity({ source }: { source: ChartSource }) {
  const { t } = useTranslation('results');
  const translate = useTranslate();
  const id = useId();
  const { results, language, model } = source;
  const [limits, setLimits] = useState<Thresholds>(results.settings.thresholds);
  const asked = results.factors.some(({ importance }) => importance !== null);
  const list = judgementsWith(results, limits);
  const changed = list.filter((item) => item.changed);
  const moved = STEPS.some(({ key }) => limits[key] !== results.settings.thresholds[key]);
  const move = (key: Key, value: number): void => {
    const { min, max } = roomFor(key, limits);
    const kept = Math.min(max, Math.max(min, Math.round(value * 100) / 100));
    setLimits({ ...limits, [key]: kept });
  };
  const words = ({ band, label, quadrant }: Judgement): string => {
    if (band === 'too-few') return translate('charts:band.too-few');
    const parts = [translate(`charts:band.${band}`), translate(`charts:spread.${label}`)];
    if (quadrant)
      parts.push(translate('charts:quoted', { name: translate(`charts:quadrant.${quadrant}`) }));
    return parts.join(', ');
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={classes.title}>
        {t('whatIf.title')}
      </h2>
      <p className={classes.explain}>{t('whatIf.text')}</p>
      <div className={classes.limits}>
        {STEPS.filter(({ key }) => key !== 'importance' || asked).map(({ key, step, digits }) => {
          const format = numberFormat(language, digits, digits);
          const text = format.format(limits[key]);
          const own = format.format(results.settings.thresholds[key]);
          return (
            <div key={key} className={classes.limit}>
              <p>
                <span id={`${id}-${key}`}>{t(`whatIf.limit.${key}`)}</span>
                <strong>{text}</strong>
              </p>
              <Slider
                {...endsOf(key)}
                step={step}
                value={limits[key]}
                label={null}
                size={6}
                thumbSize={28}
                my={16}
                thumbProps={{ 'aria-labelledby': `${id}-${key}` }}
                onChange={(value) => move(key, value)}
              />
              <small>{t('whatIf.own', { value: own })}</small>
            </div>
          );
        })}
      </div>
      <div className={classes.outcome}>
        <p role="status">{t('whatIf.changed', { count: changed.length, total: list.length })}</p>
        <Button
          variant="default"
          disabled={!moved}
          onClick={() => setLimits(results.settings.thresholds)}
        >
          {t('whatIf.reset')}
        </Button>
      </div>
      {changed.length > 0 && (
        <table className={classes.table}>
          <caption>{t('whatIf.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.factor')}</th>
              <th scope="col">{t('whatIf.now')}</th>
              <th scope="col">{t('whatIf.then')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((item) => (
              <tr key={item.id}>
                <th scope="row">{model.factors.find((f) => f.id === item.id)?.name ?? item.id}</th>
                <td>{words(item.now)}</td>
                <td>{words(item.then)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
