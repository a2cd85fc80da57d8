import { Button, Menu, UnstyledButton } from '@mantine/core';
import {
  IconArrowRight,
  IconCopy,
  IconDots,
  IconExternalLink,
  IconFileExport,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '../../../shared/contract/library-calls';
import type { Language } from '../../../shared/domain/language';
import { IconAction } from '../../ui/IconAction';
import classes from './Library.module.css';
import { RegionThumbnail } from './RegionThumbnail';
import { StageWords } from './StageWords';
import { dayInWords } from './day';
import type { LibraryActions } from './useLibraryActions';

type Props = {
  session: SessionSummary;
  next: boolean;
  today: string;
  language: Language;
  actions: LibraryActions;
  onDialog: (kind: 'rename' | 'duplicate') => void;
};

/** One session of the list. A click anywhere in the row opens it; the title is its button. */
export function SessionRow({ session, next, today, language, actions, onDialog }: Props) {
  const { t } = useTranslation('library');
  const open = () => actions.open(session.id);
  return (
    <tr className={`${classes.row} ${next ? classes.next : ''}`} onClick={open}>
      <td>
        <RegionThumbnailMemo codes={session.municipalityCodes} />
      </td>
      <td>
        <UnstyledButton
          className={classes.title}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {session.title}
        </UnstyledButton>
        <div className={classes.small}>
          {session.regionName || t('noRegion')}
          {session.isRehearsal && (
            <>
              <span className={classes.pillExample}>{t('rehearsal')}</span>
              {t('rehearsalNote')}
            </>
          )}
          {session.isExample && !session.isRehearsal && (
            <>
              <span className={classes.pillExample}>{t('example')}</span>
              {t('exampleNote')}
            </>
          )}
        </div>
      </td>
      <td>
        <div>{session.date ? dayInWords(session.date, language) : t('noDate')}</div>
        <div className={classes.small}>{session.place}</div>
      </td>
      <td className={classes.number}>{session.participants || ''}</td>
      <td className={classes.stage}>
        <div className={classes.stageCell}>
          <StageWords session={session} next={next} today={today} language={language} />
          {next && (
            <Button
              rightSection={<IconArrowRight size={17} stroke={1.75} />}
              onClick={(event) => {
                event.stopPropagation();
                open();
              }}
            >
              {t(`go.${session.stage}`)}
            </Button>
          )}
        </div>
      </td>
      <td onClick={(event) => event.stopPropagation()}>
        <RowMenu session={session} actions={actions} onDialog={onDialog} />
      </td>
    </tr>
  );
}

const RegionThumbnailMemo = memo(RegionThumbnail, (a, b) => a.codes.join() === b.codes.join());

function RowMenu({ session, actions, onDialog }: Pick<Props, 'session' | 'actions' | 'onDialog'>) {
  const { t } = useTranslation('library');
  const icon = { size: 17, stroke: 1.75 };
  return (
    <Menu position="bottom-end" shadow="md" width={200}>
      <Menu.Target>
        <IconAction label={t('menu.label', { title: session.title })}>
          <IconDots size={20} stroke={1.75} />
        </IconAction>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconExternalLink {...icon} />}
          onClick={() => actions.open(session.id)}
        >
          {t('menu.open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onDialog('rename')}>
          {t('menu.rename')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => onDialog('duplicate')}>
          {t('menu.duplicate')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileExport {...icon} />}
          onClick={() => void actions.exportFile(session.id)}
        >
          {t('menu.export')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="red.9"
          leftSection={<IconTrash {...icon} />}
          onClick={() => void actions.remove(session.id)}
        >
          {t('menu.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
