import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../../shared/contract/window-calls';
import frame from '../frame/Frame.module.css';
import { HelpDialog } from '../frame/HelpDialog';
import { TopBar } from '../frame/TopBar';
import { ModelsDialog } from '../models/ModelsDialog';
import { DropZone } from './DropZone';
import { EmptyLibrary } from './EmptyLibrary';
import { NewSessionDialog } from './NewSessionDialog';
import { SessionList } from './SessionList';
import { useLibrary } from './useLibrary';
import { useLibraryActions } from './useLibraryActions';

/** The start of the app: all sessions on this laptop. */
export function LibraryPage({ info }: { info: AppInfo }) {
  const { t } = useTranslation('common');
  const library = useLibrary();
  const actions = useLibraryActions();
  const [creating, setCreating] = useState(false);
  const [managing, setManaging] = useState(false);
  const [settings, setSettings] = useState(false);
  const empty = library?.sessions.length === 0 && library.damaged.length === 0;
  return (
    <div className={frame.frame}>
      <TopBar info={info} onSettings={() => setSettings(true)} />
      <div />
      <div className={frame.content}>
        {library && empty && (
          <EmptyLibrary
            actions={actions}
            onCreate={() => setCreating(true)}
            onModels={() => setManaging(true)}
          />
        )}
        {library && !empty && (
          <SessionList
            library={library}
            language={info.language}
            actions={actions}
            onCreate={() => setCreating(true)}
            onModels={() => setManaging(true)}
          />
        )}
      </div>
      <DropZone onDrop={actions.importFile} />
      {creating && (
        <NewSessionDialog
          language={info.language}
          onClose={() => setCreating(false)}
          onCreate={actions.create}
        />
      )}
      {managing && <ModelsDialog onClose={() => setManaging(false)} />}
      <HelpDialog
        opened={settings}
        onClose={() => setSettings(false)}
        info={info}
        title={t('settings.title')}
        {...(library ? { folder: library.folder } : {})}
      />
    </div>
  );
}
