type Flat = string | number | boolean | null | undefined;

/** Fields that hold no record: a record within a record is listed field by field itself. */
type FlatField<T> = { [K in keyof T]-?: T[K] extends Flat | readonly Flat[] ? K : never }[keyof T];

/**
 * Copies the named fields of a record; all others stay behind. So what leaves the main process is only
 * what somebody named: `fields<Theme>()('id', 'name')(theme)`.
 */
export const fields =
  <T extends object>() =>
  <K extends FlatField<T>>(...names: readonly K[]) =>
  (record: T): Pick<T, K> => {
    const copy: Partial<Pick<T, K>> = {};
    for (const name of names) if (name in record) copy[name] = record[name];
    return copy as Pick<T, K>;
  };

/** The same for a record that may be missing. */
export const orNull = <T, V>(record: T | null, pick: (record: T) => V): V | null =>
  record === null ? null : pick(record);

/**
 * Picks once for each record: parts of a session that did not change are the same objects, and
 * snapshots are made many times a second.
 */
export function once<T extends object, V>(pick: (record: T) => V): (record: T) => V {
  const picked = new WeakMap<T, { value: V }>();
  return (record) => {
    const known = picked.get(record) ?? { value: pick(record) };
    picked.set(record, known);
    return known.value;
  };
}
