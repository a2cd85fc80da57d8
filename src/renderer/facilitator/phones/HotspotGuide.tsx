import { Tabs } from '@mantine/core';
import { IconAntennaBars5, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SYSTEMS, type System } from './FirewallText';
import classes from './Phones.module.css';

/** How to make a network with this laptop, its own system first, and what such a network can take. */
export function HotspotGuide({ own }: { own: System }) {
  const { t } = useTranslation('phones');
  const systems = [own, ...SYSTEMS.filter((system) => system !== own)];
  return (
    <section className={classes.stack} aria-labelledby="hotspot-title">
      <h3 id="hotspot-title">{t('hotspot.title')}</h3>
      <p className={classes.explain}>{t('hotspot.explain')}</p>
      <p className={classes.fact}>
        <IconAntennaBars5 size={20} stroke={1.75} aria-hidden />
        <span>{t('hotspot.plan')}</span>
      </p>
      <Tabs defaultValue={own} keepMounted={false}>
        <Tabs.List aria-label={t('hotspot.systems')}>
          {systems.map((system) => (
            <Tabs.Tab key={system} value={system}>
              {t(`hotspot.${system}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {systems.map((system) => (
          <Tabs.Panel key={system} value={system} className={classes.guide}>
            <ol>
              {t(`hotspot.${system}Steps`)
                .split('\n')
                .map((step) => (
                  <li key={step}>{step}</li>
                ))}
            </ol>
            <p className={classes.fact}>
              <IconInfoCircle size={20} stroke={1.75} aria-hidden />
              <span>{t(`hotspot.${system}Limit`)}</span>
            </p>
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}
