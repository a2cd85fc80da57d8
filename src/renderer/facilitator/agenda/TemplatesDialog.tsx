import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fromTemplate } from '../../../shared/agenda/copy';
import type { OwnTemplate } from '../../../shared/contract/own-calls';
import { LIMITS } from '../../../shared/domain/limits';
import type { NewActivity } from '../../../shared/domain/agenda-commands';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { IconAction } from '../../ui/IconAction';
import { newId } from '../../ui/ids';
import { DialogUndo } from '../actions/DialogUndo';
import classes from './Agenda.module.css';
import { ReadyTemplates, TemplateRow } from './ReadyTemplates';
import type { AgendaActions } from './useAgendaActions';
import { useTemplates } from './useTemplates';

type Props = {
  session: FacilitatorSnapshot['session'];
  actions: AgendaActions;
  onClose: () => void;
};

/** Built-in and own templates, and a place to keep the agenda of this session as one. */
export function TemplatesDialog({ session, actions, onClose }: Props) {
  const { t } = useTranslation('agenda');
  const { templates, save, remove } = useTemplates();
  const { activities } = session.agenda;
  const use = async (chosen: NewActivity[], startTime: string) => {
    const ok = await actions.apply(chosen, startTime);
    if (ok) onClose();
    return ok;
  };
  const factorIds = session.factorModel.factors.map(({ id }) => id);
  return (
    <Modal
      opened
      size={600}
      onClose={onClose}
      title={t('dialog.title')}
      closeButtonProps={{ 'aria-label': t('form.close') }}
    >
      <Stack gap={20}>
        {activities.length > 0 && <p className={classes.caption}>{t('dialog.replaces')}</p>}
        <section aria-labelledby="templates-ready">
          <h3 id="templates-ready" className={classes.section}>
            {t('dialog.ready')}
          </h3>
          <ReadyTemplates language={session.language} onUse={use} />
        </section>
        <section aria-labelledby="templates-own">
          <h3 id="templates-own" className={classes.section}>
            {t('dialog.own')}
          </h3>
          <OwnTemplates
            templates={templates ?? []}
            onUse={(template) => use(fromTemplate(template.activities, factorIds, newId), '')}
            onRemove={(template) => void remove(template)}
          />
          {templates?.length === 0 && <p className={classes.hint}>{t('dialog.ownEmpty')}</p>}
        </section>
        {activities.length > 0 && (
          <SaveForm title={session.title} onSave={(name) => save(name, activities)} />
        )}
        <DialogUndo />
      </Stack>
    </Modal>
  );
}

type OwnProps = {
  templates: OwnTemplate[];
  onUse: (template: OwnTemplate) => Promise<unknown>;
  onRemove: (template: OwnTemplate) => void;
};

function OwnTemplates({ templates, onUse, onRemove }: OwnProps) {
  const { t } = useTranslation('agenda');
  if (templates.length === 0) return null;
  return (
    <ul className={classes.templates}>
      {templates.map((template) => (
        <TemplateRow
          key={template.id}
          name={template.name}
          activities={template.activities}
          onUse={() => onUse(template)}
        >
          <IconAction
            label={t('dialog.remove', { name: template.name })}
            onClick={() => onRemove(template)}
          >
            <IconTrash size={18} stroke={1.75} />
          </IconAction>
        </TemplateRow>
      ))}
    </ul>
  );
}

type SaveProps = { title: string; onSave: (name: string) => Promise<boolean> };

function SaveForm({ title, onSave }: SaveProps) {
  const { t } = useTranslation('agenda');
  const [name, setName] = useState(title);
  const [saved, setSaved] = useState('');
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted !== '' && (await onSave(wanted))) setSaved(wanted);
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-labelledby="templates-save">
      <h3 id="templates-save" className={classes.section}>
        {t('dialog.save')}
      </h3>
      <p className={classes.caption}>{t('dialog.saveText')}</p>
      <div className={classes.template} style={{ borderBottom: 0 }}>
        <TextInput
          className={classes.templateText ?? ''}
          aria-label={t('dialog.name')}
          maxLength={LIMITS.title}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" flex="none" disabled={name.trim() === ''}>
          {t('dialog.saveButton')}
        </Button>
      </div>
      <p className={classes.caption} role="status">
        {saved !== '' && t('dialog.saved', { name: saved })}
      </p>
    </form>
  );
}
