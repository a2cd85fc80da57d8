import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactorModel } from '../../../shared/domain/factor-model';
import { BALLOT_LANGUAGES, type BallotLanguage } from '../../../shared/domain/language';
import { checkModel } from '../../../shared/domain/model-problems';
import { DialogUndo } from '../actions/DialogUndo';
import { hideUndoToast } from '../actions/UndoToast';
import { fromDraft, partOf, toDraft, untranslated, type ModelDraft } from './draft';
import { EditorContext } from './editor-context';
import { DimensionFields, FactorFields } from './PartFields';
import { ModelFields } from './ModelFields';
import classes from './Models.module.css';
import { Outline } from './Outline';
import { useChanges } from './useChanges';
import { useKeptDraft } from './useKeptDraft';

type Props = {
  initial: ModelDraft;
  /** As it is kept now; null for a new one. */
  earlier: FactorModel | null;
  save: (model: FactorModel) => Promise<FactorModel | null>;
  /** There is something that would be lost. */
  dirty: boolean;
  onDirty: (dirty: boolean) => void;
  /** Somebody wants to leave while there is: ask. */
  leaving: boolean;
  onLeaving: (leaving: boolean) => void;
  onClose: () => void;
  /** Leave without keeping what was changed. */
  onDiscard: () => void;
};

/** Editor of one own model: its parts on the left, the fields of the chosen part on the right. */
export function ModelEditor(props: Props) {
  const { initial, earlier, save, dirty, onDirty, leaving, onLeaving, onClose, onDiscard } = props;
  const { t, i18n } = useTranslation('models');
  const [kept, setKept] = useState(earlier);
  const [draft, setDraft] = useState(initial);
  const [selected, setSelected] = useState(initial.id);
  const [language, setLanguage] = useState<BallotLanguage>(i18n.language === 'en' ? 'en' : 'nl');
  const [tried, setTried] = useState(false);
  // Changes from the start: they are those of an earlier time.
  const [told, setTold] = useState(dirty ? t('unfinished.resumed') : '');
  useKeptDraft(draft, dirty);
  const changes = useChanges();
  const checked = useMemo(() => checkModel(fromDraft(draft)), [draft]);
  const problems = tried && !checked.ok ? checked.problems : [];
  const missing = useMemo(() => untranslated(draft, language), [draft, language]);
  const missingCount = [...missing.values()].reduce((sum, count) => sum + count, 0);
  const languageName = t(`editor.languages.${language}`);

  const change = (next: (draft: ModelDraft) => ModelDraft): void => {
    setTold('');
    onDirty(true);
    setDraft(next);
  };
  const store = async (): Promise<boolean> => {
    setTried(true);
    if (!checked.ok) {
      const [first] = checked.problems;
      if (first) setSelected(partOf(draft, first));
      onLeaving(false);
      return false;
    }
    const saved = await save(checked.model);
    if (!saved) return false;
    const same = kept !== null && saved.version === kept.version;
    setKept(saved);
    setDraft(toDraft(saved));
    setTried(false);
    onDirty(false);
    hideUndoToast();
    const words = t(same ? 'editor.unchanged' : 'editor.saved', { version: saved.version });
    setTold(kept ? `${words} ${changes(kept, saved, BALLOT_LANGUAGES)}` : words);
    return true;
  };
  const head = useRef<HTMLDivElement>(null);
  // The button that led here is gone, and the focus with it.
  useEffect(() => head.current?.focus(), []);
  const leave = (): void => (dirty ? onLeaving(true) : onClose());
  const version = kept
    ? t('editor.versionNext', { version: kept.version, next: kept.version + 1 })
    : t('editor.version', { version: draft.version });
  const factor = draft.factors.find(({ id }) => id === selected);
  const dimension = draft.dimensions.find(({ id }) => id === selected);

  return (
    <EditorContext value={{ draft, change, language, problems, select: setSelected }}>
      <div className={classes.editor}>
        <div className={classes.editorHead}>
          <Button
            variant="subtle"
            leftSection={<IconArrowLeft size={18} stroke={1.75} aria-hidden />}
            onClick={leave}
          >
            {t('editor.back')}
          </Button>
          <div className={classes.editorName} ref={head} tabIndex={-1}>
            <strong>{draft.name[language] ?? draft.name.nl ?? t('editor.unnamed')}</strong>
            <span>{version}</span>
          </div>
          <SegmentedControl
            aria-label={t('editor.language')}
            value={language}
            onChange={(value) =>
              setLanguage(BALLOT_LANGUAGES.find((one) => one === value) ?? language)
            }
            data={BALLOT_LANGUAGES.map((value) => ({
              value,
              label: t(`editor.languages.${value}`),
            }))}
          />
          <Button onClick={() => void store()}>{t('editor.save')}</Button>
        </div>
        <div className={classes.state} role="status">
          {leaving ? (
            <div className={classes.ask}>
              <span>{t('editor.leave')}</span>
              <Button size="sm" onClick={() => void store().then((ok) => ok && onClose())}>
                {t('editor.save')}
              </Button>
              <Button size="sm" variant="default" onClick={onDiscard}>
                {t('editor.discard')}
              </Button>
              <Button size="sm" variant="subtle" onClick={() => onLeaving(false)}>
                {t('editor.stay')}
              </Button>
            </div>
          ) : (
            <>
              <span data-problem={problems.length > 0 || undefined}>
                {problems.length > 0 ? t('editor.problems', { count: problems.length }) : told}
              </span>
              <span>
                {missingCount === 0
                  ? checked.ok && t('editor.complete', { language: languageName })
                  : `${t('editor.missing', { count: missingCount, language: languageName })} ${t('editor.missingHint')}`}
              </span>
            </>
          )}
        </div>
        <Outline selected={selected} missing={missing} />
        <div className={classes.fields}>
          {factor && <FactorFields key={factor.id} factor={factor} />}
          {dimension && <DimensionFields key={dimension.id} dimension={dimension} />}
          {!factor && !dimension && <ModelFields />}
          <DialogUndo />
        </div>
      </div>
    </EditorContext>
  );
}
