import { Button, Radio, Stack } from '@mantine/core';
import { IconLock, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FactorModel } from '../../../shared/domain/factor-model';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { useSend } from '../actions/useSend';
import { useChanges } from '../models/useChanges';
import { useModelLibrary } from '../models/useModels';
import classes from './Prepare.module.css';

type Props = {
  session: FacilitatorSnapshot['session'];
  readOnly: boolean;
  onManage: () => void;
};

/** What the session scores: a model that comes with the app, an own one, or the one it has. */
export function FactorModelChoice({ session, readOnly, onManage }: Props) {
  const { t, i18n } = useTranslation(['prepare', 'models']);
  const send = useSend();
  const changes = useChanges();
  const { library } = useModelLibrary();
  const models = library ? [...library.own, ...library.shipped] : [];
  const language = i18n.language === 'en' ? 'en' : 'nl';
  const { factorModel: current, rounds } = session;
  const locked = rounds.some(({ status }) => status !== 'draft');
  // A session may have a model, or a version of it, that does not come with this app.
  const isCurrent = ({ id, version }: FactorModel): boolean =>
    id === current.id && version === current.version;
  const choices = models.some(isCurrent) ? models : [current, ...models];
  const keyOf = ({ id, version }: FactorModel): string => `${id}:${version}`;
  const choose = (key: string): void => {
    const model = choices.find((choice) => keyOf(choice) === key);
    if (model && !isCurrent(model)) void send({ type: 'model/set', model });
  };
  return (
    <Stack gap={14}>
      {locked && (
        <p className={classes.locked} style={{ margin: 0 }}>
          <IconLock size={16} stroke={1.75} aria-hidden />
          <span>{t('prepare:model.locked')}</span>
        </p>
      )}
      <Radio.Group
        label={t('prepare:model.label')}
        description={t('prepare:model.hint')}
        value={keyOf(current)}
        onChange={choose}
      >
        <Stack gap={16} mt={12}>
          {choices.map((model) => (
            <Radio
              key={keyOf(model)}
              value={keyOf(model)}
              disabled={locked || readOnly}
              label={model.name[language]}
              description={
                <>
                  {t('prepare:model.size', {
                    count: model.factors.length,
                    short: model.factors.filter(({ shortForm }) => shortForm).length,
                    version: model.version,
                  })}
                  {model.id === current.id && !isCurrent(model) && (
                    <strong> {changes(current, model, [session.language])}</strong>
                  )}
                  {model.description && <> {model.description[language]}</>}
                  {model.sources?.map((source) => (
                    <span key={source} style={{ display: 'block', marginTop: 4 }}>
                      {source}
                    </span>
                  ))}
                </>
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      <Button
        variant="default"
        leftSection={<IconPencil size={17} stroke={1.75} aria-hidden />}
        onClick={onManage}
      >
        {t('models:manage')}
      </Button>
    </Stack>
  );
}
