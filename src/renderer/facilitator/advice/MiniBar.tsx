import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScaleStep } from '../../../shared/charts';
import classes from './Evidence.module.css';

const WIDTH = 608;
const HEIGHT = 36;
const GAP = 2;
/** Narrower segments have no number; the sentence above has it. */
const MIN_NUMBER_WIDTH = 20;

type Props = { steps: ScaleStep[]; counts: readonly number[] };

/**
 * Distribution of one factor around the middle of the scale, with its legend. A step is known by its
 * side, its number and the hatch of disagreement, never by colour alone.
 */
export function MiniBar({ steps, counts }: Props) {
  const { t } = useTranslation('advice');
  const id = useId();
  const total = counts.reduce((sum, n) => sum + n, 0);
  const share = (side: ScaleStep['side']): number =>
    steps.reduce((sum, step, i) => sum + (step.side === side ? (counts[i] ?? 0) : 0), 0);
  const half = share('neutral') / 2;
  const widest = Math.max(share('disagree') + half, share('agree') + half, total / 2, 1);
  const unit = (WIDTH / 2 - GAP) / widest;
  const offsets = counts.map((_, i) => counts.slice(0, i).reduce((sum, n) => sum + n, 0));
  const start = WIDTH / 2 - (share('disagree') + half) * unit;
  const parts = steps
    .map((step, i) => t('evidence.barPart', { count: counts[i] ?? 0, label: step.label }))
    .join(', ');

  return (
    <div className={classes.bar}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('evidence.barLabel', { parts })}
      >
        <defs>
          {steps.map(
            (step, i) =>
              step.hatch !== null && (
                <pattern
                  key={step.value}
                  id={`${id}-${i}`}
                  width="7"
                  height="7"
                  patternUnits="userSpaceOnUse"
                  patternTransform="rotate(45)"
                >
                  <rect width="7" height="7" fill={step.fill} />
                  <rect width="1.5" height="7" fill={step.hatch} />
                </pattern>
              ),
          )}
        </defs>
        <line x1={WIDTH / 2} x2={WIDTH / 2} y1={0} y2={HEIGHT} stroke="#10232b" />
        {steps.map((step, i) => {
          const count = counts[i] ?? 0;
          if (count === 0) return null;
          const x = start + (offsets[i] ?? 0) * unit;
          const width = Math.max(count * unit - GAP, 1);
          const number = String(count);
          const plate = number.length * 8 + 8;
          return (
            <g key={step.value}>
              <rect
                x={x}
                y={3}
                width={width}
                height={HEIGHT - 6}
                fill={step.hatch === null ? step.fill : `url(#${id}-${i})`}
                stroke={step.outline}
              />
              {width >= MIN_NUMBER_WIDTH && (
                <>
                  {step.hatch !== null && (
                    <rect
                      x={x + width / 2 - plate / 2}
                      y={9}
                      width={plate}
                      height={18}
                      rx={3}
                      fill={step.fill}
                    />
                  )}
                  <text x={x + width / 2} y={23} textAnchor="middle" fill={step.text}>
                    {number}
                  </text>
                </>
              )}
            </g>
          );
        })}
      </svg>
      <ul className={classes.legend} aria-hidden>
        {steps.map((step, i) => (
          <li key={step.value}>
            <svg width="19" height="14">
              <rect
                x="0.5"
                y="0.5"
                width="18"
                height="13"
                fill={step.hatch === null ? step.fill : `url(#${id}-${i})`}
                stroke={step.outline}
              />
            </svg>
            {step.label}
          </li>
        ))}
      </ul>
    </div>
  );
}
