import { z } from 'zod';
import { modelIdSchema } from '../domain/factor-model';
import { LIMITS } from '../domain/limits';
import { adviceEntrySchema, type AdviceEntry, type Session } from '../domain/model';
import { fail, type Result } from '../domain/result';

/** Version of the file; goes up when a field changes its meaning or disappears. */
export const ADVICE_FILE_VERSION = 1;

/** An own text that is kept outside a session: it also says which factor model it is for. */
export const libraryEntrySchema = z.strictObject({
  modelId: modelIdSchema,
  factorId: adviceEntrySchema.shape.factorId,
  rule: adviceEntrySchema.shape.rule,
  text: adviceEntrySchema.shape.text,
});
export type LibraryEntry = z.infer<typeof libraryEntrySchema>;
export const libraryKeySchema = libraryEntrySchema.omit({ text: true });
export type LibraryKey = z.infer<typeof libraryKeySchema>;

const headSchema = z.looseObject({
  app: z.literal('regiotafel'),
  format: z.literal('regiotafel-advice'),
  version: z.int().min(1),
});
const fileSchema = z.strictObject({
  app: z.literal('regiotafel'),
  format: z.literal('regiotafel-advice'),
  version: z.literal(ADVICE_FILE_VERSION),
  entries: z.array(z.unknown()).max(LIMITS.ownAdviceEntries),
});

/** Is this the same place: model, factor and rule? */
export const isSameKey = (a: LibraryKey, b: LibraryKey): boolean =>
  a.modelId === b.modelId && a.factorId === b.factorId && a.rule === b.rule;

const isSameText = (a: LibraryEntry['text'], b: LibraryEntry['text']): boolean =>
  a.nl === b.nl && a.en === b.en;

/** The text of a file with own advice, to share or to keep. */
export function adviceFileText(entries: readonly LibraryEntry[]): string {
  const file = {
    app: 'regiotafel',
    format: 'regiotafel-advice',
    version: ADVICE_FILE_VERSION,
    entries,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a file with own advice: all of it or nothing. An entry that is there twice counts once.
 * @returns `advice-foreign` for another file, `newer-version`, `too-large` for too many entries, or
 *   `advice-entry` with the number (from 1), factor, rule and place of the first entry that does not
 *   fit or that contradicts an earlier one
 */
export function parseAdviceFile(text: string): Result<LibraryEntry[]> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return fail('advice-foreign');
  }
  const head = headSchema.safeParse(data);
  if (!head.success) return fail('advice-foreign');
  if (head.data.version > ADVICE_FILE_VERSION) return fail('newer-version');
  const file = fileSchema.safeParse(data);
  if (!file.success)
    return fail(
      file.error.issues.some(({ code }) => code === 'too_big') ? 'too-large' : 'advice-foreign',
    );
  const entries: LibraryEntry[] = [];
  for (const [index, raw] of file.data.entries.entries()) {
    const parsed = libraryEntrySchema.safeParse(raw);
    if (!parsed.success) {
      const place = parsed.error.issues[0]?.path.join('.') ?? '';
      return fail('advice-entry', nameOf(index, raw, place));
    }
    const known = entries.find((entry) => isSameKey(entry, parsed.data));
    if (!known) entries.push(parsed.data);
    else if (!isSameText(known.text, parsed.data.text))
      return fail('advice-entry', nameOf(index, raw, 'text'));
  }
  return { ok: true, value: entries };
}

/** For example `3 (mutual-trust, low): text.nl`. */
function nameOf(index: number, raw: unknown, place: string): string {
  const named = z.looseObject({ factorId: z.string(), rule: z.string() }).safeParse(raw);
  const about = named.success
    ? ` (${named.data.factorId.slice(0, 80)}, ${named.data.rule.slice(0, 20)})`
    : '';
  return `${index + 1}${about}${place === '' ? '' : `: ${place}`}`;
}

/** Puts entries in a library; those of the same place take the place of the old ones. */
export function keepEntries(
  library: readonly LibraryEntry[],
  entries: readonly LibraryEntry[],
): { library: LibraryEntry[]; added: number; replaced: number } {
  const isNew = (entry: LibraryEntry): boolean => !library.some((old) => isSameKey(old, entry));
  const replaced = entries.filter((entry) =>
    library.some((old) => isSameKey(old, entry) && !isSameText(old.text, entry.text)),
  ).length;
  const kept = library.map((old) => entries.find((entry) => isSameKey(entry, old)) ?? old);
  const added = entries.filter(isNew);
  return { library: [...kept, ...added], added: added.length, replaced };
}

/** The own texts of a session as they are kept or shared; not those for a factor that its model lacks. */
export function entriesOf({
  adviceLibrary,
  factorModel,
}: Pick<Session, 'adviceLibrary' | 'factorModel'>): LibraryEntry[] {
  const known = new Set(factorModel.factors.map(({ id }) => id));
  return adviceLibrary
    .filter(({ factorId }) => known.has(factorId))
    .map(({ factorId, rule, text }) => ({ modelId: factorModel.id, factorId, rule, text }));
}

/** What taking over entries would do to a session. */
export type Takeover = {
  add: AdviceEntry[];
  /** The session has the same text already. */
  same: number;
  /** The session has another text there: that one stays. */
  kept: number;
  /** For another factor model, or a factor that it does not have. */
  foreign: number;
};

/** Sorts out which entries a session can take over; never replaces what people wrote in it. */
export function takeOver(
  { adviceLibrary, factorModel }: Pick<Session, 'adviceLibrary' | 'factorModel'>,
  entries: readonly LibraryEntry[],
  newId: () => string,
): Takeover {
  const result: Takeover = { add: [], same: 0, kept: 0, foreign: 0 };
  for (const { modelId, factorId, rule, text } of entries) {
    const own = adviceLibrary.find((entry) => entry.factorId === factorId && entry.rule === rule);
    const fits = modelId === factorModel.id && factorModel.factors.some((f) => f.id === factorId);
    if (!fits) result.foreign += 1;
    else if (!own) result.add.push({ id: newId(), factorId, rule, text });
    else if (isSameText(own.text, text)) result.same += 1;
    else result.kept += 1;
  }
  return result;
}
