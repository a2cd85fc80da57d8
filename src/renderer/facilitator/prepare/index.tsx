import { votesOf } from '../../../shared/domain/vote';
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { canMerge } from '../../../shared/domain/merging';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { AgendaEditor } from '../agenda/AgendaEditor';
import { PreflightButton } from '../preflight/PreflightButton';
import { StartRehearsal } from '../rehearsal/StartRehearsal';
import { Challenges } from './Challenges';
import { FacilitatorVotes } from './FacilitatorVotes';
import { Groups } from './Groups';
import classes from './Prepare.module.css';
import { RegionPanel } from './RegionPanel';
import { SettingsDrawers } from './SettingsDrawers';

type Props = { snapshot: FacilitatorSnapshot; onRun: () => void };

/** Voorbereiden: region, groups and challenges, and the agenda; what is set once is a button away. */
export function PrepareView({ snapshot, onRun }: Props) {
  const { t } = useTranslation('prepare');
  const { session, readOnly } = snapshot;
  const round = session.rounds.find((r) => r.status === 'draft') ?? session.rounds.at(-1);
  return (
    <main className={classes.view}>
      <RegionPanel region={session.region} readOnly={readOnly} />
      <div className={classes.settings}>
        <div className={classes.panel}>
          <Groups
            groups={session.groups}
            minGroupSize={round?.settings.minGroupSize ?? 0}
            readOnly={readOnly}
            mayMerge={canMerge(
              votesOf(session).map(({ status, progress }) => ({
                status,
                cast: progress.cast,
              })),
            )}
          />
          <FacilitatorVotes votes={session.facilitatorVotes} readOnly={readOnly} />
          <Challenges challenges={session.challenges} readOnly={readOnly} />
        </div>
        <SettingsDrawers session={session} round={round} readOnly={readOnly} />
      </div>
      <div className={classes.settings}>
        <div className={classes.settingsScroll}>
          <AgendaEditor session={session} readOnly={readOnly} />
        </div>
        <div className={classes.settingsFoot}>
          {!session.isRehearsal && <StartRehearsal disabled={readOnly} />}
          <PreflightButton />
          <Button
            fullWidth
            h={44}
            fz={16}
            rightSection={<IconArrowRight size={18} stroke={1.75} />}
            onClick={onRun}
          >
            {t('toRun')}
          </Button>
        </div>
      </div>
    </main>
  );
}
