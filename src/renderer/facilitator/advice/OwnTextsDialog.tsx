import { Button, Group, Modal, Tabs } from '@mantine/core';
import {
  IconBookUpload,
  IconDownload,
  IconFileImport,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  entriesOf,
  takeOver,
  type LibraryEntry,
  type Takeover,
} from '../../../shared/advice/own-library';
import type { Language } from '../../../shared/domain/language';
import { LIMITS } from '../../../shared/domain/limits';
import type { AdviceEntry } from '../../../shared/domain/model';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { IconAction } from '../../ui/IconAction';
import { newId } from '../../ui/ids';
import { DialogUndo } from '../actions/DialogUndo';
import { useNotifyUndo } from '../actions/notifyUndo';
import { useCall } from '../actions/useCall';
import { useSend } from '../actions/useSend';
import { factorNameOf } from './items';
import { OwnTextForm, type OwnTextDraft } from './OwnTextForm';
import classes from './OwnTexts.module.css';
import { useOwnLibrary } from './useOwnLibrary';

type Session = FacilitatorSnapshot['session'];
type Props = {
  session: Session;
  /** A text to start with, or null for the list. */
  start: OwnTextDraft | null;
  onClose: () => void;
};

const EMPTY: OwnTextDraft = { id: null, factorId: null, rule: 'low', text: { nl: '', en: '' } };
const ICON = { size: 17, stroke: 1.75 } as const;

/** Own texts for the rule: those of this session, those kept on this laptop, and files to share. */
export function OwnTextsDialog({ session, start, onClose }: Props) {
  const { t } = useTranslation('advice');
  const send = useSend();
  const call = useCall();
  const notifyUndo = useNotifyUndo();
  const { library, keep, forget } = useOwnLibrary();
  const [draft, setDraft] = useState(start);
  const [told, setTold] = useState('');
  const { adviceLibrary, factorModel } = session;
  const kept = (library ?? []).filter(({ modelId }) => modelId === factorModel.id);
  const others = (library?.length ?? 0) - kept.length;

  const save = async (text: Omit<AdviceEntry, 'id'>, alsoKeep: boolean): Promise<void> => {
    const { ok } = await send(
      draft?.id
        ? { type: 'advice/update', id: draft.id, text: text.text }
        : { type: 'advice/add', entry: { id: newId(), ...text } },
    );
    if (!ok) return;
    setDraft(null);
    if (alsoKeep) await keepAll([{ modelId: factorModel.id, ...text }]);
  };
  const keepAll = async (entries: LibraryEntry[]): Promise<void> => {
    const done = await keep(entries);
    if (done) setTold(t('texts.kept', done));
  };
  const take = async (entries: readonly LibraryEntry[]): Promise<void> => {
    const outcome = takeOver(session, entries, newId);
    const { add } = outcome;
    if (add.length > 0 && !(await send({ type: 'advice/add-all', entries: add })).ok) return;
    setTold(tookText(outcome));
  };
  const tookText = ({ add, same, kept, foreign }: Takeover): string =>
    [
      t('texts.took', { add: add.length }),
      same > 0 ? t('texts.tookSame', { same }) : '',
      kept > 0 ? t('texts.tookKept', { kept }) : '',
      foreign > 0 ? t('texts.tookForeign', { foreign }) : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  const share = async (entries: LibraryEntry[]): Promise<void> => {
    const result = await call('advice/export', { entries });
    if (result.ok) setTold(t('texts.shared', { path: result.value.path }));
  };
  const open = async (): Promise<void> => {
    const result = await call('advice/import');
    if (result.ok) await take(result.value);
  };
  const remove = async (id: string): Promise<void> => {
    if ((await send({ type: 'advice/remove', id })).ok) notifyUndo(t('texts.removed'));
  };
  const inSession = ({ factorId, rule, text }: LibraryEntry): string | null => {
    const own = adviceLibrary.find((entry) => entry.factorId === factorId && entry.rule === rule);
    if (!own) return null;
    const isSame = own.text.nl === text.nl && own.text.en === text.en;
    return t(isSame ? 'texts.inSession' : 'texts.differs');
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={t('texts.title')}
      closeButtonProps={{ 'aria-label': t('texts.close') }}
    >
      {draft ? (
        <OwnTextForm
          key={draft.id}
          session={session}
          start={draft}
          onSave={(text, alsoKeep) => void save(text, alsoKeep)}
          onCancel={() => setDraft(null)}
        />
      ) : (
        <>
          <p className={classes.hint}>{t('texts.lead')}</p>
          <Tabs defaultValue="session" keepMounted={false} onChange={() => setTold('')}>
            <Tabs.List aria-label={t('texts.tabs.label')}>
              <Tabs.Tab value="session">
                {t('texts.tabs.session', { count: adviceLibrary.length })}
              </Tabs.Tab>
              <Tabs.Tab value="library">{t('texts.tabs.library', { count: kept.length })}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="session" pt={12}>
              <Rows session={session} entries={adviceLibrary} empty={t('texts.sessionEmpty')}>
                {(entry, words) => (
                  <>
                    <IconAction label={t('texts.edit', words)} onClick={() => setDraft(entry)}>
                      <IconPencil {...ICON} />
                    </IconAction>
                    <IconAction
                      label={t('texts.remove', words)}
                      onClick={() => void remove(entry.id)}
                    >
                      <IconTrash {...ICON} />
                    </IconAction>
                  </>
                )}
              </Rows>
              <Group gap={10} mt={14}>
                <Button
                  leftSection={<IconPlus {...ICON} />}
                  disabled={adviceLibrary.length >= LIMITS.adviceEntries}
                  onClick={() => setDraft(EMPTY)}
                >
                  {t('texts.add')}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconFileImport {...ICON} />}
                  onClick={() => void open()}
                >
                  {t('texts.open')}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconDownload {...ICON} />}
                  disabled={entriesOf(session).length === 0}
                  onClick={() => void share(entriesOf(session))}
                >
                  {t('texts.share')}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconBookUpload {...ICON} />}
                  disabled={entriesOf(session).length === 0}
                  onClick={() => void keepAll(entriesOf(session))}
                >
                  {t('texts.keepAll')}
                </Button>
              </Group>
            </Tabs.Panel>
            <Tabs.Panel value="library" pt={12}>
              {kept.length > 0 && <p className={classes.hint}>{t('texts.libraryLead')}</p>}
              <Rows
                session={session}
                entries={kept}
                empty={t('texts.libraryEmpty')}
                note={inSession}
              >
                {(entry, words) => (
                  <IconAction label={t('texts.forget', words)} onClick={() => void forget(entry)}>
                    <IconTrash {...ICON} />
                  </IconAction>
                )}
              </Rows>
              {others > 0 && (
                <p className={classes.hint}>{t('texts.otherModels', { count: others })}</p>
              )}
              <Group gap={10} mt={14}>
                <Button disabled={kept.length === 0} onClick={() => void take(kept)}>
                  {t('texts.takeAll')}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconDownload {...ICON} />}
                  disabled={!library || library.length === 0}
                  onClick={() => void share(library ?? [])}
                >
                  {t('texts.share')}
                </Button>
              </Group>
            </Tabs.Panel>
          </Tabs>
        </>
      )}
      <p className={classes.told} role="status">
        {told}
      </p>
      <DialogUndo />
    </Modal>
  );
}

type Words = { name: string; rule: string };
type RowsProps<E> = {
  session: Session;
  entries: readonly E[];
  empty: string;
  note?: (entry: E) => string | null;
  children: (entry: E, words: Words) => ReactNode;
};

function Rows<E extends Omit<AdviceEntry, 'id'>>(props: RowsProps<E>) {
  const { session, entries, empty, note, children } = props;
  const { t, i18n } = useTranslation('advice');
  const language = i18n.language as Language;
  if (entries.length === 0) return <p className={classes.empty}>{empty}</p>;
  return (
    <ul className={classes.rows}>
      {entries.map((entry) => {
        const { factorId, rule, text } = entry;
        const words = {
          name: factorNameOf(session, factorId, language),
          rule: t(`texts.rule.${rule}`),
        };
        const about = note?.(entry) ?? null;
        return (
          <li key={`${factorId}:${rule}`}>
            <div>
              <strong>{words.name}</strong>
              <span>{[words.rule, ...(about === null ? [] : [about])].join(' · ')}</span>
              <p>{text[language]}</p>
            </div>
            <div className={classes.rowButtons}>{children(entry, words)}</div>
          </li>
        );
      })}
    </ul>
  );
}
