import { IconBooks, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adviceRule, figuresOf } from '../../../shared/advice/rule';
import { adviceSource } from '../../../shared/advice/source';
import { evidenceFor, type Suggestion } from '../../../shared/advice/suggest';
import type { AdviceKind } from '../../../shared/domain/factor-model';
import type { Language } from '../../../shared/domain/language';
import { LIMITS } from '../../../shared/domain/limits';
import type { Recommendation } from '../../../shared/domain/model';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { newId } from '../../ui/ids';
import { useNotifyUndo } from '../actions/notifyUndo';
import { EmptyState } from '../../ui/EmptyState';
import { useSend } from '../actions/useSend';
import { AcceptedEditor } from './AcceptedEditor';
import classes from './Advice.module.css';
import { AdviceList } from './AdviceList';
import { Agreements, EMPTY_AGREEMENT, type AgreementDraft } from './Agreements';
import { DraftEditor } from './DraftEditor';
import { Evidence } from './Evidence';
import { LadderEditor } from './LadderEditor';
import type { OwnTextDraft } from './OwnTextForm';
import { OwnTextsDialog } from './OwnTextsDialog';
import { adviceItems, factorNameOf, sourceText, type RecommendationTexts } from './items';

/** Key under which the recommendation that people write themselves is selected. */
const OWN = 'own';
/** Key under which the ladder is selected. */
const LADDER = 'ladder';
const EMPTY: RecommendationTexts = { title: '', text: '', who: '', firstStep: '' };

/** Advies en afspraken: from what the room answered to who does what by when. */
export function AdviceView({ snapshot }: { snapshot: FacilitatorSnapshot }) {
  const { t, i18n } = useTranslation('advice');
  const { session } = snapshot;
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const source = adviceSource(session);
  const results = source?.results ?? null;
  const items = adviceItems(session, source);
  const [chosen, setChosen] = useState<string | null>(null);
  const [ownTexts, setOwnTexts] = useState<{ start: OwnTextDraft | null } | null>(null);
  // Drafts outlive a look at another suggestion.
  const [drafts, setDrafts] = useState<Readonly<Record<string, RecommendationTexts>>>({});
  const [agreement, setAgreement] = useState<AgreementDraft>(EMPTY_AGREEMENT);
  const [focusAgreement, setFocusAgreement] = useState(0);
  const isApart = chosen === OWN || chosen === LADDER;
  const item = items.find((i) => i.key === chosen) ?? (isApart ? undefined : items[0]);
  const selected = isApart ? chosen : (item?.key ?? null);

  const change = (key: string, texts: RecommendationTexts): void =>
    setDrafts((all) => ({ ...all, [key]: texts }));
  const forget = (key: string): void =>
    setDrafts((all) => Object.fromEntries(Object.entries(all).filter(([k]) => k !== key)));
  const toAgreement = ({ title, who, firstStep }: RecommendationTexts): void => {
    setAgreement({ ...EMPTY_AGREEMENT, what: firstStep.trim() || title, who });
    setFocusAgreement((n) => n + 1);
  };

  /** Puts a text in the report. The library text goes first, so that an edit is known as one. */
  const accept = async (
    key: string,
    source: Pick<Recommendation, 'origin' | 'factorId' | 'rule' | 'roundId'>,
    texts: RecommendationTexts,
    library: string | null,
  ): Promise<void> => {
    const id = newId();
    const text = library ?? texts.text;
    const isEdited = texts.text.trim() !== text;
    const { ok } = await send([
      { type: 'recommendation/add', recommendation: { id, ...source, ...texts, text } },
      ...(isEdited
        ? [{ type: 'recommendation/update', id, patch: { text: texts.text } } as const]
        : []),
    ]);
    if (!ok) return;
    forget(key);
    setChosen(id);
  };
  const dismiss = async (key: string, { factorId, rule }: Suggestion): Promise<void> => {
    if (!(await send({ type: 'suggestion/dismiss', factorId, rule })).ok) return;
    forget(key);
    notifyUndo(t('editor.dismissed'));
  };
  const remove = async (id: string): Promise<void> => {
    if ((await send({ type: 'recommendation/remove', id })).ok) notifyUndo(t('editor.removed'));
  };

  const evidenceOf = (factorId: string | null, rule: AdviceKind | null) => {
    const factor = results?.factors.find((f) => f.id === factorId);
    const facts = source && factor ? evidenceFor(source, factor) : null;
    if (!source || !factor || !facts) return null;
    const figures = figuresOf(factor, source.results, source.previous, facts.vote?.top ?? false);
    const { verdicts } = adviceRule(figures, source.results.settings);
    return (
      <Evidence
        session={session}
        results={source.results}
        factorId={factor.id}
        facts={facts}
        rule={rule}
        holds={rule !== null && verdicts.includes(rule)}
      />
    );
  };
  /** Opens the form for an own text; when there is one for that place already, it is changed. */
  const keepAsOwn = (factorId: string, rule: AdviceKind, written: string): void => {
    const old = session.adviceLibrary.find((e) => e.factorId === factorId && e.rule === rule);
    const text = { ...(old?.text ?? { nl: '', en: '' }), [session.language]: written };
    setOwnTexts({ start: { id: old?.id ?? null, factorId, rule, text } });
  };

  const suggestionEditor = (key: string, suggestion: Suggestion) => {
    const { factorId, rule, origin } = suggestion;
    const suggested = suggestion.text[session.language];
    const texts = drafts[key] ?? {
      ...EMPTY,
      title: factorNameOf(session, factorId, session.language).slice(0, LIMITS.title),
      text: suggested,
    };
    const isChanged = texts.text !== suggested;
    const roundId = results?.roundId ?? null;
    const from = { origin, factorId, rule, roundId } as const;
    const Icon = origin === 'own' ? IconPencil : IconBooks;
    return (
      <DraftEditor
        key={key}
        origin={
          <>
            <Icon size={16} stroke={1.75} aria-hidden />
            {origin === 'own'
              ? t('origin.suggestedOwn')
              : t(isChanged ? 'origin.edited' : 'origin.suggested')}
          </>
        }
        heading={factorNameOf(session, factorId, i18n.language as Language)}
        texts={texts}
        onChange={(next) => change(key, next)}
        evidence={evidenceOf(factorId, rule)}
        onAccept={() => void accept(key, from, texts, suggested)}
        onAgreement={() => toAgreement(texts)}
        onBack={isChanged ? () => change(key, { ...texts, text: suggested }) : null}
        backLabel={t(origin === 'own' ? 'editor.backToOwn' : 'editor.backToLibrary')}
        onKeep={
          isChanged && texts.text.trim() !== ''
            ? () => keepAsOwn(factorId, rule, texts.text.trim())
            : null
        }
        onDiscard={() => void dismiss(key, suggestion)}
        discardLabel={t('editor.dismiss')}
      />
    );
  };
  const ownEditor = () => {
    const texts = drafts[OWN] ?? EMPTY;
    const source = { origin: 'own', factorId: null, rule: null, roundId: null } as const;
    return (
      <DraftEditor
        key={OWN}
        origin={t('list.untitled')}
        heading={null}
        texts={texts}
        onChange={(next) => change(OWN, next)}
        onAccept={() => void accept(OWN, source, texts, null)}
        onAgreement={null}
        onBack={null}
        backLabel=""
        onKeep={null}
        onDiscard={() => {
          forget(OWN);
          setChosen(null);
        }}
        discardLabel={t('editor.discard')}
      />
    );
  };

  const acceptedEditor = (recommendation: Recommendation) => {
    const { id, factorId, rule, text } = recommendation;
    const from = sourceText(session, recommendation);
    return (
      <AcceptedEditor
        key={id}
        recommendation={recommendation}
        index={session.recommendations.indexOf(recommendation)}
        count={session.recommendations.length}
        source={from}
        evidence={evidenceOf(factorId, rule)}
        onAgreement={() => toAgreement(recommendation)}
        onKeep={
          factorId !== null && rule !== null && text !== from
            ? () => keepAsOwn(factorId, rule, text)
            : null
        }
        onRemove={() => void remove(id)}
      />
    );
  };

  return (
    <div className={classes.view}>
      <AdviceList
        session={session}
        results={results}
        items={items}
        selected={selected}
        onSelect={setChosen}
        onWrite={() => setChosen(OWN)}
        onOwnTexts={() => setOwnTexts({ start: null })}
        onLadder={() => setChosen(LADDER)}
        ladderKey={LADDER}
        onRestore={() => void send({ type: 'suggestion/restore-all' })}
      />
      <main className={classes.middle}>
        {selected === OWN && ownEditor()}
        {item?.kind === 'suggested' && suggestionEditor(item.key, item.suggestion)}
        {item?.kind === 'accepted' && acceptedEditor(item.recommendation)}
        {selected === LADDER && <LadderEditor session={session} results={results} />}
        {selected === null && (
          <div className={classes.empty}>
            <EmptyState title={t('emptyTitle')} text={t(results ? 'emptyAfter' : 'empty')} />
          </div>
        )}
      </main>
      <Agreements
        agreements={session.agreements}
        scene={session.projector.scene}
        draft={agreement}
        onDraft={setAgreement}
        focusRequest={focusAgreement}
      />
      {ownTexts && (
        <OwnTextsDialog
          session={session}
          start={ownTexts.start}
          onClose={() => setOwnTexts(null)}
        />
      )}
    </div>
  );
}
