import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { activityKindSchema, type ActivityKind } from '../../../shared/activities/schema';
import classes from './Agenda.module.css';
import { KindIcon } from './KindIcon';

type Props = { disabled: boolean; onAdd: (kind: ActivityKind) => void };

/** The menu of kinds of activities, each with what it is for. */
export function AddActivity({ disabled, onAdd }: Props) {
  const { t } = useTranslation('agenda');
  return (
    <Menu position="top-end" shadow="md" width={330}>
      <Menu.Target>
        <Button
          className={classes.add ?? ''}
          variant="subtle"
          px={8}
          disabled={disabled}
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          aria-label={t('addLabel')}
        >
          {t('add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.kinds ?? ''}>
        {activityKindSchema.options.map((kind) => (
          <Menu.Item key={kind} leftSection={<KindIcon kind={kind} />} onClick={() => onAdd(kind)}>
            {t(`kind.${kind}`)}
            <small className={classes.kindText}>{t(`kindText.${kind}`)}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
