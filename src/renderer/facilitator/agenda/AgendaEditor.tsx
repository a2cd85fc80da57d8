import { Button, VisuallyHidden } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesOf } from '../../../shared/agenda/templates';
import { agendaTimes, clock, readClock } from '../../../shared/agenda/timing';
import { LIMITS } from '../../../shared/domain/limits';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { AutoTextInput } from '../../ui/AutoTextInput';
import { ActivityDrawer } from './ActivityDrawer';
import { ActivityList } from './ActivityList';
import { AddActivity } from './AddActivity';
import classes from './Agenda.module.css';
import { EmptyAgenda } from './EmptyAgenda';
import { TemplatesDialog } from './TemplatesDialog';
import { useAgendaActions } from './useAgendaActions';
import { useDuration } from './useDuration';

type Props = { session: FacilitatorSnapshot['session']; readOnly: boolean };

/** The agenda in the preparation: times, activities to order and edit, and templates. */
export function AgendaEditor({ session, readOnly }: Props) {
  const { t } = useTranslation('agenda');
  const actions = useAgendaActions(session);
  const duration = useDuration();
  const [editing, setEditing] = useState<string | null>(null);
  const [templates, setTemplates] = useState(false);
  const [announcement, setAnnouncement] = useState('');
  const { agenda } = session;
  const { activities, startTime } = agenda;
  // The plan only: what happened in the room belongs to the view of the room.
  const plan = { startTime, activities: activities.map((a) => ({ ...a, startedAt: null })) };
  const times = agendaTimes(plan, null, 0, 0);
  const starts = times.activities.map(({ start }) => (start === null ? '' : clock(start)));

  const add = async (kind: Parameters<typeof actions.add>[0]) => {
    const id = await actions.add(kind);
    if (id !== null) setEditing(id);
  };
  const moveTo = async (id: string, to: number) => {
    const ok = await actions.move(id, to);
    const title = activities.find((activity) => activity.id === id)?.title ?? '';
    if (ok) setAnnouncement(t('moved', { title, position: to + 1, count: activities.length }));
    return ok;
  };

  // What is not a time yet stays in the field until it is, and is dropped on leaving it.
  const setStartTime = (text: string) => {
    const time = readClock(text);
    if (time !== null) void actions.setStartTime(time);
  };

  return (
    <section aria-labelledby="agenda-title">
      <div className={classes.head}>
        <h2 id="agenda-title">{t('title')}</h2>
        {activities.length > 0 && <span>{duration(minutesOf(activities))}</span>}
      </div>
      {activities.length === 0 ? (
        <EmptyAgenda session={session} actions={actions} readOnly={readOnly} />
      ) : (
        <>
          <div className={classes.tools}>
            <AutoTextInput
              label={t('startTime')}
              classNames={{ root: classes.begin ?? '', input: classes.clock ?? '' }}
              placeholder="13:00"
              maxLength={5}
              readOnly={readOnly}
              value={startTime}
              onCommit={setStartTime}
            />
            {!readOnly && <TemplatesButton onClick={() => setTemplates(true)} />}
          </div>
          {startTime === '' && <p className={classes.hint}>{t('noStartTime')}</p>}
          <ActivityList
            activities={activities}
            starts={starts}
            current={editing}
            readOnly={readOnly}
            onEdit={setEditing}
            onDrop={actions.move}
            onMove={moveTo}
            onDuplicate={actions.duplicate}
            onRemove={actions.remove}
          />
        </>
      )}
      <div className={classes.end}>
        {activities.length > 0 && (
          <>
            <span className={classes.time}>{times.end === null ? '' : clock(times.end)}</span>
            <span className={classes.endWord}>{t('end')}</span>
          </>
        )}
        {!readOnly && (
          <AddActivity
            disabled={activities.length >= LIMITS.activities}
            onAdd={(k) => void add(k)}
          />
        )}
        {!readOnly && activities.length === 0 && (
          <TemplatesButton onClick={() => setTemplates(true)} />
        )}
      </div>
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
      <ActivityDrawer
        session={session}
        activity={activities.find(({ id }) => id === editing)}
        readOnly={readOnly}
        onMove={moveTo}
        onClose={() => setEditing(null)}
      />
      {templates && (
        <TemplatesDialog session={session} actions={actions} onClose={() => setTemplates(false)} />
      )}
    </section>
  );
}

function TemplatesButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('agenda');
  return (
    <Button
      variant="subtle"
      px={8}
      leftSection={<IconTemplate size={17} stroke={1.75} aria-hidden />}
      onClick={onClick}
    >
      {t('templates')}
    </Button>
  );
}
