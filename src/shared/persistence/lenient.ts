import { sessionSchema, type Session } from '../domain/model';

/** A newer version may have added keys on several levels; more passes than this are not tried. */
const MAX_PASSES = 12;

/**
 * Reads the session of a newer version for looking only: keys that this version does not know are
 * ignored. Never use the answer for writing, what was ignored would be lost.
 * @returns the session, or null when the rest does not fit either
 */
export function readLeniently(data: unknown): Session | null {
  const copy: unknown = JSON.parse(JSON.stringify(data));
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const parsed = sessionSchema.safeParse(copy);
    if (parsed.success) return parsed.data;
    let removed = false;
    for (const issue of parsed.error.issues) {
      if (issue.code !== 'unrecognized_keys') return null;
      const parent = follow(copy, issue.path);
      if (parent === null) return null;
      for (const key of issue.keys) removed = Reflect.deleteProperty(parent, key) || removed;
    }
    if (!removed) return null;
  }
  return null;
}

function follow(root: unknown, path: readonly PropertyKey[]): object | null {
  let value: unknown = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return typeof value === 'object' ? value : null;
}
