import { Button, CloseButton, Kbd, TextInput, VisuallyHidden } from '@mantine/core';
import {
  IconFileImport,
  IconInfoCircle,
  IconListCheck,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryState, SessionSummary } from '../../../shared/contract/library-calls';
import type { Language } from '../../../shared/domain/language';
import { EmptyState } from '../../ui/EmptyState';
import { isTypingTarget } from '../../ui/typing';
import { DamagedRow } from './DamagedRow';
import { DuplicateDialog } from './DuplicateDialog';
import classes from './Library.module.css';
import { inOrder, localDay, matches, nextSession } from './order';
import { RenameDialog } from './RenameDialog';
import { SessionRow } from './SessionRow';
import type { LibraryActions } from './useLibraryActions';

type Props = {
  library: LibraryState;
  language: Language;
  actions: LibraryActions;
  onCreate: () => void;
  onModels: () => void;
};
type Dialog = { kind: 'rename' | 'duplicate'; session: SessionSummary } | null;

/** All sessions as a list, the next one on top. */
export function SessionList({ library, language, actions, onCreate, onModels }: Props) {
  const { t } = useTranslation('library');
  const [query, setQuery] = useState('');
  const [dialog, setDialog] = useState<Dialog>(null);
  const today = localDay(new Date());
  const next = nextSession(library.sessions, today);
  const shown = inOrder(library.sessions, today).filter((s) => matches(s, query));

  return (
    <main className={classes.page}>
      <div className={classes.head}>
        <h1>{t('title')}</h1>
        <span className={classes.count}>{library.sessions.length}</span>
        <Search query={query} onChange={setQuery} />
        <Button
          variant="default"
          leftSection={<IconListCheck size={18} stroke={1.75} />}
          onClick={onModels}
        >
          {t('models')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileImport size={18} stroke={1.75} />}
          onClick={() => void actions.openFile()}
        >
          {t('openFile')}
        </Button>
        <Button leftSection={<IconPlus size={18} stroke={1.75} />} onClick={onCreate}>
          {t('newSession')}
        </Button>
      </div>
      <div className={classes.scroll}>
        {library.damaged.map((session) => (
          <DamagedRow
            key={session.id}
            session={session}
            onRecover={() => void actions.recover(session.id)}
          />
        ))}
        {shown.length === 0 && query !== '' ? (
          <EmptyState title={t('noResults.title', { query })} text={t('noResults.text')}>
            <Button variant="default" onClick={() => setQuery('')}>
              {t('noResults.clear')}
            </Button>
          </EmptyState>
        ) : (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">
                  <VisuallyHidden>{t('columns.map')}</VisuallyHidden>
                </th>
                <th scope="col">{t('columns.session')}</th>
                <th scope="col">{t('columns.when')}</th>
                <th scope="col" className={classes.number}>
                  {t('columns.participants')}
                </th>
                <th scope="col" className={classes.stage}>
                  {t('columns.stage')}
                </th>
                <th scope="col">
                  <VisuallyHidden>{t('columns.actions')}</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((session) => (
                <SessionRow
                  key={session.id}
                  session={session}
                  next={session === next}
                  today={today}
                  language={language}
                  actions={actions}
                  onDialog={(kind) => setDialog({ kind, session })}
                />
              ))}
            </tbody>
          </table>
        )}
      </div>
      <footer className={classes.foot}>
        <span>
          <IconInfoCircle size={16} stroke={1.75} aria-hidden />
          {t('drop.hint')}
        </span>
        <span>{t('source')}</span>
      </footer>
      {dialog?.kind === 'rename' && (
        <RenameDialog
          session={dialog.session}
          onClose={() => setDialog(null)}
          onRename={actions.rename}
        />
      )}
      {dialog?.kind === 'duplicate' && (
        <DuplicateDialog
          session={dialog.session}
          onClose={() => setDialog(null)}
          onDuplicate={actions.duplicate}
        />
      )}
    </main>
  );
}

function Search({ query, onChange }: { query: string; onChange: (query: string) => void }) {
  const { t } = useTranslation('library');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTypingTarget(event.target) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <TextInput
      ref={field}
      w={290}
      type="search"
      aria-label={t('searchLabel')}
      aria-keyshortcuts="/"
      placeholder={t('search')}
      value={query}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && onChange('')}
      leftSection={<IconSearch size={17} stroke={1.75} />}
      rightSection={
        query === '' ? (
          <Kbd aria-hidden>/</Kbd>
        ) : (
          <CloseButton aria-label={t('clearSearch')} onClick={() => onChange('')} />
        )
      }
    />
  );
}
