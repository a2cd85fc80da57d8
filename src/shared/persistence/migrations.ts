import { toVersion2 } from './version-2';
import { toVersion3 } from './version-3';
import { toVersion4 } from './version-4';
import { toVersion5 } from './version-5';

/** One step from a version to the next; gets the `data` of the file as it was written. */
export type Migration = {
  from: number;
  to: number;
  migrate: (data: unknown) => unknown;
};

/** Version of the session file that this app writes. */
export const SCHEMA_VERSION = 5;

/**
 * Every migration ever shipped, oldest first; none is ever removed or changed. A new version adds
 * its step here and the last file of the old version to `fixtures/`.
 */
export const MIGRATIONS: readonly Migration[] = [
  { from: 1, to: 2, migrate: toVersion2 },
  { from: 2, to: 3, migrate: toVersion3 },
  { from: 3, to: 4, migrate: toVersion4 },
  { from: 4, to: 5, migrate: toVersion5 },
];

/**
 * Insists that the steps lead from version 1 to `current` without a gap: a forgotten step must stop
 * the app at its start, not a consultant in front of a room.
 */
export function checkMigrations(migrations: readonly Migration[], current: number): void {
  let version = 1;
  for (const { from, to } of migrations) {
    if (from !== version || to !== version + 1)
      throw new Error(
        `session migrations: expected ${version} to ${version + 1}, got ${from}-${to}`,
      );
    version = to;
  }
  if (version !== current)
    throw new Error(`session migrations end at version ${version}, the app writes ${current}`);
}

/** Runs the steps from `version` on. */
export function migrate(data: unknown, version: number, migrations: readonly Migration[]): unknown {
  return migrations.filter((step) => step.from >= version).reduce((d, s) => s.migrate(d), data);
}

checkMigrations(MIGRATIONS, SCHEMA_VERSION);
