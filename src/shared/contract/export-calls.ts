import { z } from 'zod';
import { languageSchema } from '../domain/language';
import { LIMITS } from '../domain/limits';
import { requiredLineSchema } from '../domain/text';
import { EXPORT_KINDS } from '../exports/types';
import { call, nothing } from './call';

export type ExportProgress = { done: number; total: number };
export type ExportOutcome = { path: string; warnings: string[] };

/** Largest picture of a chart, in bytes or characters: a long list of statements takes a few percent. */
const PICTURE_SIZE = 20_000_000;
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const pictureSchema = z.discriminatedUnion('format', [
  z.strictObject({
    format: z.literal('svg'),
    name: requiredLineSchema(LIMITS.title),
    content: z.string().startsWith('<svg').max(PICTURE_SIZE),
  }),
  z.strictObject({
    format: z.literal('png'),
    name: requiredLineSchema(LIMITS.title),
    content: z
      .instanceof(Uint8Array)
      .refine(({ length }) => length <= PICTURE_SIZE)
      .refine((bytes) => PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)),
  }),
]);

/** What leaves the open session as a file: the report, other kinds, the picture of one chart. */
export const exportCalls = {
  /** Asks where to and makes the PDF. */
  'report/export': call<ExportOutcome>()(
    z.strictObject({ language: languageSchema, version: z.enum(['full', 'short']) }),
  ),
  'report/showFile': call()(z.strictObject({ path: z.string().max(4096) })),
  /** Asks where to and makes another file from the open session. */
  'export/file': call<ExportOutcome>()(
    z.strictObject({ kind: z.enum(EXPORT_KINDS), language: languageSchema }),
  ),
  /** Stops the file that is being made: its call answers `stopped` and nothing is written. */
  'export/cancel': call()(nothing),
  /** Puts the agreements as a mail on the clipboard. */
  'export/copyText': call()(z.strictObject({ language: languageSchema })),
  /** Asks where to and writes the picture of a chart that the window drew. */
  'picture/save': call<ExportOutcome>()(pictureSchema),
};
