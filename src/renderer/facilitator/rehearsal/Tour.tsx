import { Button } from '@mantine/core';
import { IconCheck, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import {
  minutesLeft,
  nextStep,
  stepMinutes,
  TOUR_STEPS,
  tourProgress,
  type TourStep,
} from '../../../shared/rehearsal/tour';
import classes from './Rehearsal.module.css';
import { useTourEvents } from './useTourEvents';

/**
 * The guided tour of a rehearsal: a strip above the view that follows what is done. It pushes the
 * view down and hides nothing of it; folded, only its button stays.
 */
export function Tour({ session }: { session: FacilitatorSnapshot['session'] }) {
  const { t } = useTranslation('rehearsal');
  const events = useTourEvents();
  const [open, setOpen] = useState(true);
  const [passed, setPassed] = useState<ReadonlySet<TourStep>>(new Set());
  const progress = tourProgress(session, events);
  const step = nextStep(progress, passed);
  const done = TOUR_STEPS.filter((name) => progress[name]).length;
  const left = minutesLeft(progress, passed);
  const Fold = open ? IconChevronUp : IconChevronDown;
  return (
    <section className={classes.tour} aria-labelledby="tour-title">
      <header>
        <h2 id="tour-title">{t('tour.title')}</h2>
        <span>
          {t('tour.progress', { done, total: TOUR_STEPS.length })}
          {left > 0 && `, ${t('tour.left', { count: Math.ceil(left) })}`}
        </span>
        <Dots progress={progress} now={step} />
        <Button
          variant="subtle"
          size="sm"
          aria-expanded={open}
          aria-controls="tour-step"
          rightSection={<Fold size={17} stroke={1.75} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'tour.fold' : 'tour.resume')}
        </Button>
      </header>
      <div id="tour-step" className={classes.step} aria-live="polite" hidden={!open}>
        {step ? (
          <>
            <div>
              <h3>
                {t(`tour.steps.${step}.title`)} <small>{duration(stepMinutes(step))}</small>
              </h3>
              <p>{t(`tour.steps.${step}.text`)}</p>
            </div>
            <Button
              variant="default"
              size="sm"
              onClick={() => setPassed((now) => new Set([...now, step]))}
            >
              {t('tour.skip')}
            </Button>
          </>
        ) : (
          <p>
            <IconCheck size={17} stroke={1.75} aria-hidden />{' '}
            {t(done === TOUR_STEPS.length ? 'tour.finished' : 'tour.finishedPart')}
          </p>
        )}
      </div>
    </section>
  );

  function duration(minutes: number): string {
    return minutes < 1 ? t('tour.half') : t('tour.minutes', { count: minutes });
  }
}

type DotsProps = { progress: Record<TourStep, boolean>; now: TourStep | null };

/** The steps as dots; the words beside them say the same. */
function Dots({ progress, now }: DotsProps) {
  return (
    <ol className={classes.dots} aria-hidden>
      {TOUR_STEPS.map((name) => (
        <li
          key={name}
          data-done={progress[name] || undefined}
          data-now={name === now || undefined}
        />
      ))}
    </ol>
  );
}
