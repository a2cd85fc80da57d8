import { Button } from '@mantine/core';
import { IconCircleCheck, IconReplace } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/domain/limits';
import type { Region } from '../../../shared/domain/model';
import { inhabitantsOf, toggleMunicipality } from '../../../shared/region';
import { atlas } from '../../ui/atlas';
import { useSend } from '../actions/useSend';
import classes from './RegionPanel.module.css';
import { RegionDialog } from './RegionDialog';
import { RegionMapView } from './RegionMapView';

type Props = { region: Region | null; readOnly: boolean };

/** The region on the map, with what is known of it. */
export function RegionPanel({ region, readOnly }: Props) {
  const { t, i18n } = useTranslation('prepare');
  const send = useSend();
  const [choosing, setChoosing] = useState(false);
  const toggle = useCallback(
    (code: string) => {
      const name = region
        ? t('region.changedName', { name: region.name }).slice(0, LIMITS.name)
        : t('region.newName');
      const changed = toggleMunicipality(atlas(), region, code, name);
      void send({ type: 'region/set', region: changed });
    },
    [region, send, t],
  );
  return (
    <section className={classes.region} aria-labelledby="region-title">
      <div className={classes.regionHead}>
        <div className={classes.headRow}>
          <h1 id="region-title">{region?.name ?? t('region.none')}</h1>
          {!readOnly && (
            <Button
              variant="default"
              leftSection={<IconReplace size={16} stroke={1.75} />}
              onClick={() => setChoosing(true)}
            >
              {region ? t('region.other') : t('region.choose')}
            </Button>
          )}
        </div>
        <p className={classes.facts}>
          {region ? factsOf(region) : t('region.noneText')}{' '}
          {region && !readOnly && t('region.click')}
        </p>
      </div>
      <RegionMapView region={region} onToggle={readOnly ? null : toggle} />
      <div className={classes.regionFoot}>
        <span className={classes.pill}>
          <IconCircleCheck size={16} stroke={1.75} aria-hidden />
          {t('region.borders')}
        </span>
        <span>{t('region.source')}</span>
      </div>
      {choosing && (
        <RegionDialog
          region={region}
          onClose={() => setChoosing(false)}
          onChoose={(chosen) => void send({ type: 'region/set', region: chosen })}
        />
      )}
    </section>
  );

  function factsOf(known: Region): string {
    const inhabitants = inhabitantsOf(atlas(), known);
    const facts = [t('region.count', { count: known.municipalities.length })];
    if (inhabitants !== null) {
      const number = new Intl.NumberFormat(i18n.language).format(inhabitants);
      facts.push(t('region.inhabitants', { number }));
    }
    return `${facts.join(', ')}.`;
  }
}
