import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contribution } from '../../../../shared/domain/model';
import { similarPairs } from '../../../../shared/similarity/similar';
import type { Board } from './board';
import classes from './Proposal.module.css';

/** Pairs that are looked at; more than anyone will judge. */
const PAIRS = 200;

export type Alike = { key: string; notes: [Contribution, Contribution] };

/** The next two notes that look alike and are not yet in one theme, or null. */
export function useAlike(board: Board, dismissed: ReadonlySet<string>): Alike | null {
  // Every snapshot has fresh notes; comparing is only needed when a text changed. The separators
  // cannot be in a text: control characters are never kept.
  const texts = board.columns
    .flatMap(({ notes }) => notes.map(({ id, text }) => `${id}\u0001${text}`))
    .sort()
    .join('\u0002');
  const pairs = useMemo(() => {
    const notes = texts.split('\u0002').map((line) => {
      const [id = '', text = ''] = line.split('\u0001');
      return { id, text };
    });
    return similarPairs(notes, { limit: PAIRS, threshold: 0.4 });
  }, [texts]);
  const place = new Map(
    board.columns.flatMap(({ theme, notes }) =>
      notes.map((note) => [note.id, { note, theme: theme?.id ?? null }] as const),
    ),
  );
  for (const { a, b } of pairs) {
    const key = `${a} ${b}`;
    const [x, y] = [place.get(a), place.get(b)];
    if (!x || !y || dismissed.has(key)) continue;
    // At least one still has to be ordered; what people put apart stays apart.
    if (x.theme === null || y.theme === null) return { key, notes: [x.note, y.note] };
  }
  return null;
}

type Props = { alike: Alike; onTogether: () => void; onDismiss: () => void };

/** Proposes to put two notes together. Only a proposal: nothing happens by itself. */
export function Proposal({ alike, onTogether, onDismiss }: Props) {
  const { t } = useTranslation('cluster');
  return (
    <div className={classes.proposal} role="group" aria-label={t('alike.label')}>
      <p>{t('alike.ask')}</p>
      <ul>
        {alike.notes.map(({ id, text }) => (
          <li key={id} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      <button type="button" onClick={onTogether}>
        {t('alike.together')}
      </button>
      <button type="button" onClick={onDismiss}>
        {t('alike.dismiss')}
      </button>
    </div>
  );
}
