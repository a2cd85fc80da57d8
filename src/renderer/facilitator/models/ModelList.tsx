import { Button, Menu } from '@mantine/core';
import {
  IconCopy,
  IconFileExport,
  IconFileImport,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelLibrary, UnfinishedModel } from '../../../shared/contract/own-calls';
import type { FactorModel } from '../../../shared/domain/factor-model';
import { dayAndTime } from '../../../shared/i18n/times';
import { IconAction } from '../../ui/IconAction';
import { DialogUndo } from '../actions/DialogUndo';
import type { ModelDraft } from './draft';
import { Mistakes } from './Mistakes';
import classes from './Models.module.css';
import type { ModelActions } from './useModels';

type Props = {
  library: ModelLibrary;
  unfinished: readonly UnfinishedModel[];
  actions: ModelActions;
  onEdit: (model: FactorModel) => void;
  onResume: (draft: ModelDraft) => void;
  onNew: () => void;
};

/** Own models and those that come with the app, with what can be done with each. */
export function ModelList({ library, unfinished, actions, onEdit, onResume, onNew }: Props) {
  const { t } = useTranslation('models');
  const { refused } = actions;
  const icon = { size: 18, stroke: 1.75, 'aria-hidden': true };
  const copy = async (id: string): Promise<void> => {
    const made = await actions.duplicate(id);
    if (made) onEdit(made);
  };
  const intro = useRef<HTMLParagraphElement>(null);
  // Back from the editor the focus would be nowhere.
  useEffect(() => {
    if (document.activeElement === document.body) intro.current?.focus();
  }, []);
  return (
    <div className={classes.page}>
      <p className={classes.intro} ref={intro} tabIndex={-1}>
        {t('intro')}
      </p>
      {refused && (
        <Mistakes
          title={t('refused.title', { file: refused.fileName, count: refused.count })}
          errors={refused.errors}
          count={refused.count}
          onClose={actions.forgetRefused}
        />
      )}
      {unfinished.length > 0 && (
        <section aria-labelledby="models-unfinished">
          <div className={classes.sectionHead}>
            <h3 id="models-unfinished">{t('unfinished.title')}</h3>
          </div>
          <ul className={classes.models}>
            {unfinished.map((item) => (
              <UnfinishedRow
                key={item.id}
                item={item}
                isNew={library.own.every(({ id }) => id !== item.draft.id)}
                actions={actions}
                onResume={onResume}
              />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="models-own">
        <div className={classes.sectionHead}>
          <h3 id="models-own">{t('own')}</h3>
          <Button
            variant="default"
            leftSection={<IconFileImport {...icon} />}
            onClick={() => void actions.importFile()}
          >
            {t('import')}
          </Button>
          <Button leftSection={<IconPlus {...icon} />} onClick={onNew}>
            {t('new')}
          </Button>
        </div>
        {library.damaged.map(({ fileName, errors }) => (
          <Mistakes key={fileName} title={t('damaged', { file: fileName })} errors={errors} />
        ))}
        {library.own.length === 0 && <p className={classes.hint}>{t('ownEmpty')}</p>}
        <ul className={classes.models}>
          {library.own.map((model) => (
            <Row key={model.id} model={model} actions={actions} onCopy={copy}>
              <Button
                variant="default"
                leftSection={<IconPencil {...icon} />}
                aria-label={t('editNamed', { name: model.name[actions.language] })}
                onClick={() => onEdit(model)}
              >
                {t('edit')}
              </Button>
            </Row>
          ))}
        </ul>
      </section>
      <DialogUndo />
      <section aria-labelledby="models-shipped">
        <div className={classes.sectionHead}>
          <h3 id="models-shipped">{t('shipped')}</h3>
        </div>
        <ul className={classes.models}>
          {library.shipped.map((model) => (
            <Row key={model.id} model={model} actions={actions} onCopy={copy} isShipped />
          ))}
        </ul>
      </section>
    </div>
  );
}

function UnfinishedRow(props: {
  item: UnfinishedModel;
  /** It was never kept as a model. */
  isNew: boolean;
  actions: ModelActions;
  onResume: (draft: ModelDraft) => void;
}) {
  const { t } = useTranslation('models');
  const { item, isNew, actions, onResume } = props;
  const name = item.name || t('editor.unnamed');
  const when = dayAndTime(item.at, actions.language);
  return (
    <li className={classes.model}>
      <div className={classes.modelText}>
        <strong>{name}</strong>
        <span>{t(isNew ? 'unfinished.whenNew' : 'unfinished.when', { when })}</span>
      </div>
      <Button
        leftSection={<IconPencil size={18} stroke={1.75} aria-hidden />}
        aria-label={t('unfinished.resumeNamed', { name })}
        onClick={() => onResume(item.draft)}
      >
        {t('unfinished.resume')}
      </Button>
      <IconAction
        label={t('unfinished.drop', { name })}
        onClick={() => void actions.drop(item.draft)}
      >
        <IconTrash size={18} stroke={1.75} aria-hidden />
      </IconAction>
    </li>
  );
}

function Row(props: {
  model: FactorModel;
  actions: ModelActions;
  onCopy: (id: string) => Promise<void>;
  isShipped?: boolean;
  children?: ReactNode;
}) {
  const { t } = useTranslation('models');
  const { model, actions, onCopy, isShipped = false, children } = props;
  const name = model.name[actions.language];
  const icon = { size: 18, stroke: 1.75, 'aria-hidden': true };
  return (
    <li className={classes.model}>
      <div className={classes.modelText}>
        <strong>{name}</strong>
        <span>
          {t('size', {
            count: model.factors.length,
            short: model.factors.filter(({ shortForm }) => shortForm).length,
            version: model.version,
          })}
        </span>
      </div>
      {children}
      <Button
        variant="default"
        leftSection={<IconCopy {...icon} />}
        aria-label={t('copyNamed', { name })}
        onClick={() => void onCopy(model.id)}
      >
        {t('copy')}
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <IconAction label={t('exportNamed', { name })}>
            <IconFileExport {...icon} />
          </IconAction>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void actions.exportFile(model.id, 'json')}>
            {t('asJson')}
          </Menu.Item>
          <Menu.Item onClick={() => void actions.exportFile(model.id, 'csv')}>
            {t('asCsv')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {!isShipped && (
        <IconAction label={t('remove', { name })} onClick={() => void actions.remove(model)}>
          <IconTrash {...icon} />
        </IconAction>
      )}
    </li>
  );
}
