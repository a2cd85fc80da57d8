/**
 * Unpacks the files of `archive` into `target`.
 *
 * @param place the path inside `target` for an entry, or null to leave it out
 * @throws when the archive is damaged or an entry would land outside `target`
 */
export function unzip(
  archive: string,
  target: string,
  place: (name: string) => string | null,
): Promise<void>;
