import { Button } from '@mantine/core';
import { IconDeviceLaptop, IconDeviceTv, IconInfoCircle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupMarks } from '../../../../shared/charts';
import { pollModel } from '../../../../shared/voting/chart-model';
import type { Activity } from '../../../../shared/domain/agenda';
import { pollProblem } from '../../../../shared/voting/rules';
import type { PollSettings } from '../../../../shared/voting/schemas';
import type { FacilitatorSnapshot, PollView } from '../../../../shared/projection/types';
import type { Language } from '../../../../shared/domain/language';
import { PollResultView } from '../../../room/polls/PollResultView';
import { useCall } from '../../actions/useCall';
import { TableToggle } from '../../results/Plot';
import { useTranslate } from '../../results/useTranslate';
import { useRunFrame } from '../../run/run-context';
import { panelOf } from '../../methods/registry';
import { useShowToRoom } from '../../run/useShowToRoom';
import scoreClasses from '../score/Score.module.css';
import { Seats } from '../score/Seats';
import { PollItemList } from './PollItemList';
import { PollTable } from './PollTable';
import classes from './Prioritise.module.css';

type View = FacilitatorSnapshot['session'];
type Props = { session: View; activity: Activity };

/** A vote beside scoring: its question and options, who has voted, and the result once published. */
export function PrioritiseActivity({ session, activity }: Props) {
  const { t } = useTranslation('poll');
  const polls = session.polls.filter(({ activityId }) => activityId === activity.id);
  const poll = polls.at(-1);
  const running = poll !== undefined && poll.status !== 'published';
  // A vote keeps the settings that it was opened with, also when those of the activity change.
  const settings = poll?.settings ?? activity.poll;
  if (!settings) return null;
  const status = poll?.status ?? 'draft';
  const lead = {
    draft: t('panel.leadDraft'),
    open: t('panel.leadOpen'),
    closed: t('panel.leadClosed'),
    published: t('panel.leadPublished'),
  }[status];
  return (
    <section aria-labelledby="poll-title">
      <p className={scoreClasses.status} data-status={status}>
        <i aria-hidden />
        <strong>{t(`methods.${settings.method}`)}</strong>
        {poll && <span>{t('panel.number', { number: poll.number })}</span>}
      </p>
      <h1 id="poll-title" className={scoreClasses.title}>
        {activity.title}
      </h1>
      {settings.question !== '' && <p className={classes.question}>{settings.question}</p>}
      <p className={scoreClasses.lead}>
        {panelOf(settings.method).how(settings, t)} {lead}
      </p>
      {poll && status !== 'published' && (
        <Turnout poll={poll} session={session} enough={activity.enough} />
      )}
      {poll?.results && <Result poll={poll} />}
      {!running && !poll && <Problem settings={settings} />}
      {'items' in settings && status !== 'published' && (
        <PollItemList activity={activity} items={settings.items} locked={running} />
      )}
      <Earlier polls={polls.slice(0, -1)} />
    </section>
  );
}

function Problem({ settings }: { settings: PollSettings }) {
  const { t } = useTranslation('poll');
  const problem = pollProblem(settings);
  if (problem === null) return null;
  return (
    <p className={scoreClasses.note}>
      <IconInfoCircle size={19} stroke={1.75} aria-hidden />
      <span>{t(problem === 'too-few-items' ? 'panel.tooFewItems' : 'panel.emptyRange')}</span>
    </p>
  );
}

type TurnoutProps = { poll: PollView; session: View; enough: number | null };

/** Counts of people only, never an answer. */
function Turnout({ poll, session, enough }: TurnoutProps) {
  const { t } = useTranslation(['run', 'poll']);
  const call = useCall();
  const { windows } = useRunFrame();
  const { cast, seats } = poll.progress;
  return (
    <>
      <p className={scoreClasses.stat}>
        <span className={scoreClasses.number}>{cast}</span>
        <span className={scoreClasses.of}>
          {seats > 0
            ? t('run:round.ofSeats', { count: seats })
            : t('run:round.participants', { count: cast })}
          <strong>{t('run:round.haveVoted', { count: cast })}</strong>
        </span>
      </p>
      <Seats progress={poll.progress} marks={groupMarks(session.groups)} expecting={false} />
      {enough !== null && poll.status === 'open' && (
        <p className={scoreClasses.note}>
          <IconInfoCircle size={19} stroke={1.75} aria-hidden />
          <span>{t('poll:panel.enough', { enough, cast })}</span>
        </p>
      )}
      {poll.status === 'open' && !windows?.ballotOpen && (
        <div className={scoreClasses.actions}>
          <Button
            variant="default"
            leftSection={<IconDeviceLaptop size={18} stroke={1.75} />}
            onClick={() => void call('windows/openBallot')}
          >
            {t('poll:panel.openBallot')}
          </Button>
        </div>
      )}
    </>
  );
}

/** The published result: for the facilitator first, for the room when shown. */
function Result({ poll }: { poll: PollView }) {
  const { t, i18n } = useTranslation('poll');
  const translate = useTranslate();
  const { show } = useShowToRoom();
  const [table, setTable] = useState(false);
  const { settings, results } = poll;
  const model = useMemo(
    () => results && pollModel(settings, results, i18n.language as Language, translate),
    [settings, results, i18n.language, translate],
  );
  if (!model || !results) return null;
  const hasFigures = results.outcome.method !== 'too-few';
  return (
    <div className={classes.result}>
      <header>
        <div>
          <h2>{model.title}</h2>
          <p>{model.subtitle}</p>
        </div>
        {hasFigures && <TableToggle on={table} onChange={setTable} />}
      </header>
      {hasFigures &&
        (table ? (
          <PollTable model={model} />
        ) : (
          <PollResultView model={model} s={15} dark={false} />
        ))}
      {model.note !== null && <p className={classes.note}>{model.note}</p>}
      {'reasons' in results.outcome && (
        <section className={classes.low}>
          <h3>{t('lowTitle')}</h3>
          <p>{t('lowPrompt')}</p>
          <ul>
            {model.reasons.map((text, index) => (
              <li key={index} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Button
        variant="default"
        leftSection={<IconDeviceTv size={18} stroke={1.75} />}
        onClick={() => show({ kind: 'poll', pollId: poll.id })}
      >
        {t('panel.show')}
      </Button>
    </div>
  );
}

/** Earlier votes of the same activity, to compare with. */
function Earlier({ polls }: { polls: readonly PollView[] }) {
  const { t, i18n } = useTranslation('poll');
  const translate = useTranslate();
  const shown = polls.filter(({ results }) => results !== null);
  if (shown.length === 0) return null;
  return (
    <section className={classes.earlier}>
      <h2>{t('panel.earlier')}</h2>
      <ul>
        {shown.map(({ id, number, settings, results }) => (
          <li key={id}>
            {results &&
              t('panel.earlierItem', {
                number,
                title: pollModel(settings, results, i18n.language as Language, translate).title,
              })}
          </li>
        ))}
      </ul>
    </section>
  );
}
