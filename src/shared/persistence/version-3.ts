import { z } from 'zod';

const record = z.record(z.string(), z.looseObject({}));
const runs = z.array(z.looseObject({}));
/** What this step needs of a file of version 2; everything else is passed on untouched. */
const version2 = z.looseObject({ participants: record, rounds: runs, polls: runs });

/** Version 3 adds phones and printed ballots: what sits in a seat, and which ballots are from paper. */
export function toVersion3(data: unknown): unknown {
  const old = version2.parse(data);
  const withPaper = (run: object): object => ({ ...run, onPaper: [] });
  return {
    ...old,
    facilitatorVotes: false,
    participants: Object.fromEntries(
      Object.entries(old.participants).map(([id, seat]) => [
        id,
        { ...seat, number: 0, device: '' },
      ]),
    ),
    rounds: old.rounds.map(withPaper),
    polls: old.polls.map(withPaper),
  };
}
