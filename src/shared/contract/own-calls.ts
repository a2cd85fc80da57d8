import { z } from 'zod';
import { libraryEntrySchema, libraryKeySchema, type LibraryEntry } from '../advice/own-library';
import { newActivitySchema } from '../domain/agenda-commands';
import { factorModelSchema, modelIdSchema, type FactorModel } from '../domain/factor-model';
import { LIMITS } from '../domain/limits';
import { brandSchema, idSchema, type Brand } from '../domain/model';
import { modelDraftSchema } from '../domain/model-draft';
import { requiredLineSchema } from '../domain/text';
import { withoutUnused } from '../voting/parts/old-settings';
import type { ModelFileError } from '../exchange/model-error';
import { byId, call, nothing } from './call';

/** An agenda that the consultant saved as own template. */
export const templateSchema = z.strictObject({
  id: idSchema,
  name: requiredLineSchema(LIMITS.title),
  activities: z.array(newActivitySchema).max(LIMITS.activities),
});
export type OwnTemplate = z.infer<typeof templateSchema>;

/** The same from a file, which may have been written when all methods of voting shared one form. */
export const storedTemplateSchema = templateSchema.extend({
  activities: z
    .array(
      z.preprocess(
        (activity) =>
          typeof activity === 'object' && activity !== null && 'poll' in activity
            ? { ...activity, poll: withoutUnused(activity.poll) }
            : activity,
        newActivitySchema,
      ),
    )
    .max(LIMITS.activities),
});

/** The look of a client, kept for later sessions. */
export const ownBrandSchema = brandSchema.extend({ id: idSchema });
export type OwnBrand = z.infer<typeof ownBrandSchema>;
export type Logo = NonNullable<Brand['logo']>;

/** A factor model as it was being edited, kept so that closing or a crash loses nothing. */
export const unfinishedModelSchema = z.strictObject({
  id: idSchema,
  /** In Dutch, else in another language; empty = none yet. */
  name: z.string(),
  at: z.iso.datetime(),
  draft: modelDraftSchema,
});
export type UnfinishedModel = z.infer<typeof unfinishedModelSchema>;

/** A file of an own factor model that cannot be used; it stays where it is. */
export type DamagedModel = { fileName: string; errors: ModelFileError[] };
/** Factor models to choose from: those that come with the app, and the consultant's own. */
export type ModelLibrary = { shipped: FactorModel[]; own: FactorModel[]; damaged: DamagedModel[] };
/**
 * What came of a file: `changed` = a next version of an own model (`earlier` is the one before), `same` = was there already, `copy` =
 * has the id of a shipped model but other content, and got an id of its own.
 */
export type ImportedModel =
  | { outcome: 'new' | 'same' | 'copy'; model: FactorModel }
  | { outcome: 'changed'; model: FactorModel; earlier: FactorModel }
  | { outcome: 'refused'; fileName: string; errors: ModelFileError[]; count: number };

const modelById = z.strictObject({ id: modelIdSchema });

/** What the consultant keeps for later sessions: factor models, templates, looks of clients, texts. */
export const ownCalls = {
  'models/list': call<ModelLibrary>()(nothing),
  /** Models that were being edited, newest first. */
  'models/unfinished': call<UnfinishedModel[]>()(nothing),
  /** Keeps a model as it is being edited; it becomes a model with `models/save`. */
  'models/keepUnfinished': call()(z.strictObject({ draft: modelDraftSchema })),
  'models/dropUnfinished': call()(modelById),
  /**
   * Keeps an own model; what changed gets the next version, and what was kept unfinished of it goes.
   * Refused with `foreign` for a shipped id.
   */
  'models/save': call<FactorModel>()(z.strictObject({ model: factorModelSchema })),
  /** Saving it again puts it back. */
  'models/remove': call()(modelById),
  /** Makes an own model out of any other. */
  'models/duplicate': call<FactorModel>()(modelById),
  /** Asks for a JSON or CSV file; with one mistake in it nothing is kept. */
  'models/import': call<ImportedModel>()(nothing),
  /** Asks where to and writes the file. */
  'models/export': call<{ path: string }>()(
    z.strictObject({ id: modelIdSchema, format: z.enum(['json', 'csv']) }),
  ),
  'templates/list': call<OwnTemplate[]>()(nothing),
  'templates/save': call<{ id: string }>()(templateSchema.omit({ id: true })),
  'templates/remove': call()(byId),
  'brands/list': call<OwnBrand[]>()(nothing),
  /** Keeps the look of a client; with an id it replaces that one. */
  'brands/save': call<{ id: string }>()(
    z.strictObject({ id: idSchema.nullable(), brand: brandSchema }),
  ),
  'brands/remove': call()(byId),
  /** Asks for a picture and checks it; large ones are made smaller. */
  'brands/chooseLogo': call<Logo>()(nothing),
  /** The consultant's own texts of all sessions. */
  'advice/library': call<LibraryEntry[]>()(nothing),
  /** Keeps texts in that library; how many are new and how many took the place of another. */
  'advice/keep': call<{ added: number; replaced: number }>()(
    z.strictObject({ entries: z.array(libraryEntrySchema).min(1).max(LIMITS.adviceEntries) }),
  ),
  'advice/forget': call()(libraryKeySchema),
  /** Asks where to and writes texts to share. */
  'advice/export': call<{ path: string }>()(
    z.strictObject({ entries: z.array(libraryEntrySchema).min(1).max(LIMITS.ownAdviceEntries) }),
  ),
  /** Asks for such a file and reads it; changes nothing. */
  'advice/import': call<LibraryEntry[]>()(nothing),
};
