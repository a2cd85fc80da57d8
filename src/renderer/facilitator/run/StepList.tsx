import { Switch } from '@mantine/core';
import { IconCheck, IconListCheck, IconMessage2, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/projection/types';
import classes from './Run.module.css';
import { useShortcutSwitch } from './useShortcuts';

/** `input`, or the id of a round. */
export type RunPart = string;

type Props = {
  part: RunPart;
  onSelect: (part: RunPart) => void;
  contributions: number;
  rounds: RoundView[];
};

function StatusIcon({ status }: { status: RoundView['status'] }) {
  if (status === 'open') return <IconPlayerPlay size={17} stroke={1.75} aria-hidden />;
  if (status === 'published') return <IconCheck size={17} stroke={1.75} aria-hidden />;
  return null;
}

/** The parts of this session, in the order in which the room meets them. */
export function StepList({ part, onSelect, contributions, rounds }: Props) {
  const { t } = useTranslation('run');
  const [shortcuts, setShortcuts] = useShortcutSwitch();
  const step = (
    id: RunPart,
    icon: React.ReactNode,
    name: string,
    note: string,
    end?: React.ReactNode,
  ) => (
    <li key={id}>
      <button
        type="button"
        className={classes.step}
        aria-current={part === id ? 'step' : undefined}
        onClick={() => onSelect(id)}
      >
        {icon}
        <span className={classes.stepText}>
          <span className={classes.stepName}>{name}</span>
          <span className={classes.stepNote}>{note}</span>
        </span>
        {end}
      </button>
    </li>
  );
  return (
    <nav className={classes.left} aria-label={t('steps.title')}>
      <h2 className={classes.caption}>{t('steps.title')}</h2>
      <ol className={classes.steps}>
        {step(
          'input',
          <IconMessage2 size={18} stroke={1.75} aria-hidden />,
          t('steps.input'),
          t('steps.inputCount', { count: contributions }),
        )}
        {rounds.map((round) =>
          step(
            round.id,
            <IconListCheck size={18} stroke={1.75} aria-hidden />,
            rounds.length > 1
              ? t('steps.scoringRound', { number: round.number })
              : t('steps.scoring'),
            t(`steps.status.${round.status}`),
            <StatusIcon status={round.status} />,
          ),
        )}
      </ol>
      <div className={classes.how}>
        <h3 className={classes.caption}>{t('steps.howTitle')}</h3>
        <p>{part === 'input' ? t('steps.howInput') : t('steps.howScoring')}</p>
        <Switch
          size="sm"
          label={t('steps.shortcuts')}
          checked={shortcuts}
          onChange={(event) => setShortcuts(event.currentTarget.checked)}
        />
      </div>
    </nav>
  );
}
