import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../shared/contract/schema';
import { LANGUAGES, type Language } from '../../../shared/domain/language';
import { LIMITS } from '../../../shared/domain/limits';
import { studyRegion } from '../../../shared/region';
import { useModelLibrary } from '../models/useModels';
import { atlas } from '../../ui/atlas';

type Details = CallInput<'facilitator', 'library/create'>;
type Props = {
  language: Language;
  onClose: () => void;
  onCreate: (details: Details) => Promise<boolean>;
};

/** The few things to know at the start; everything can be changed in the preparation. */
export function NewSessionDialog({ language, onClose, onCreate }: Props) {
  const { t } = useTranslation(['library', 'common']);
  const [texts, setTexts] = useState({
    title: '',
    date: '',
    place: '',
    facilitator: '',
    client: '',
  });
  const [spoken, setSpoken] = useState<Language>(language);
  const [regionName, setRegionName] = useState('');
  const [modelId, setModelId] = useState('bre');
  const { library: models } = useModelLibrary();
  const [missing, setMissing] = useState(false);

  const field = (name: keyof typeof texts) => ({
    label: t(`library:new.${name === 'title' ? 'name' : name}`),
    maxLength: name === 'title' ? LIMITS.title : LIMITS.name,
    value: texts[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTexts((now) => ({ ...now, [name]: value }));
    },
  });
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (texts.title.trim() === '') return setMissing(true);
    const study = atlas().studyRegions.find((r) => r.name === regionName);
    const region = study ? studyRegion(study) : null;
    if (await onCreate({ ...texts, language: spoken, region, modelId })) onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={t('library:new.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap={14}>
          <TextInput
            {...field('title')}
            data-autofocus
            required
            placeholder={t('library:new.namePlaceholder')}
            error={missing && texts.title.trim() === '' ? t('library:new.nameRequired') : null}
          />
          <NativeSelect
            label={t('library:new.region')}
            description={t('library:new.regionHint')}
            value={regionName}
            onChange={(event) => setRegionName(event.currentTarget.value)}
            data={[
              { value: '', label: t('library:new.noRegion') },
              ...atlas().studyRegions.map(({ name }) => ({ value: name, label: name })),
            ]}
          />
          <NativeSelect
            label={t('library:new.model')}
            description={t('library:new.modelHint')}
            value={modelId}
            onChange={(event) => setModelId(event.currentTarget.value)}
            data={[...(models?.shipped ?? []), ...(models?.own ?? [])].map(({ id, name }) => ({
              value: id,
              label: name[language],
            }))}
          />
          <SimpleGrid cols={2} spacing={14}>
            <TextInput {...field('date')} type="date" />
            <TextInput {...field('place')} />
            <TextInput {...field('facilitator')} />
            <TextInput {...field('client')} />
          </SimpleGrid>
          <NativeSelect
            label={t('library:new.language')}
            value={spoken}
            onChange={(event) => setSpoken(event.currentTarget.value === 'en' ? 'en' : 'nl')}
            data={LANGUAGES.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          />
          <Group justify="flex-end" gap={12} mt={4}>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit">{t('library:new.create')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
