import { Button } from '@mantine/core';
import { IconBooks, IconCircleCheck, IconPlus, IconRestore, IconStairs } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AdviceKind } from '../../../shared/domain/factor-model';
import type { Language } from '../../../shared/domain/language';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import type { RoundResults } from '../../../shared/scoring/types';
import classes from './Advice.module.css';
import { factorNameOf, type AdviceItem } from './items';

type Props = {
  session: FacilitatorSnapshot['session'];
  results: RoundResults | null;
  items: AdviceItem[];
  selected: string | null;
  onSelect: (key: string) => void;
  onWrite: () => void;
  onRestore: () => void;
  onOwnTexts: () => void;
  onLadder: () => void;
  /** Key under which the ladder is selected. */
  ladderKey: string;
};

/** Accepted recommendations in the order of the report, then the suggestions of the rules. */
export function AdviceList(props: Props) {
  const { session, results, items, selected, onSelect, onWrite, onRestore } = props;
  const { onOwnTexts, onLadder, ladderKey } = props;
  const { step } = session.ladder;
  const { t, i18n } = useTranslation('advice');
  const { t: charts } = useTranslation('charts');
  const { t: ladder } = useTranslation('ladder');
  const language = i18n.language as Language;
  const chosen = session.recommendations.length;
  const suggested = items.length - chosen;

  /** What the scores say, the reason for the advice first. */
  const note = (factorId: string | null, rule: AdviceKind | null): string => {
    const result = results?.factors.find((f) => f.id === factorId);
    if (!result) return t('list.own');
    const [band, spread] = [charts(`band.${result.band}`), charts(`spread.${result.label}`)];
    if (rule === 'split') return `${spread}, ${band}`;
    return rule === 'mid' ? `${band}, ${t('list.important')}` : `${band}, ${spread}`;
  };
  const describe = (item: AdviceItem): { title: string; note: string } => {
    if (item.kind === 'suggested') {
      const { factorId, rule } = item.suggestion;
      return { title: factorNameOf(session, factorId, language), note: note(factorId, rule) };
    }
    const { title, factorId, rule } = item.recommendation;
    return { title, note: note(factorId, rule) };
  };

  return (
    <nav className={classes.list} aria-labelledby="advice-title">
      <header>
        <h1 id="advice-title">{t('list.title')}</h1>
        {items.length > 0 && <span>{t('list.chosen', { chosen, total: items.length })}</span>}
      </header>
      <ol>
        {items.map((item, index) => {
          const { title, note } = describe(item);
          return (
            <li key={item.key}>
              <button
                type="button"
                aria-current={item.key === selected ? 'true' : undefined}
                onClick={() => onSelect(item.key)}
              >
                <span className={classes.rank}>{index + 1}</span>
                <span className={classes.itemText}>
                  <strong>{title}</strong>
                  <span>{note}</span>
                </span>
                {item.kind === 'accepted' && (
                  <IconCircleCheck
                    size={20}
                    stroke={1.75}
                    aria-label={t('list.inReport')}
                    role="img"
                  />
                )}
              </button>
            </li>
          );
        })}
      </ol>
      <div className={classes.listButtons}>
        <Button
          variant="transparent"
          leftSection={<IconPlus size={17} stroke={1.75} />}
          onClick={onWrite}
        >
          {t('list.writeOwn')}
        </Button>
        <Button
          variant="transparent"
          leftSection={<IconBooks size={17} stroke={1.75} />}
          onClick={onOwnTexts}
        >
          {t('list.ownTexts')}
        </Button>
        {session.dismissedSuggestions.length > 0 && (
          <Button
            variant="transparent"
            leftSection={<IconRestore size={17} stroke={1.75} />}
            onClick={onRestore}
          >
            {t('list.restore')}
          </Button>
        )}
      </div>
      <p>
        {!results
          ? t('list.noResults')
          : suggested === 0
            ? t(chosen === 0 ? 'list.noneAtAll' : 'list.noSuggestions')
            : t('list.order')}
      </p>
      <button
        type="button"
        className={classes.ladder}
        aria-current={selected === ladderKey ? 'true' : undefined}
        onClick={onLadder}
      >
        <IconStairs size={20} stroke={1.75} aria-hidden />
        <span className={classes.itemText}>
          <strong>{ladder('title')}</strong>
          <span>
            {step === null
              ? t('list.ladderNone')
              : ladder('step', { step, name: ladder(`steps.${step}.name`) })}
          </span>
        </span>
      </button>
    </nav>
  );
}
