import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, powerMonitor, screen } from 'electron';
import log from 'electron-log/main';
import { translator } from '../shared/i18n';
import { Desk } from './desk';
import { Jobs, LastWords, within } from './leaving';
import { ReportMaker } from './export/report-maker';
import { facilitatorHandlers } from './ipc/facilitator';
import { ballotHandlers, projectorHandlers } from './ipc/participants';
import { registerCalls } from './ipc/router';
import { readAdapters } from './lan/adapters';
import { loadFiles } from './lan/static-files';
import { Phones } from './phones';
import { freeBytesIn, type Probes } from './preflight';
import { serveAppScheme } from './security/protocol';
import { SessionLibrary } from './storage/library';
import { acquireLock } from './storage/lock';
import { Settings } from './storage/settings';
import { StorageError } from './storage/storage-error';
import { Windows } from './windows/windows';

/** How long the page may take to send what was typed last; a page that hangs loses only that. */
const LAST_WORDS_MS = 2000;
/** A report of a large session takes seconds; what takes longer than this will never end. */
const LAST_JOBS_MS = 60_000;

/** Times that a crashed page is loaded again. */
const MAX_RELOADS = 10;

/**
 * Opens the app with its windows.
 * @param dataDir folder of settings and sessions
 * @param out folder with the built preloads and pages
 */
export async function startApp(dataDir: string, out: string): Promise<void> {
  try {
    // Chromium keeps its single-instance lock there too, and takes a bad folder for a running app.
    checkWritable(dataDir);
    if (!app.requestSingleInstanceLock()) {
      process.stderr.write(`${translator('nl')('cli:secondStart')}\n`);
      app.exit(0);
      return;
    }
    configureLog(dataDir);
    await app.whenReady();
    await openApp(dataDir, out);
  } catch (error) {
    refuseToStart(dataDir, error);
  }
}

/** @throws a system error when files cannot be made in the folder */
function checkWritable(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  accessSync(dataDir, constants.W_OK);
}

function refuseToStart(dataDir: string, error: unknown): void {
  const t = translator('nl');
  const problem = error instanceof Error ? error.message : String(error);
  const isLocked = error instanceof StorageError && error.code === 'busy';
  const message = isLocked
    ? t('cli:otherInstance', { file: dataDir })
    : t('cli:dataDir', { file: dataDir, problem });
  process.stderr.write(`${message}\n`);
  // The box waits for a click. Whoever starts from source reads the line above in the terminal.
  if (app.isPackaged) dialog.showErrorBox('Regiotafel', message);
  app.exit(1);
}

async function openApp(dataDir: string, out: string): Promise<void> {
  const lock = await acquireLock(dataDir);
  const settings = await Settings.open(dataDir);
  const warn = (error: unknown): void => log.warn('storage', error);
  if (settings.warning) warn(settings.warning);
  const library = await SessionLibrary.open(dataDir, { onWarning: warn });
  serveAppScheme(join(out, 'renderer'));

  const interrupted = settings.value.resume;
  let leaving = false;
  const windows = new Windows(join(out, 'preload'), () => {
    windows.push('facilitator', 'windows', windows.state());
    rememberOpen();
  });
  const adapters = () => readAdapters(onlyLoopback());
  const phones: Phones = new Phones({
    engine: () => desk.current,
    settings,
    files: () => loadFiles(join(out, 'renderer', 'ballot')),
    adapters,
    changed: (state) => {
      windows.push('facilitator', 'phones', state);
      desk.publishJoin();
    },
    onError: (error) => log.error('phones', error),
  });
  const desk: Desk = new Desk(
    library,
    windows,
    warn,
    () => {
      phones.sessionChanged();
      rememberOpen();
    },
    () => phones.join(),
    () => phones.gaveAddress(),
  );
  const probes: Probes = {
    adapters,
    secondDisplay: () => windows.secondDisplay(),
    freeBytes: () => freeBytesIn(dataDir),
    onBattery: () => powerMonitor.isOnBatteryPower(),
    ownsFolder: () => lock.isOwn(),
  };
  const reports = new ReportMaker(windows);
  const jobs = new Jobs();
  const lastWords = new LastWords();
  const report = (error: unknown, call: string): void => log.error(call, error);
  const parts = {
    desk,
    phones,
    probes,
    windows,
    settings,
    reports,
    jobs,
    lastWords,
    log: (m: string, e: unknown) => log.error(m, e),
  };
  registerCalls('facilitator', facilitatorHandlers(parts), windows.roleOf, report);
  registerCalls('ballot', ballotHandlers(desk, windows), windows.roleOf, report);
  registerCalls('projector', projectorHandlers(desk, windows), windows.roleOf, report);
  registerCalls('report', reports.handlers, windows.roleOf, report);

  for (const event of ['display-added', 'display-removed', 'display-metrics-changed'] as const)
    screen.on(event as 'display-added', () => windows.followDisplays());
  app.on('second-instance', () => void windows.openFacilitator(settings.value.bounds));
  let reloads = 0;
  app.on('render-process-gone', (_event, contents, details) => {
    log.error('window gone', details.reason);
    if (details.reason === 'clean-exit' || windows.roleOf(contents) === 'report') return;
    // A page that cannot live at all must not be loaded for ever.
    reloads += 1;
    if (reloads <= MAX_RELOADS) contents.reload();
  });

  const window = await windows.openFacilitator(settings.value.bounds);
  shutDownInOrder();
  await resume();

  /** After a crash or a power cut the room goes on where it was, without a click. */
  async function resume(): Promise<void> {
    if (!interrupted) return;
    const opened = await desk.open(interrupted.sessionId).catch(() => null);
    if (opened?.ok) await phones.resume().catch((error: unknown) => log.error('phones', error));
    if (opened?.ok && interrupted.projector) await windows.openProjector();
    rememberOpen();
  }

  /** Notes what is open, for {@link resume}. */
  function rememberOpen(): void {
    if (leaving) return;
    const sessionId = desk.openId;
    const projector = windows.get('projector') !== null;
    const now = sessionId === null ? null : { sessionId, projector };
    const { resume: last } = settings.value;
    if (last?.sessionId === now?.sessionId && last?.projector === now?.projector) return;
    void settings.update({ resume: now });
  }

  /** Closing the facilitator's window: last words, writes and jobs first, then leave. */
  function shutDownInOrder(): void {
    window.on('close', (event) => {
      if (leaving) return;
      event.preventDefault();
      leaving = true;
      void leave();
    });
    app.on('before-quit', (event) => {
      if (leaving) return;
      event.preventDefault();
      window.close();
    });
  }

  async function leave(): Promise<void> {
    const bounds = window.getNormalBounds();
    await lastWords.ask(() => windows.push('facilitator', 'leaving', null), LAST_WORDS_MS);
    window.hide();
    const told = (what: string) => (error: unknown) => log.error(what, error);
    // Whatever goes wrong or takes forever: without a window nobody could end this process.
    await within(phones.stop().catch(told('phones')), LAST_JOBS_MS);
    await within(desk.close().catch(told('closing')), LAST_JOBS_MS);
    await within(Promise.all([jobs.idle(), library.idle()]), LAST_JOBS_MS);
    await settings.update({ bounds, resume: null }).catch(told('settings'));
    await lock.release().catch(told('lock'));
    app.exit(0);
  }
}

/** Only from source: tests let phones in on the laptop itself, not on the network around it. */
const onlyLoopback = (): boolean => !app.isPackaged && process.env.REGIOTAFEL_LOOPBACK === '1';

function configureLog(dataDir: string): void {
  log.transports.file.resolvePathFn = () => join(dataDir, 'logs', 'regiotafel.log');
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.console.level = 'warn';
}
