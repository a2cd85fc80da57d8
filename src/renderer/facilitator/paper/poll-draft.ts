import { pollBallotFits } from '../../../shared/voting/rules';
import type { PollBallot, PollSettings } from '../../../shared/voting/schemas';
import type { PaperGap } from '../methods/parts/panel';
import { panelOf, type PaperDraftOf } from '../methods/registry';

/** A paper ballot of a poll while it is keyed in: as typed. */
export type PollDraft = PaperDraftOf<PollSettings['method']> & { abstains: boolean };

/** A ballot of which nothing is keyed in. */
export const emptyPaper = ({ method }: Pick<PollSettings, 'method'>): PollDraft => ({
  ...panelOf(method).empty,
  abstains: false,
});

/** Does the draft hold nothing yet? */
export const isEmptyPaper = (settings: PollSettings, draft: PollDraft): boolean =>
  !draft.abstains && panelOf(settings.method).isEmpty(draft);

/** The ballot as it is sent, or why it cannot be. */
export function pollBallotFrom(
  settings: PollSettings,
  draft: PollDraft,
): { ballot: PollBallot } | { gap: PaperGap } {
  const answer: PollBallot | PaperGap = draft.abstains
    ? { kind: 'abstain' }
    : panelOf(settings.method).read(settings, draft);
  if (typeof answer === 'string') return { gap: answer };
  return pollBallotFits(settings, answer) ? { ballot: answer } : { gap: 'choose' };
}
