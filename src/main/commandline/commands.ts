import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { TFunction } from 'i18next';
import { factorModelSchema, type FactorModel } from '../../shared/domain/factor-model';
import { LIMITS } from '../../shared/domain/limits';
import type { Language } from '../../shared/domain/language';
import type { Session } from '../../shared/domain/model';
import { decodeText, parseAnswers, resultsJson, sessionFromAnswers } from '../../shared/exchange';
import { exportGap, type ExportInput, type ExportKind } from '../../shared/exports';
import { translator, type Namespace } from '../../shared/i18n';
import { decodeSession, encodeSession } from '../../shared/persistence/session-file';
import { projectFacilitator } from '../../shared/projection';
import type { FacilitatorSnapshot } from '../../shared/projection/types';
import type { ReportVersion } from '../../shared/report/types';
import { buildFile, type Draw, type SessionFile } from '../export/build-file';
import type { ReportFile } from '../export/report-maker';
import { writeDurably } from '../storage/durable-file';
import { nodeFileSystem } from '../storage/file-system';
import { StorageError } from '../storage/storage-error';
import type { AppCommand } from './arguments';
import { csvMessage } from './messages';

/** Exit codes of the commands, documented in the README. */
export const EXIT = { ok: 0, unexpected: 1, usage: 2, badInput: 3, notWritten: 4 } as const;

type Translate = TFunction<Namespace[]>;
type SessionView = FacilitatorSnapshot['session'];
/** What needs the hidden window. */
export type Makers = {
  pdf: (session: SessionView, language: Language, version: ReportVersion) => Promise<ReportFile>;
  draw: Draw;
};

/** A problem that the user can solve, with the sentence to show and the exit code. */
class Stop extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
  }
}

export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');
export const newId = (): string => randomBytes(16).toString('hex');

/** What a report may know of a session: the facilitator's view, in which ballots are gone. */
const viewOf = (session: Session): SessionView =>
  projectFacilitator(
    { session, undo: [], redo: [] },
    { revision: 0, saveProblem: null, readOnly: true },
  ).session;

/**
 * Runs `import` or `export` without a window. Messages go to `print` (stderr); a target file is
 * either written whole or left as it was.
 * @returns the exit code
 */
export async function runCommand(
  command: Extract<AppCommand, { kind: 'import' | 'export' }>,
  makers: Makers,
  appVersion: string,
  print: (line: string) => void,
): Promise<number> {
  const t = translator(command.language ?? 'nl');
  try {
    if (command.kind === 'import') await importAnswers(command, t, print);
    else await exportSession(command, t, makers, appVersion, print);
    return EXIT.ok;
  } catch (error) {
    if (error instanceof Stop) {
      print(error.message);
      return error.exitCode;
    }
    if (error instanceof StorageError) {
      const params = { file: error.fileName };
      const isWrite = error.code === 'disk-full' || error.code === 'not-writable';
      print(
        isWrite
          ? t(error.code === 'disk-full' ? 'cli:diskFull' : 'cli:notWritable', params)
          : t('cli:notReadable', params),
      );
      return isWrite ? EXIT.notWritten : EXIT.badInput;
    }
    throw error;
  }
}

async function importAnswers(
  command: Extract<AppCommand, { kind: 'import' }>,
  t: Translate,
  print: (line: string) => void,
): Promise<void> {
  const { minGroupSize } = command;
  if (
    minGroupSize !== null &&
    (minGroupSize < LIMITS.minGroupSizeFloor || minGroupSize > LIMITS.minGroupSizeCeiling)
  )
    throw new Stop(
      EXIT.usage,
      t('cli:minGroupSize', { min: LIMITS.minGroupSizeFloor, max: LIMITS.minGroupSizeCeiling }),
    );
  const model = await readModel(command.model, t);
  const file = basename(command.answers);
  const text = decodeText(await readBytes(command.answers, t));
  const answers = text.ok ? parseAnswers(text.text, model) : text;
  if (!answers.ok) {
    const lines = answers.errors.map((error) => csvMessage(t, file, error));
    const more = answers.count - lines.length;
    if (more > 0) lines.push(t('cli:moreErrors', { more }));
    throw new Stop(EXIT.badInput, [...lines, t('cli:nothingImported')].join('\n'));
  }
  const session = sessionFromAnswers(model, answers, {
    newId,
    now: new Date().toISOString(),
    language: command.language,
  });
  if (minGroupSize !== null)
    for (const round of session.rounds) round.settings.minGroupSize = minGroupSize;
  await writeDurably(
    nodeFileSystem,
    command.to,
    encodeSession(session, new Date().toISOString(), sha256),
  );
  print(
    t('cli:imported', {
      participants: Object.keys(session.participants).length,
      factors: session.rounds[0]?.factorIds.length ?? 0,
      file: basename(command.to),
    }),
  );
}

async function readModel(path: string, t: Translate): Promise<FactorModel> {
  const file = basename(path);
  let json: unknown;
  try {
    json = JSON.parse(
      Buffer.from(await readBytes(path, t))
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    );
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(EXIT.badInput, t('cli:notJson', { file }));
  }
  const parsed = factorModelSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues
    .slice(0, 10)
    .map((issue) =>
      t('cli:badModel', { file, place: issue.path.join('.') || '/', problem: issue.message }),
    );
  throw new Stop(EXIT.badInput, lines.join('\n'));
}

async function exportSession(
  command: Extract<AppCommand, { kind: 'export' }>,
  t: Translate,
  makers: Makers,
  appVersion: string,
  print: (line: string) => void,
): Promise<void> {
  const file = basename(command.from);
  const decoded = decodeSession(
    Buffer.from(await readBytes(command.from, t)).toString('utf8'),
    sha256,
  );
  if (!decoded.ok) {
    const key = (
      {
        'not-json': 'cli:notJson',
        foreign: 'cli:foreign',
        'newer-version': 'cli:newerVersion',
        checksum: 'cli:checksum',
        'too-large': 'cli:tooLarge',
        invalid: 'cli:invalidSession',
        migration: 'cli:invalidSession',
      } as const
    )[decoded.code];
    throw new Stop(EXIT.badInput, t(key, { file, place: decoded.detail }));
  }
  const { session } = decoded;
  if (command.format === 'json') {
    const results = resultsJson(session);
    if (!results.ok) throw new Stop(EXIT.badInput, t('cli:noResults', { file }));
    await writeDurably(nodeFileSystem, command.to, `${JSON.stringify(results.value, null, 2)}\n`);
  } else {
    const language = command.language ?? session.language;
    const view = viewOf(session);
    const { content, warnings } =
      command.format === 'pdf'
        ? await makers
            .pdf(view, language, command.version)
            .then(({ bytes, ...rest }) => ({ ...rest, content: bytes }))
        : await fileOf(command.format, { session: view, language, appVersion }, makers, file, t);
    for (const warning of warnings) print(warning);
    await writeDurably(nodeFileSystem, command.to, content);
  }
  print(t('cli:exported', { file: basename(command.to) }));
}

/** The content of a file beside the PDF; says why when there is nothing to put in it. */
async function fileOf(
  kind: ExportKind,
  input: Omit<ExportInput, 'now'>,
  makers: Makers,
  file: string,
  t: Translate,
): Promise<SessionFile> {
  const gap = exportGap(kind, input.session);
  if (gap !== null)
    throw new Stop(EXIT.badInput, t('cli:empty', { file, why: t(`exports:gap.${gap}`) }));
  const made = await buildFile(kind, { ...input, now: new Date().toISOString() }, makers.draw);
  if (!made.ok) throw new Error(`${made.error} ${made.detail ?? ''}`);
  return made.value;
}

async function readBytes(path: string, t: Translate): Promise<Uint8Array> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > LIMITS.fileBytes)
      throw new Stop(EXIT.badInput, t('cli:tooLarge', { file: basename(path) }));
    return bytes;
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(EXIT.badInput, t('cli:notReadable', { file: path }));
  }
}
