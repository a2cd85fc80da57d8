import { Button } from '@mantine/core';
import { IconFileText, IconHandStop, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PaperOverlay } from './PaperDialogs';
import classes from './Paper.module.css';

type Props = { voting: boolean; onOpen: (overlay: PaperOverlay) => void };

/** Buttons of the room panel for paper ballots and raised hands. */
export function PaperTools({ voting, onOpen }: Props) {
  const { t } = useTranslation('paper');
  return (
    <section className={classes.tools} aria-label={t('tools.title')}>
      <Button
        variant="default"
        leftSection={<IconFileText size={18} stroke={1.75} />}
        aria-keyshortcuts="B"
        disabled={!voting}
        onClick={() => onOpen('paper')}
      >
        {t('tools.key')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconHandStop size={18} stroke={1.75} />}
        aria-keyshortcuts="H"
        disabled={!voting}
        onClick={() => onOpen('hands')}
      >
        {t('tools.hands')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} stroke={1.75} />}
        onClick={() => onOpen('print')}
      >
        {t('tools.print')}
      </Button>
      {!voting && <p className={classes.note}>{t('tools.waits')}</p>}
    </section>
  );
}
