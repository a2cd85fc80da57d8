/**
 * What the tooling tells the user. Always on stderr: stdout belongs to the app.
 */

/** An error whose message says all the user needs; shown without a stack. */
export class SetupError extends Error {}

/** Shows one line of progress. */
export function say(line) {
  process.stderr.write(`[regiotafel] ${line}\n`);
}

/** Shows an error: the message alone where it was written for the user, otherwise the stack. */
export function sayError(error) {
  say(error instanceof SetupError ? error.message : (error?.stack ?? String(error)));
}

/** A size in bytes as whole megabytes. */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}
