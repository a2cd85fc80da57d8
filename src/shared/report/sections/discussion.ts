import type { ParkedItem } from '../../domain/model';
import type { ReportContext } from '../context';
import type { Block } from '../types';

function outcomeText({ t }: ReportContext, { outcome, outcomeText }: ParkedItem): string {
  if (outcome === null) return t('document:discussion.open');
  if (outcome === 'dropped') return t('document:discussion.dropped');
  return t(`document:discussion.${outcome}`, { text: outcomeText || '–' });
}

/** Notes, decisions and quotes of one subject, without who said it. */
function subjectBlocks(context: ReportContext, factorId: string | null): Block[] {
  const { t, session } = context;
  const own = session.discussionNotes.filter((note) => note.factorId === factorId);
  const texts = (kind: 'note' | 'decision' | 'quote') =>
    own.filter((note) => note.kind === kind).map(({ text }) => text);
  const name = factorId === null ? t('document:discussion.general') : context.factorName(factorId);
  const blocks: Block[] = [{ kind: 'heading', text: name }];
  const [notes, decisions, quotes] = [texts('note'), texts('decision'), texts('quote')];
  if (notes.length > 0) blocks.push({ kind: 'list', items: notes });
  if (quotes.length > 0)
    blocks.push(
      { kind: 'paragraph', text: t('document:discussion.quote') },
      { kind: 'list', items: quotes.map((text) => t('document:summary.quote', { text })) },
    );
  if (decisions.length > 0)
    blocks.push({
      kind: 'definitions',
      items: decisions.map((text) => ({ term: t('document:discussion.decision'), text })),
    });
  return blocks;
}

/** What was said per factor, and what was parked. Null when nothing was noted. */
export function discussionSection(context: ReportContext) {
  const { t, f, session } = context;
  const { discussionNotes, parkingLot, factorModel } = session;
  const noted = new Set(discussionNotes.map(({ factorId }) => factorId));
  const subjects: (string | null)[] = factorModel.factors
    .map(({ id }) => id)
    .filter((id) => noted.has(id));
  if (noted.has(null)) subjects.push(null);
  if (subjects.length + parkingLot.length === 0) return null;
  const blocks: Block[] = [];
  if (subjects.length > 0) blocks.push({ kind: 'lead', text: t('document:discussion.lead') });
  blocks.push(...subjects.flatMap((id) => subjectBlocks(context, id)));
  if (parkingLot.length > 0)
    blocks.push(
      { kind: 'heading', text: t('document:discussion.parked') },
      {
        kind: 'table',
        caption: '',
        columns: [
          { label: t('document:discussion.item'), width: 0.55, align: 'left' },
          { label: t('document:discussion.outcome'), width: 0.45, align: 'left' },
        ],
        rows: parkingLot.map((item) => ({ cells: [item.text, outcomeText(context, item)] })),
        size: 'normal',
      },
    );
  const count = subjects.length;
  const title =
    count > 0
      ? t('document:discussion.title', { count, n: f.count(count) })
      : t('document:discussion.titleParked');
  return { title, blocks };
}
