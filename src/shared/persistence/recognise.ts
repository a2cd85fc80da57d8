import { LIMITS } from '../domain/limits';
import { daySchema } from '../domain/primitives';
import { requiredLineSchema } from '../domain/text';

/** What a list can show of a session that cannot be opened; null where it could not be read. */
export type Recognised = { title: string | null; date: string | null };

/** A JSON text, whole or the beginning of one, as its strings and signs; all else says nothing here. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs;
/** Title and date are keys of `data`, which is a key of the file. */
const DEPTH = 2;

const titleSchema = requiredLineSchema(LIMITS.title);

/**
 * Finds title and date in the text of a session file, also when it is torn or does not fit the
 * checksum: only for telling people which session it is. Never throws.
 */
export function recognise(text: string): Recognised {
  const found: Recognised = { title: null, date: null };
  /** Keys from the root down to here. */
  const path: string[] = [];
  let last: string | null = null;
  let key: string | null = null;
  for (const [token] of text.slice(0, LIMITS.fileBytes).matchAll(TOKEN)) {
    if (token === '{' || token === '[') path.push(key ?? '');
    else if (token === '}' || token === ']') path.pop();
    const isInData = path.length === DEPTH && path[1] === 'data';
    if (token === ':') key = last;
    else if (token.startsWith('"')) {
      last = unquote(token);
      if (isInData && key === 'title') found.title = titleSchema.safeParse(last).data ?? null;
      if (isInData && key === 'date') found.date = daySchema.safeParse(last).data ?? null;
    } else key = null;
  }
  return found;
}

function unquote(token: string): string | null {
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
