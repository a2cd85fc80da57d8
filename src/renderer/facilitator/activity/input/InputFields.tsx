import { Button, Group, Menu, Stack, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  helpAndHinder,
  questionsPerChallenge,
  questionsPerFactor,
} from '../../../../shared/agenda/questions';
import type { InputQuestion, InputSettings } from '../../../../shared/activities/input/schema';
import { LIMITS } from '../../../../shared/domain/limits';
import type { FacilitatorSnapshot } from '../../../../shared/projection/types';
import { newId } from '../../../ui/ids';
import { useNotifyUndo } from '../../actions/notifyUndo';
import { useSend } from '../../actions/useSend';
import { AddLine } from '../../prepare/AddLine';
import classes from '../../agenda/Agenda.module.css';
import { QuestionRow } from './QuestionRow';

type View = FacilitatorSnapshot['session'];
type Props = { session: View; activityId: string; settings: InputSettings; readOnly: boolean };

/** Questions of an input activity and how people write. */
export function InputFields({ session, activityId, settings, readOnly }: Props) {
  const { t } = useTranslation('agenda');
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const set = (input: Partial<InputSettings>) =>
    void send({ type: 'activity/update', id: activityId, patch: { input } });
  const { questions } = settings;
  const room = LIMITS.questions - questions.length;
  const full = room <= 0;
  const addAll = async (more: InputQuestion[]): Promise<boolean> => {
    const added = more.slice(0, room);
    // All questions of a set may be there already.
    if (added.length === 0) return true;
    return (await send({ type: 'question/add', activityId, questions: added })).ok;
  };
  const add = (text: string) => {
    const question = { id: newId(), text, kind: null, factorId: null, challengeId: null };
    return addAll([question]);
  };
  const remove = async (id: string) => {
    if ((await send({ type: 'question/remove', activityId, id })).ok)
      notifyUndo(t('input.removed'));
  };
  return (
    <section aria-labelledby="questions-title">
      <Group justify="space-between">
        <h3 id="questions-title" className={classes.section}>
          {t('input.title')}
        </h3>
        {!readOnly && (
          <MoreQuestions
            session={session}
            disabled={full}
            present={questions}
            onAdd={(more) => void addAll(more)}
          />
        )}
      </Group>
      {questions.length === 0 && <p className={classes.hint}>{t('input.none')}</p>}
      <ol className={classes.lines}>
        {questions.map((question, index) => (
          <QuestionRow
            key={question.id}
            question={question}
            number={index + 1}
            session={session}
            readOnly={readOnly}
            onChange={(patch) =>
              void send({ type: 'question/update', activityId, id: question.id, patch })
            }
            onMove={(by) => send({ type: 'question/move', activityId, id: question.id, by })}
            last={index === questions.length - 1}
            onRemove={() => void remove(question.id)}
          />
        ))}
      </ol>
      {!readOnly && !full && (
        <AddLine placeholder={t('input.new')} maxLength={LIMITS.shortText} onAdd={add} />
      )}
      <Stack gap={12} mt={18}>
        <Switch
          label={t('input.silent')}
          description={t('input.silentHint')}
          disabled={readOnly}
          checked={settings.silent}
          onChange={({ currentTarget: { checked } }) => set({ silent: checked })}
        />
        <Switch
          label={t('input.moderated')}
          description={t('input.moderatedHint')}
          disabled={readOnly}
          checked={settings.moderated}
          onChange={({ currentTarget: { checked } }) => set({ moderated: checked })}
        />
      </Stack>
    </section>
  );
}

type MoreProps = {
  session: View;
  disabled: boolean;
  present: InputQuestion[];
  onAdd: (questions: InputQuestion[]) => void;
};

/** Sets of questions that are often asked; texts in the language of the session. */
function MoreQuestions({ session, disabled, present, onAdd }: MoreProps) {
  const { t } = useTranslation('agenda');
  const { challenges, factorModel, language } = session;
  const { factors } = factorModel;
  const short = factors.filter(({ shortForm }) => shortForm);
  const chosen = short.length > 0 ? short : factors;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          px={8}
          disabled={disabled}
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        >
          {t('input.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAdd(helpAndHinder(language, newId))}>
          {t('input.helpHinder')}
        </Menu.Item>
        <Menu.Item
          disabled={challenges.length === 0}
          onClick={() => onAdd(questionsPerChallenge(challenges, present, language, newId))}
        >
          {t('input.perChallenge')}
        </Menu.Item>
        <Menu.Item onClick={() => onAdd(questionsPerFactor(chosen, present, language, newId))}>
          {short.length > 0 ? t('input.perFactorShort') : t('input.perFactor')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
