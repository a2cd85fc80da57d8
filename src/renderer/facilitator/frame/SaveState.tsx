import { Badge, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconEye, IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import classes from './Frame.module.css';

/** Right end of the session bar: what happened to the last change. */
export function SaveState({ snapshot }: { snapshot: FacilitatorSnapshot }) {
  const { t } = useTranslation('common');
  const { storageFailed, readOnly } = snapshot;
  const Icon = storageFailed ? IconAlertTriangle : readOnly ? IconEye : IconCircleCheck;
  const words = storageFailed ? t('notSaved') : readOnly ? t('readOnly') : t('saved');
  return (
    <>
      {snapshot.session.isExample && (
        <Tooltip label={t('exampleNote')}>
          <Badge
            className={classes.example ?? ''}
            size="lg"
            radius="xl"
            color="oker.1"
            c="oker.8"
            leftSection={<IconFlask size={14} stroke={1.75} />}
          >
            {t('example')}
          </Badge>
        </Tooltip>
      )}
      <span className={classes.note} role="status" title={words}>
        <Icon size={16} stroke={1.75} aria-hidden />
        <span className={classes.savedWords}>{words}</span>
      </span>
    </>
  );
}

/** Lasting messages under the bar: nothing can be saved, or nothing may be changed. */
export function SaveBanner({ snapshot }: { snapshot: FacilitatorSnapshot }) {
  const { t } = useTranslation('common');
  if (snapshot.saveProblem !== null)
    return (
      <div className={classes.danger} role="alert">
        <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
        <span>{t(`saveProblem.${snapshot.saveProblem}`)}</span>
      </div>
    );
  if (snapshot.readOnly)
    return (
      <div className={classes.warning} role="status">
        <IconEye size={20} stroke={1.75} aria-hidden />
        <span>{t('readOnlyNote')}</span>
      </div>
    );
  return <div />;
}
