import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type {
  AnswerOf,
  PollMethod,
  PollPatch,
  SettingsOf,
} from '../../../../shared/voting/schemas';

/** Sends only what changed: two quick changes must not take each other back. */
export type FieldsProps<M extends PollMethod> = {
  settings: SettingsOf<M>;
  readOnly: boolean;
  set: (patch: PollPatch) => void;
};

/** Why a ballot from paper cannot be sent; texts in `paper:gap`. */
export type PaperGap = 'choose' | 'dots' | 'cap' | 'points' | 'rank' | 'max' | 'number' | 'range';

export type SheetProps<M extends PollMethod, D> = {
  settings: SettingsOf<M>;
  draft: D;
  onDraft(this: void, draft: D): void;
  /** Enter on the last field: to the button. */
  onEnd: () => void;
};

/**
 * What the facilitator's window shows of one method of voting.
 * @typeParam D a paper ballot while it is keyed in: as typed
 */
export interface MethodPanel<M extends PollMethod, D> {
  /** The settings that this method has beside its question and items; null = none. */
  Fields: ((props: FieldsProps<M>) => ReactNode) | null;
  /** One sentence for who has never run this method. */
  how(settings: SettingsOf<M>, t: TFunction<'poll'>): string;
  /** Why hands cannot be counted for it; empty where they can. */
  noHands(t: TFunction<'paper'>): string;
  /** A ballot of which nothing is keyed in. */
  empty: D;
  /** Does the draft hold nothing yet? */
  isEmpty(draft: D): boolean;
  /** The answer that was keyed in, or why it is none. */
  read(settings: SettingsOf<M>, draft: D): AnswerOf<M> | PaperGap;
  /** The ballot as on the paper. */
  Sheet(this: void, props: SheetProps<M, D>): ReactNode;
}
