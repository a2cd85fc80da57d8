import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { nextStep, TOUR_STEPS, tourProgress } from '../../../shared/rehearsal/tour';
import { IconAction } from '../../ui/IconAction';
import classes from './Rehearsal.module.css';

/** The guided tour of a rehearsal: a calm card that follows what is done. */
export function Tour({ session }: { session: FacilitatorSnapshot['session'] }) {
  const { t } = useTranslation('rehearsal');
  const [open, setOpen] = useState(true);
  const progress = tourProgress(session);
  const step = nextStep(progress);
  const done = TOUR_STEPS.filter((name) => progress[name]).length;
  if (!open)
    return (
      <div className={classes.tourClosed}>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('tour.open')}
        </Button>
      </div>
    );
  return (
    <section className={classes.tour} aria-labelledby="tour-title">
      <header>
        <h2 id="tour-title">{t('tour.title')}</h2>
        <span>{t('tour.progress', { done, total: TOUR_STEPS.length })}</span>
        <IconAction label={t('tour.close')} onClick={() => setOpen(false)}>
          <IconX size={18} stroke={1.75} />
        </IconAction>
      </header>
      <ol className={classes.dots} aria-hidden>
        {TOUR_STEPS.map((name) => (
          <li
            key={name}
            data-done={progress[name] || undefined}
            data-now={name === step || undefined}
          />
        ))}
      </ol>
      <div aria-live="polite">
        {step ? (
          <>
            <h3>{t(`tour.steps.${step}.title`)}</h3>
            <p>{t(`tour.steps.${step}.text`)}</p>
          </>
        ) : (
          <p>
            <IconCheck size={17} stroke={1.75} aria-hidden /> {t('tour.finished')}
          </p>
        )}
      </div>
    </section>
  );
}
