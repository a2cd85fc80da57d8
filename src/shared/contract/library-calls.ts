import { z } from 'zod';
import { modelIdSchema } from '../domain/factor-model';
import { languageSchema } from '../domain/language';
import { LIMITS } from '../domain/limits';
import { daySchema, idSchema, regionSchema } from '../domain/model';
import { lineSchema, requiredLineSchema } from '../domain/text';
import { byId, call, nothing } from './call';

/** One line of the library. */
export type SessionSummary = {
  id: string;
  title: string;
  date: string;
  place: string;
  regionName: string;
  municipalityCodes: string[];
  participants: number;
  stage: 'preparing' | 'voting' | 'closed' | 'published' | 'final';
  isExample: boolean;
  isRehearsal: boolean;
  savedAt: string;
};

/** A session file that could not be read: kept, named and explained. */
export type DamagedSession = {
  id: string;
  fileName: string;
  reason: string;
  backups: number;
  /** As far as they could still be read, from the file or a copy of it; for showing only. */
  title: string | null;
  date: string | null;
};

export type LibraryState = {
  sessions: SessionSummary[];
  damaged: DamagedSession[];
  folder: string;
};

export const newSessionSchema = z.strictObject({
  title: requiredLineSchema(LIMITS.title),
  date: daySchema,
  place: lineSchema(LIMITS.name),
  facilitator: lineSchema(LIMITS.name),
  client: lineSchema(LIMITS.name),
  language: languageSchema,
  region: regionSchema.nullable(),
  /** The factor model that it starts with. */
  modelId: modelIdSchema.default('bre'),
});

/** Sessions on this laptop: what is there, what comes in from a file and goes out to one. */
export const libraryCalls = {
  'library/list': call<LibraryState>()(nothing),
  'library/create': call<{ id: string }>()(newSessionSchema),
  'library/createExample': call<{ id: string }>()(nothing),
  'library/open': call()(byId),
  'library/close': call()(nothing),
  /** `setup` copies the preparation only; `all` also input, ballots and outcomes. */
  'library/duplicate': call<{ id: string }>()(
    z.strictObject({
      id: idSchema,
      title: requiredLineSchema(LIMITS.title),
      what: z.enum(['setup', 'all']),
    }),
  ),
  'library/rename': call()(
    z.strictObject({ id: idSchema, title: requiredLineSchema(LIMITS.title) }),
  ),
  /** Moves the session to the trash; `library/restore` brings it back. */
  'library/remove': call()(byId),
  'library/restore': call()(byId),
  /** Puts the newest readable backup of a damaged session in its place; keeps both. */
  'library/recover': call<{ id: string }>()(byId),
  /** Asks for a file and imports it. */
  'library/import': call<{ id: string }>()(nothing),
  /** Imports a file that was dropped on the window. */
  'library/importText': call<{ id: string }>()(
    z.strictObject({ fileName: lineSchema(255), text: z.string().max(LIMITS.fileBytes) }),
  ),
  /** Asks where to and writes the session file. */
  'library/export': call<{ path: string }>()(byId),
  'library/showFolder': call()(nothing),
};
