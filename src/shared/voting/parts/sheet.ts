import type { SheetForm } from '../../report/print/types';
import type { SheetTexts } from './method';
import type { PollItem } from './schema-items';

const rowsOf = (items: readonly PollItem[]) =>
  items.map(({ label }, index) => ({ number: String(index + 1), text: label }));

/** A box to write a number in per item, with its unit behind. */
export const numbersForm = (
  items: readonly PollItem[],
  unit: string,
  { t }: SheetTexts,
): SheetForm => ({
  kind: 'numbers',
  rows: rowsOf(items),
  unit,
  abstain: t('paper:ballot.abstain'),
});

/** A box to tick per item. */
export const ticksForm = (items: readonly PollItem[], { t }: SheetTexts): SheetForm => ({
  kind: 'ticks',
  rows: rowsOf(items),
  abstain: t('paper:ballot.abstain'),
  line: '',
});
