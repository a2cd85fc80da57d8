import type { ChildProcess } from 'node:child_process';

/** Waits until an X server started with `-displayfd 3` has told the number of its display. */
export function displayNumber(server: ChildProcess): Promise<string>;
