import { Button, Drawer } from '@mantine/core';
import { IconAdjustmentsAlt, IconFileDescription, IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacilitatorSnapshot, RoundView } from '../../../shared/projection/types';
import { ModelsDialog } from '../models/ModelsDialog';
import { TOKENS } from '../../ui/tokens';
import { Details } from './Details';
import { FactorModelChoice } from './FactorModelChoice';
import classes from './Prepare.module.css';
import { RoundSettings } from './RoundSettings';

type Props = {
  session: FacilitatorSnapshot['session'];
  round: RoundView | undefined;
  readOnly: boolean;
};

/** What is set once: the details of the session, its factor model and the rules of the round. */
export function SettingsDrawers({ session, round, readOnly }: Props) {
  const { t } = useTranslation(['prepare', 'common']);
  const [open, setOpen] = useState<'details' | 'model' | 'round' | null>(null);
  const [managing, setManaging] = useState(false);
  const icon = { size: 17, stroke: 1.75, 'aria-hidden': true };
  return (
    <div className={classes.panelFoot}>
      <Button
        variant="default"
        leftSection={<IconFileDescription {...icon} />}
        onClick={() => setOpen('details')}
      >
        {t('prepare:settings.details')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconListCheck {...icon} />}
        onClick={() => setOpen('model')}
      >
        {t('prepare:settings.model')}
      </Button>
      {round && (
        <Button
          variant="default"
          leftSection={<IconAdjustmentsAlt {...icon} />}
          onClick={() => setOpen('round')}
        >
          {t('prepare:settings.round')}
        </Button>
      )}
      <Drawer
        opened={open !== null}
        onClose={() => setOpen(null)}
        position="right"
        size={440}
        // The page itself never scrolls; the lock would add a style tag that the CSP refuses.
        lockScroll={false}
        transitionProps={{ duration: 180 }}
        overlayProps={{ color: TOKENS.petrol9, backgroundOpacity: 0.25 }}
        title={t(`prepare:settings.${open ?? 'details'}`)}
        classNames={{ title: classes.drawerTitle ?? '', body: classes.drawerBody ?? '' }}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {open === 'details' && <Details session={session} readOnly={readOnly} />}
        {open === 'model' && (
          <FactorModelChoice
            session={session}
            readOnly={readOnly}
            onManage={() => {
              setOpen(null);
              setManaging(true);
            }}
          />
        )}
        {open === 'round' && round && (
          <RoundSettings
            key={round.id}
            round={round}
            model={session.factorModel}
            readOnly={readOnly}
          />
        )}
      </Drawer>
      {managing && (
        <ModelsDialog
          onClose={() => {
            setManaging(false);
            setOpen('model');
          }}
        />
      )}
    </div>
  );
}
