import { Button, Drawer, Group, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ACTIVITIES } from '../../../shared/activities/registry';
import type { Activity } from '../../../shared/domain/agenda';
import { LIMITS } from '../../../shared/domain/limits';
import { activityStatus } from '../../../shared/domain/selectors';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { AutoTextarea } from '../../ui/AutoTextarea';
import { AutoTextInput } from '../../ui/AutoTextInput';
import { TOKENS } from '../../ui/tokens';
import { DialogUndo } from '../actions/DialogUndo';
import { useSend } from '../actions/useSend';
import { ACTIVITY_VIEWS } from '../activity/registry';
import classes from './Agenda.module.css';
import { KindIcon } from './KindIcon';
import { NumberField } from './NumberField';

type View = FacilitatorSnapshot['session'];
type Props = {
  session: View;
  /** Undefined closes the drawer. */
  activity: Activity | undefined;
  readOnly: boolean;
  onMove: (id: string, to: number) => Promise<boolean>;
  onClose: () => void;
};

/** Everything that can be set for one activity. */
export function ActivityDrawer({ session, activity, readOnly, onMove, onClose }: Props) {
  const { t } = useTranslation('agenda');
  return (
    <Drawer
      opened={activity !== undefined}
      onClose={onClose}
      position="right"
      size={520}
      // The page itself never scrolls; the lock would add a style tag that the CSP refuses.
      lockScroll={false}
      transitionProps={{ duration: 180 }}
      overlayProps={{ color: TOKENS.petrol9, backgroundOpacity: 0.25 }}
      styles={{ title: { fontWeight: 600, fontSize: 18 } }}
      closeButtonProps={{ 'aria-label': t('form.close') }}
      title={
        activity && (
          <Group gap={8}>
            <KindIcon kind={activity.kind} />
            {t(`kind.${activity.kind}`)}
          </Group>
        )
      }
    >
      {activity && (
        <ActivityForm
          key={activity.id}
          session={session}
          activity={activity}
          readOnly={readOnly}
          onMove={onMove}
        />
      )}
    </Drawer>
  );
}

type FormProps = Pick<Props, 'session' | 'readOnly' | 'onMove'> & { activity: Activity };

function ActivityForm({ session, activity, readOnly, onMove }: FormProps) {
  const { t } = useTranslation('agenda');
  const send = useSend();
  const { id, kind } = activity;
  const { Fields } = ACTIVITY_VIEWS[kind];
  const update = (patch: Partial<Pick<Activity, 'title' | 'minutes' | 'notes' | 'enough'>>) =>
    void send({ type: 'activity/update', id, patch });
  const { activities } = session.agenda;
  const index = activities.findIndex((other) => other.id === id);
  return (
    <Stack gap={18}>
      <OpenNotice session={session} activity={activity} />
      <AutoTextInput
        data-autofocus
        label={t('form.name')}
        required
        maxLength={LIMITS.title}
        readOnly={readOnly}
        value={activity.title}
        onCommit={(title) => update({ title })}
      />
      <Group gap={16} align="end">
        <NumberField
          w={150}
          label={t('form.minutes')}
          min={0}
          max={LIMITS.activityMinutes}
          readOnly={readOnly}
          value={activity.minutes}
          onCommit={(minutes) => update({ minutes })}
        />
        {!readOnly && (
          <Group gap={8}>
            <MoveButton up disabled={index <= 0} onClick={() => void onMove(id, index - 1)} />
            <MoveButton
              disabled={index >= activities.length - 1}
              onClick={() => void onMove(id, index + 1)}
            />
          </Group>
        )}
      </Group>
      {Fields && <Fields session={session} activity={activity} readOnly={readOnly} />}
      {ACTIVITIES[kind].takes !== null && (
        <NumberField
          label={t('form.enough')}
          description={t('form.enoughHint')}
          min={1}
          max={LIMITS.ballotsPerRound}
          readOnly={readOnly}
          value={activity.enough}
          onCommit={(enough) => update({ enough })}
          onEmpty={() => update({ enough: null })}
        />
      )}
      <AutoTextarea
        label={t('form.notes')}
        description={t('form.notesHint')}
        minRows={4}
        maxLength={LIMITS.longText}
        readOnly={readOnly}
        value={activity.notes}
        onCommit={(notes) => update({ notes })}
      />
      <DialogUndo />
    </Stack>
  );
}

type MoveProps = { up?: boolean; disabled: boolean; onClick: () => void };

function MoveButton({ up = false, disabled, onClick }: MoveProps) {
  const { t } = useTranslation('agenda');
  const Arrow = up ? IconArrowUp : IconArrowDown;
  return (
    <Button
      variant="default"
      px={12}
      disabled={disabled}
      leftSection={<Arrow size={17} stroke={1.75} aria-hidden />}
      onClick={onClick}
    >
      {up ? t('form.up') : t('form.down')}
    </Button>
  );
}

/** Tells when a change reaches the room at once, or only a next vote. */
function OpenNotice({ session, activity }: { session: View; activity: Activity }) {
  const { t } = useTranslation('agenda');
  const { openNotice } = ACTIVITY_VIEWS[activity.kind];
  if (openNotice === null || activityStatus(session, activity) !== 'open') return null;
  return <p className={classes.warning}>{t(openNotice)}</p>;
}
