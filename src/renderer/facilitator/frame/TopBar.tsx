import { Button, Menu } from '@mantine/core';
import { IconCheck, IconLanguage, IconSettings, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../../shared/contract/window-calls';
import { LANGUAGES } from '../../../shared/domain/language';
import { IconAction } from '../../ui/IconAction';
import { Logo } from '../../ui/Logo';
import { TOKENS } from '../../ui/tokens';
import { useCall } from '../actions/useCall';
import classes from './Frame.module.css';

/** Top bar of the library. */
export function TopBar({ info, onSettings }: { info: AppInfo; onSettings: () => void }) {
  const { t } = useTranslation('common');
  return (
    <header className={classes.bar}>
      <span className={classes.brand}>
        <Logo size={24} />
        {t('app')}
      </span>
      <span className={classes.space} />
      <span className={classes.note}>
        <IconWifiOff size={16} stroke={1.75} aria-hidden />
        {t('offline')}
      </span>
      <span className={classes.divider} />
      <LanguageMenu info={info} />
      <IconAction label={t('settings.open')} onClick={onSettings}>
        <IconSettings size={20} stroke={1.75} />
      </IconAction>
    </header>
  );
}

function LanguageMenu({ info }: { info: AppInfo }) {
  const { t } = useTranslation('common');
  const call = useCall();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          c={TOKENS.ink2}
          px={10}
          leftSection={<IconLanguage size={18} stroke={1.75} />}
          aria-label={`${t('language.label')}: ${t(`language.${info.language}`)}`}
        >
          {t(`language.${info.language}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            leftSection={
              <IconCheck
                size={16}
                stroke={1.75}
                visibility={language === info.language ? 'visible' : 'hidden'}
              />
            }
            aria-current={language === info.language}
            onClick={() => void call('app/setLanguage', { language })}
          >
            {t(`language.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
