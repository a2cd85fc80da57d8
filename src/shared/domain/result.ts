/** Why a command was refused. The interface has a sentence for each (namespace `errors`). */
export const ERROR_CODES = [
  'invalid', // did not match the schema
  'forbidden', // this role may not do this
  'not-found', // the thing is gone
  'group-in-use', // ballots or contributions belong to the group
  'limit', // a limit of LIMITS was reached
  'model-in-use', // a round was opened with it
  'round-not-draft',
  'round-not-open',
  'round-not-closed',
  'round-busy', // another round is still open or waits for publishing
  'round-has-ballots', // its rules are fixed
  'vote-protected', // a vote with few answers was cast under a higher minimum
  'no-groups', // a round needs at least one group
  'no-factors',
  'round-seen', // its results were shown: nobody may vote in it any more
  'activity-in-use', // people voted in it
  'activity-not-open', // no more notes
  'poll-not-ready', // too few items, or an empty range
  'parking-lot-open', // items still to settle
  'ballot-incomplete',
  'phone-has-voted', // from another seat
  'voting-open', // moving a seat now would show, by the counts of the groups, who answered
  'hands-do-not-add-up', // the hands of a statement are not as many as the people
  'code-unknown',
  'advice-exists', // an own text for that factor and rule is there already
  'advice-foreign', // no file with own advice
  'advice-entry', // an entry of that file does not fit; `detail` names it
  'nothing-to-undo',
  'nothing-to-redo',
  'read-only', // file of a newer version
  'no-session',
  'not-saved', // disk full or unwritable: the old state stands
  // Files; `detail` is the name of the file.
  'disk-full',
  'not-writable',
  'not-readable',
  'damaged',
  'newer-version',
  'foreign',
  'checksum',
  'not-json',
  'too-large',
  'logo-type', // no picture that we can read
  'logo-large',
  'logo-unsafe', // an SVG that runs or fetches something
  'report-failed',
  'export-failed',
  'nothing-to-export', // the file would be empty
  'stopped', // by the user, half-way: nothing was written
  'busy', // too many requests
  'cancelled',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export type Failure = { ok: false; error: ErrorCode; detail?: string };
export type Result<T = undefined> = { ok: true; value: T } | Failure;

/** Makes a failure; `detail` is technical and never shown alone. */
export function fail(error: ErrorCode, detail?: string): Failure {
  return detail === undefined ? { ok: false, error } : { ok: false, error, detail };
}

/** Thrown inside the reducer to refuse a command; turned into a {@link Failure} by the history. */
export class CommandRefused extends Error {
  constructor(
    readonly code: ErrorCode,
    detail?: string,
  ) {
    super(detail ?? code);
    this.name = 'CommandRefused';
  }
}
