import { app, shell } from 'electron';
import type { CallValue } from '../../shared/contract/schema';
import { withHalfDay } from '../../shared/agenda/half-day';
import { createSession } from '../../shared/domain/create';
import { LIMITS } from '../../shared/domain/limits';
import { fail, type Result } from '../../shared/domain/result';
import { translator } from '../../shared/i18n';
import { exampleSession } from '../../shared/samples/example';
import type { Desk } from '../desk';
import { reportFileName, sessionFileName } from '../export/file-names';
import { buildSessionReport } from '../export/build-report';
import type { ReportMaker } from '../export/report-maker';
import type { Jobs, LastWords } from '../leaving';
import { shippedModel } from '../shipped-models';
import { writeDurably } from '../storage/durable-file';
import { nodeFileSystem } from '../storage/file-system';
import { newId } from '../storage/names';
import { StorageError } from '../storage/storage-error';
import type { Settings } from '../storage/settings';
import type { Windows } from '../windows/windows';
import { brandCalls } from './brands';
import { exportCalls } from './export';
import { adviceCalls } from './advice';
import { guarded } from './guarded';
import type { Handlers } from './router';
import { PdfFiles } from './pdf-files';
import { pictureCalls } from './pictures';
import { phoneCalls, type PhoneParts } from './phones';
import { printCalls } from './print';
import { modelById, modelCalls } from './models';
import { openFile } from './open-file';
import { runningCalls } from './running';

type Parts = PhoneParts & {
  desk: Desk;
  windows: Windows;
  settings: Settings;
  reports: ReportMaker;
  jobs: Jobs;
  lastWords: LastWords;
  log: (message: string, error: unknown) => void;
};

const done: Result = { ok: true, value: undefined };

/** Calls of the facilitator's window. */
export function facilitatorHandlers(parts: Parts): Handlers<'facilitator'> {
  const files = new PdfFiles(parts);
  return {
    ...appCalls(parts),
    ...libraryCalls(parts),
    ...fileCalls(parts, files),
    ...sessionCalls(parts, files),
    ...exportCalls(parts, files),
    ...pictureCalls(parts.desk, files),
    ...runningCalls(parts.desk),
    ...brandCalls(parts.desk, parts.windows, parts.settings),
    ...adviceCalls(parts, files),
    ...modelCalls(parts, files),
    ...phoneCalls(parts),
    ...printCalls(
      {
        desk: parts.desk,
        join: () => parts.phones.join(),
        onCards: () => parts.phones.gaveAddress(),
      },
      files,
    ),
  };
}

function appCalls({ windows, settings, lastWords }: Parts) {
  return {
    'app/info': () => ({
      ok: true,
      value: {
        version: app.getVersion(),
        language: settings.value.language,
        platform: process.platform,
        firstStart: settings.value.firstStart,
      },
    }),
    'app/setLanguage': async ({ language }) => {
      await settings.update({ language });
      windows.push('facilitator', 'language', language);
      return done;
    },
    'app/lastWords': () => {
      lastWords.done();
      return done;
    },
    'windows/state': () => ({ ok: true, value: windows.state() }),
    'windows/openBallot': async () => {
      await windows.openBallot();
      return done;
    },
    'windows/closeBallot': () => {
      windows.close('ballot');
      return done;
    },
    'windows/openProjector': async () => {
      await windows.openProjector();
      return done;
    },
    'windows/closeProjector': () => {
      windows.close('projector');
      return done;
    },
  } satisfies Partial<Handlers<'facilitator'>>;
}

function libraryCalls({ desk, settings }: Parts) {
  const { library } = desk;
  /** Runs a change of the library and tells the window. */
  const change = <T>(work: () => Promise<T>): Promise<Result<T>> =>
    guarded(async () => {
      const value = await work();
      await desk.publishLibrary();
      return { ok: true, value };
    });
  return {
    'library/list': () => guarded(async () => ({ ok: true, value: await desk.libraryState() })),
    'library/create': ({ modelId, ...details }) =>
      change(async () => {
        const model = await modelById(library.models, modelId);
        if (!model) throw new StorageError('not-found', modelId);
        const now = new Date().toISOString();
        const session = withHalfDay(createSession(details, model, { newId, now }), newId);
        await library.create(session);
        await settings.update({ firstStart: false });
        return { id: session.id };
      }),
    'library/createExample': () =>
      change(async () => {
        const { language } = settings.value;
        const now = new Date().toISOString();
        const model = await shippedModel('bre');
        const session = withHalfDay(exampleSession({ newId, now, language, model }), newId);
        await library.create(session);
        await settings.update({ firstStart: false });
        return { id: session.id };
      }),
    'library/open': ({ id }) => guarded(() => desk.open(id)),
    'library/close': async () => {
      await desk.close();
      return done;
    },
    'library/duplicate': ({ id, title, what }) =>
      change(async () => ({ id: await library.duplicate(id, title, what) })),
    'library/rename': async ({ id, title }) => {
      if (desk.openId === id && desk.current) {
        const command = { type: 'session/update' as const, patch: { title } };
        const result = await desk.current.dispatch('facilitator', { commandId: newId(), command });
        return result.ok ? done : result;
      }
      const result = await change(() => library.rename(id, title));
      return result.ok ? done : result;
    },
    'library/remove': async ({ id }) => {
      if (desk.openId === id) await desk.close();
      const result = await change(() => library.remove(id));
      return result.ok ? done : result;
    },
    'library/restore': async ({ id }) => {
      const result = await change(() => library.restore(id));
      return result.ok ? done : result;
    },
    'library/recover': ({ id }) =>
      change(async () => {
        await library.recover(id);
        return { id };
      }),
    'library/showFolder': async () => {
      await shell.openPath(library.dataDir);
      return done;
    },
  } satisfies Partial<Handlers<'facilitator'>>;
}

function fileCalls({ desk, windows, settings, jobs }: Parts, files: PdfFiles) {
  const { library } = desk;
  const importText = (fileName: string, text: string): Promise<Result<{ id: string }>> =>
    guarded(async () => {
      const id = await library.importText(fileName, text);
      await desk.publishLibrary();
      return { ok: true, value: { id } };
    });
  return {
    'library/import': async () => {
      const opened = await openFile(
        { windows, settings },
        {
          title: translator(settings.value.language)('cli:importDialog'),
          filter: { name: 'Regiotafel', extensions: ['json'] },
          maxBytes: LIMITS.fileBytes,
        },
      );
      if (!opened.ok) return opened;
      const { name, bytes } = opened.value;
      return importText(name, bytes.toString('utf8'));
    },
    'library/importText': ({ fileName, text }) => importText(fileName, text),
    'library/export': ({ id }) =>
      guarded(async () => {
        const { session, text } = await library.exportText(id);
        const path = await files.ask(sessionFileName(session), 'json');
        if (path === null) return fail('cancelled');
        await jobs.run(() => writeDurably(nodeFileSystem, path, text));
        return { ok: true, value: { path } };
      }),
  } satisfies Partial<Handlers<'facilitator'>>;
}

function sessionCalls({ desk, windows }: Parts, files: PdfFiles) {
  return {
    'session/snapshot': () => ({ ok: true, value: desk.facilitatorSnapshot() }),
    'session/send': async (envelope) => {
      const result = await desk.send(envelope);
      return result.ok ? done : result;
    },
    'report/export': ({
      language,
      version,
    }): Promise<Result<CallValue<'facilitator', 'report/export'>>> =>
      guarded(async () => {
        const snapshot = desk.facilitatorSnapshot();
        if (!snapshot) return fail('no-session');
        const path = await files.ask(reportFileName(snapshot.session, language, version), 'pdf');
        if (path === null) return fail('cancelled');
        return files.make(
          path,
          async () => ({
            kind: 'report',
            model: await buildSessionReport(snapshot.session, language, new Date(), version),
          }),
          (progress, total) =>
            windows.push('facilitator', 'exportProgress', { done: progress, total }),
        );
      }),
    'report/showFile': ({ path }) => files.show(path),
  } satisfies Partial<Handlers<'facilitator'>>;
}
