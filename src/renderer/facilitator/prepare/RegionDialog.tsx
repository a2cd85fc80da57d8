import {
  Button,
  Group,
  Modal,
  MultiSelect,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/domain/limits';
import type { Region } from '../../../shared/domain/model';
import { ownRegion, studyRegion } from '../../../shared/region';
import { RegionThumbnail } from '../library/RegionThumbnail';
import { atlas } from '../../ui/atlas';
import classes from './RegionDialog.module.css';

type Props = {
  region: Region | null;
  onClose: () => void;
  onChoose: (region: Region | null) => void;
};

/** One of the ten study regions, or municipalities of one's own choice. */
export function RegionDialog({ region, onClose, onChoose }: Props) {
  const { t } = useTranslation(['prepare', 'common']);
  const [tab, setTab] = useState<string>(region?.kind ?? 'study');
  const choose = (chosen: Region | null) => {
    onChoose(chosen);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={680}
      title={t('prepare:regionDialog.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap={16}>
        <SegmentedControl
          value={tab}
          onChange={setTab}
          data={[
            { value: 'study', label: t('prepare:regionDialog.study') },
            { value: 'own', label: t('prepare:regionDialog.own') },
          ]}
        />
        {tab === 'study' ? (
          <StudyRegions current={region} onChoose={choose} />
        ) : (
          <OwnRegion current={region} onChoose={choose} />
        )}
        {region && (
          <Group>
            <Button variant="subtle" onClick={() => choose(null)}>
              {t('prepare:regionDialog.remove')}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}

type Choice = { current: Region | null; onChoose: (region: Region) => void };

function StudyRegions({ current, onChoose }: Choice) {
  const { t } = useTranslation('prepare');
  return (
    <div className={classes.studyList}>
      {atlas().studyRegions.map((study) => (
        <UnstyledButton
          key={study.name}
          className={classes.study}
          aria-pressed={current?.kind === 'study' && current.name === study.name}
          onClick={() => onChoose(studyRegion(study))}
        >
          <RegionThumbnail codes={study.municipalities.map((m) => m.code)} />
          <span>
            {study.name}
            <small>{t('region.count', { count: study.municipalities.length })}</small>
          </span>
        </UnstyledButton>
      ))}
    </div>
  );
}

/** All municipalities under their province, for a searchable list. */
function byProvince() {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const { code, name, province } of atlas().municipalities) {
    const items = groups.get(province) ?? [];
    items.push({ value: code, label: name });
    groups.set(province, items);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}

function OwnRegion({ current, onChoose }: Choice) {
  const { t } = useTranslation('prepare');
  const [name, setName] = useState(current?.kind === 'own' ? current.name : '');
  const [codes, setCodes] = useState(() => current?.municipalities.map((m) => m.code) ?? []);
  const options = useMemo(() => byProvince(), []);
  const region = name.trim() === '' ? null : ownRegion(atlas(), name, codes);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (region) onChoose(region);
      }}
    >
      <Stack gap={14}>
        <TextInput
          label={t('regionDialog.name')}
          placeholder={t('regionDialog.namePlaceholder')}
          maxLength={LIMITS.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <MultiSelect
          label={t('regionDialog.municipalities')}
          placeholder={t('regionDialog.search')}
          description={t('regionDialog.chosen', { count: codes.length })}
          nothingFoundMessage={t('regionDialog.nothing')}
          data={options}
          value={codes}
          onChange={setCodes}
          searchable
          clearSearchOnChange
          hidePickedOptions
          maxDropdownHeight={280}
        />
        <Group justify="space-between" gap={12}>
          <Text size="xs" c="dimmed" maw={360}>
            {region ? '' : t('regionDialog.needName')}
          </Text>
          <Button type="submit" disabled={region === null}>
            {t('regionDialog.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
