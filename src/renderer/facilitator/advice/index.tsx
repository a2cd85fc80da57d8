import { IconBooks } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../shared/advice/suggest';
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
import {
  adviceItems,
  factorNameOf,
  adviceSource,
  sourceText,
  newestResults,
  type RecommendationTexts,
} from './items';

/** Key under which the recommendation that people write themselves is selected. */
const OWN = 'own';
const EMPTY: RecommendationTexts = { title: '', text: '', who: '', firstStep: '' };

/** Advies en afspraken: from what the room answered to who does what by when. */
export function AdviceView({ snapshot }: { snapshot: FacilitatorSnapshot }) {
  const { t, i18n } = useTranslation('advice');
  const { session } = snapshot;
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const results = newestResults(session);
  const source = adviceSource(session);
  const items = adviceItems(session, source);
  const [chosen, setChosen] = useState<string | null>(null);
  // Drafts outlive a look at another suggestion.
  const [drafts, setDrafts] = useState<Readonly<Record<string, RecommendationTexts>>>({});
  const [agreement, setAgreement] = useState<AgreementDraft>(EMPTY_AGREEMENT);
  const [focusAgreement, setFocusAgreement] = useState(0);
  const item = items.find((i) => i.key === chosen) ?? (chosen === OWN ? undefined : items[0]);
  const selected = chosen === OWN ? OWN : (item?.key ?? null);

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
    const added = await send({
      type: 'recommendation/add',
      recommendation: { id, ...source, ...texts, text },
    });
    if (!added.ok) return;
    if (texts.text.trim() !== text)
      await send({ type: 'recommendation/update', id, patch: { text: texts.text } });
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

  const evidenceOf = (factorId: string | null) => {
    const result = results?.factors.find((f) => f.id === factorId);
    return result && result.band !== 'too-few' ? (
      <Evidence session={session} result={result} />
    ) : null;
  };

  const suggestionEditor = (key: string, suggestion: Suggestion) => {
    const { factorId, rule } = suggestion;
    const library = suggestion.text[session.language];
    const texts = drafts[key] ?? {
      ...EMPTY,
      title: factorNameOf(session, factorId, session.language).slice(0, LIMITS.title),
      text: library,
    };
    const roundId = results?.roundId ?? null;
    const source = { origin: 'library', factorId, rule, roundId } as const;
    return (
      <DraftEditor
        key={key}
        origin={
          <>
            <IconBooks size={16} stroke={1.75} aria-hidden />
            {t(texts.text === library ? 'origin.suggested' : 'origin.edited')}
          </>
        }
        heading={factorNameOf(session, factorId, i18n.language as Language)}
        texts={texts}
        onChange={(next) => change(key, next)}
        evidence={evidenceOf(factorId)}
        onAccept={() => void accept(key, source, texts, library)}
        onAgreement={() => toAgreement(texts)}
        onLibrary={texts.text === library ? null : () => change(key, { ...texts, text: library })}
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
        onLibrary={null}
        onDiscard={() => {
          forget(OWN);
          setChosen(null);
        }}
        discardLabel={t('editor.discard')}
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
        onRestore={() => void send({ type: 'suggestion/restore-all' })}
      />
      <main className={classes.middle}>
        {selected === OWN && ownEditor()}
        {item?.kind === 'suggested' && suggestionEditor(item.key, item.suggestion)}
        {item?.kind === 'accepted' && (
          <AcceptedEditor
            key={item.key}
            recommendation={item.recommendation}
            index={session.recommendations.indexOf(item.recommendation)}
            count={session.recommendations.length}
            library={sourceText(session, item.recommendation)?.text ?? null}
            evidence={evidenceOf(item.recommendation.factorId)}
            onAgreement={() => toAgreement(item.recommendation)}
            onRemove={() => void remove(item.recommendation.id)}
          />
        )}
        {selected === null && (
          <div className={classes.empty}>
            <EmptyState title={t('emptyTitle')} text={t('empty')} />
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
    </div>
  );
}
