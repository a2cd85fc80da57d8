import { UnstyledButton } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../../shared/contract/window-calls';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { IconAction } from '../../ui/IconAction';
import { Logo } from '../../ui/Logo';
import { useCall } from '../actions/useCall';
import { ParkingLot } from '../activity/ParkingLot';
import { AdviceView } from '../advice';
import { PrepareView } from '../prepare';
import { RehearsalBanner } from '../rehearsal/RehearsalBanner';
import { Tour } from '../rehearsal/Tour';
import { ReportView } from '../report';
import { ResultsView } from '../results';
import { RunView } from '../run';
import { useShortcuts } from '../run/useShortcuts';
import classes from './Frame.module.css';
import { HelpDialog } from './HelpDialog';
import { SaveBanner, SaveState } from './SaveState';
import { UndoButtons } from './UndoButtons';
import { PHASES, startPhase, type Phase } from './phases';
import { useFrameKeys } from './useFrameKeys';

type Props = { snapshot: FacilitatorSnapshot; info: AppInfo };

/** A session that is open: bar with the five phases, and the view of the chosen one. */
export function SessionFrame({ snapshot, info }: Props) {
  const { t } = useTranslation('common');
  const call = useCall();
  const [phase, setPhase] = useState<Phase>(() => startPhase(snapshot.session));
  const [help, setHelp] = useState(false);
  const [parking, setParking] = useState(false);
  useFrameKeys({ onPhase: setPhase, onHelp: () => setHelp(true) });
  // What comes up belongs on the parking lot, whatever is on the screen.
  useShortcuts([['P', () => setParking(true)]]);

  return (
    <div className={classes.frame}>
      <header className={classes.bar}>
        <UnstyledButton
          className={classes.home}
          aria-label={t('toLibrary')}
          title={t('toLibrary')}
          onClick={() => void call('library/close')}
        >
          <Logo size={22} />
        </UnstyledButton>
        <span className={classes.divider} />
        <p className={classes.title} title={snapshot.session.title}>
          {snapshot.session.title}
        </p>
        <PhaseTabs phase={phase} onChange={setPhase} />
        <span className={classes.space} />
        <SaveState snapshot={snapshot} />
        <UndoButtons snapshot={snapshot} />
        <IconAction label={t('help.open')} onClick={() => setHelp(true)}>
          <IconHelp size={20} stroke={1.75} />
        </IconAction>
      </header>
      <div>
        <SaveBanner snapshot={snapshot} />
        {snapshot.session.isRehearsal && (
          <>
            <RehearsalBanner />
            <Tour session={snapshot.session} />
          </>
        )}
      </div>
      <div
        className={classes.content}
        role="tabpanel"
        id="phase-panel"
        aria-labelledby={`phase-${phase}`}
      >
        {phase === 'prepare' && <PrepareView snapshot={snapshot} onRun={() => setPhase('run')} />}
        {phase === 'run' && (
          <RunView
            snapshot={snapshot}
            onOpenResults={() => setPhase('results')}
            onPrepare={() => setPhase('prepare')}
            onParking={() => setParking(true)}
          />
        )}
        {phase === 'results' && <ResultsView snapshot={snapshot} onRun={() => setPhase('run')} />}
        {phase === 'advice' && <AdviceView snapshot={snapshot} />}
        {phase === 'report' && <ReportView snapshot={snapshot} />}
      </div>
      <ParkingLot session={snapshot.session} opened={parking} onClose={() => setParking(false)} />
      <HelpDialog opened={help} onClose={() => setHelp(false)} info={info} />
    </div>
  );
}

function PhaseTabs({ phase, onChange }: { phase: Phase; onChange: (phase: Phase) => void }) {
  const { t } = useTranslation('common');
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = (PHASES.indexOf(phase) + by + PHASES.length) % PHASES.length;
    const next = PHASES[at] ?? phase;
    onChange(next);
    list.current?.querySelector<HTMLElement>(`#phase-${next}`)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={t('tabs.label')}
      className={classes.tabs}
      onKeyDown={step}
    >
      {PHASES.map((name) => (
        <UnstyledButton
          key={name}
          id={`phase-${name}`}
          role="tab"
          aria-selected={name === phase}
          aria-controls="phase-panel"
          tabIndex={name === phase ? 0 : -1}
          className={classes.tab}
          onClick={() => onChange(name)}
        >
          {t(`tabs.${name}`)}
        </UnstyledButton>
      ))}
    </div>
  );
}
