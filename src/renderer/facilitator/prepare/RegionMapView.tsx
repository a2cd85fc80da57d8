import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Region } from '../../../shared/domain/model';
import { regionMap } from '../../../shared/region';
import { atlas } from '../../ui/atlas';
import { TOKENS } from '../../ui/tokens';
import classes from './RegionMapView.module.css';

type Props = {
  region: Region | null;
  /** Null when nothing may be changed. */
  onToggle: ((code: string) => void) | null;
};

/**
 * The region among its neighbours. A picture for assistive technology: the searchable list in the
 * dialog does the same with the keyboard.
 */
export function RegionMapView({ region, onToggle }: Props) {
  const { t } = useTranslation('prepare');
  const { ref, width, height } = useElementSize();
  const codes = region?.municipalities.map((m) => m.code).join() ?? '';
  const map = useMemo(
    () =>
      width > 0 && height > 0
        ? regionMap(atlas(), codes === '' ? [] : codes.split(','), { width, height, padding: 30 })
        : null,
    [codes, width, height],
  );
  const label = region
    ? t('region.map', { name: region.name, count: region.municipalities.length })
    : t('region.mapNone');
  return (
    <div ref={ref} className={classes.mapFrame}>
      {map && (
        <svg
          className={`${classes.map} ${onToggle ? classes.clickable : ''} ${region ? '' : classes.country}`}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={label}
        >
          {map.shapes.map(({ code, name, inRegion, path }) => (
            <path
              key={code}
              d={path}
              className={inRegion ? classes.shapeIn : classes.shape}
              onClick={onToggle ? () => onToggle(code) : undefined}
            >
              <title>{tip(name, inRegion)}</title>
            </path>
          ))}
          <path
            d={map.outline}
            fill="none"
            stroke={TOKENS.petrol7}
            strokeWidth="2"
            strokeLinejoin="round"
            pointerEvents="none"
          />
          {map.labels.map(({ code, x, y, lines }) => (
            <text key={code} className={classes.label} x={x} y={y + 5 - (lines.length - 1) * 8}>
              {lines.map((line, index) => (
                <tspan key={line} x={x} dy={index * 16}>
                  {line}
                </tspan>
              ))}
            </text>
          ))}
        </svg>
      )}
    </div>
  );

  function tip(name: string, inRegion: boolean): string {
    if (!onToggle) return name;
    return inRegion ? t('region.removeOne', { name }) : t('region.add', { name });
  }
}
