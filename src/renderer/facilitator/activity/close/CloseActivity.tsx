import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '../../../../shared/domain/agenda';
import { LIMITS } from '../../../../shared/domain/limits';
import type { ParkedItem } from '../../../../shared/domain/model';
import { shownThemes, unsettled } from '../../../../shared/domain/selectors';
import { clockTime } from '../../../../shared/i18n/times';
import type { FacilitatorSnapshot } from '../../../../shared/projection/types';
import { AutoTextInput } from '../../../ui/AutoTextInput';
import { useSend } from '../../actions/useSend';
import classes from './Close.module.css';

type View = FacilitatorSnapshot['session'];
type Props = { session: View; activity: Activity };

/** The end: every parked item settled, what was made today, and the button that closes. */
export function CloseActivity({ session, activity }: Props) {
  const { t, i18n } = useTranslation('discuss');
  const send = useSend();
  const { parkingLot, endedAt } = session;
  const left = unsettled(parkingLot).length;
  const time = endedAt && clockTime(endedAt, i18n.language);
  return (
    <section aria-labelledby="close-title" className={classes.panel}>
      <h1 id="close-title">{activity.title}</h1>
      <Summary session={session} />
      <h2>{t('close.parking')}</h2>
      {parkingLot.length === 0 ? (
        <p className={classes.lead}>{t('close.nothingParked')}</p>
      ) : (
        <ul className={classes.items}>
          {parkingLot.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
      {time ? (
        <div className={classes.ended} role="status">
          <p>
            <IconCheck size={19} stroke={1.75} aria-hidden />
            {t('close.ended', { time })}
          </p>
          <Button variant="default" onClick={() => void send({ type: 'session/resume' })}>
            {t('close.resume')}
          </Button>
        </div>
      ) : (
        <div className={classes.end}>
          <Button disabled={left > 0} onClick={() => void send({ type: 'session/end' })}>
            {t('close.end')}
          </Button>
          {left > 0 && <span role="status">{t('close.left', { count: left })}</span>}
        </div>
      )}
    </section>
  );
}

function Summary({ session }: { session: View }) {
  const { t } = useTranslation('discuss');
  const published = session.rounds.filter(({ status }) => status === 'published').length;
  const decisions = session.discussionNotes.filter(({ kind }) => kind === 'decision').length;
  const facts: [string, number][] = [
    [t('close.contributions'), session.contributions.length],
    [t('close.themes'), shownThemes(session.themes).length],
    [t('close.rounds'), published],
    [t('close.decisions'), decisions],
    [t('close.agreements'), session.agreements.length],
  ];
  return (
    <dl className={classes.summary}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const OUTCOMES = ['answered', 'assigned', 'dropped'] as const;

/** One parked item: an answer, an owner, or dropped. */
function Item({ item }: { item: ParkedItem }) {
  const { t } = useTranslation('discuss');
  const send = useSend();
  const { id, text, outcome, outcomeText } = item;
  const update = (patch: Partial<Pick<ParkedItem, 'outcome' | 'outcomeText'>>): void =>
    void send({ type: 'parked/update', id, patch });
  return (
    <li>
      <p dir="auto">{text}</p>
      <div role="group" aria-label={t('close.outcome', { text: text.slice(0, 60) })}>
        <Button.Group>
          {OUTCOMES.map((value) => (
            <Button
              key={value}
              variant={outcome === value ? 'light' : 'default'}
              aria-pressed={outcome === value}
              leftSection={outcome === value ? <IconCheck size={16} stroke={1.75} /> : undefined}
              onClick={() => update({ outcome: outcome === value ? null : value })}
            >
              {t(`close.${value}`)}
            </Button>
          ))}
        </Button.Group>
      </div>
      {(outcome === 'answered' || outcome === 'assigned') && (
        <AutoTextInput
          label={t(outcome === 'answered' ? 'close.answerLabel' : 'close.ownerLabel')}
          maxLength={LIMITS.shortText}
          value={outcomeText}
          onCommit={(value) => update({ outcomeText: value })}
        />
      )}
    </li>
  );
}
