import { Button, Group, Menu, Stack, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  helpAndHinder,
  questionsPerChallenge,
  questionsPerFactor,
} from '../../../shared/agenda/questions';
import type { InputQuestion, InputSettings } from '../../../shared/domain/agenda';
import { LIMITS } from '../../../shared/domain/limits';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { newId } from '../../ui/ids';
import { useNotifyUndo } from '../actions/notifyUndo';
import { useSend } from '../actions/useSend';
import { AddLine } from '../prepare/AddLine';
import classes from './Agenda.module.css';
import { QuestionRow } from './QuestionRow';
import { moved, patched, useEdit } from './useEdit';

type View = FacilitatorSnapshot['session'];
type Props = { session: View; activityId: string; settings: InputSettings; readOnly: boolean };

/** Questions of an input activity and how people write. */
export function InputFields({ session, activityId, settings, readOnly }: Props) {
  const { t } = useTranslation('agenda');
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const change = useEdit(settings, (input) =>
    send({ type: 'activity/update', id: activityId, patch: { input } }),
  );
  const changeQuestions = (make: (now: InputQuestion[]) => InputQuestion[]) =>
    change((now) => ({ ...now, questions: make(now.questions).slice(0, LIMITS.questions) }));
  const { questions } = settings;
  const full = questions.length >= LIMITS.questions;
  const add = (text: string) => {
    const question = { id: newId(), text, kind: null, factorId: null, challengeId: null };
    return changeQuestions((now) => [...now, question]);
  };
  const remove = async (id: string) => {
    if (await changeQuestions((now) => now.filter((question) => question.id !== id)))
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
            onAdd={(more) => void changeQuestions((now) => [...now, ...more])}
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
            onChange={(patch) => void changeQuestions((now) => patched(now, question.id, patch))}
            onMove={(by) => changeQuestions((now) => moved(now, question.id, by))}
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
          onChange={({ currentTarget: { checked } }) =>
            void change((now) => ({ ...now, silent: checked }))
          }
        />
        <Switch
          label={t('input.moderated')}
          description={t('input.moderatedHint')}
          disabled={readOnly}
          checked={settings.moderated}
          onChange={({ currentTarget: { checked } }) =>
            void change((now) => ({ ...now, moderated: checked }))
          }
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
