import type { ImportedModel, ModelLibrary } from '../../shared/contract/own-calls';
import type { FactorModel } from '../../shared/domain/factor-model';
import { LIMITS } from '../../shared/domain/limits';
import { sameContent } from '../../shared/domain/model-problems';
import { fail, type Result } from '../../shared/domain/result';
import {
  decodeText,
  modelCsv,
  modelJson,
  readModelCsv,
  readModelJson,
  stopReading,
} from '../../shared/exchange';
import { translator } from '../../shared/i18n';
import type { Desk } from '../desk';
import { modelFileName } from '../export/file-names';
import type { Jobs } from '../leaving';
import { shippedModels } from '../shipped-models';
import { writeDurably } from '../storage/durable-file';
import { nodeFileSystem } from '../storage/file-system';
import { newId } from '../storage/names';
import type { OwnModels } from '../storage/own-models';
import type { Settings } from '../storage/settings';
import type { Windows } from '../windows/windows';
import { guarded } from './guarded';
import { openFile } from './open-file';
import type { PdfFiles } from './pdf-files';
import type { Handlers } from './router';

type Parts = { desk: Desk; windows: Windows; settings: Settings; jobs: Jobs };

const done = { ok: true, value: undefined } as const;

/** All factor models to choose from. @throws StorageError */
export async function modelLibrary(models: OwnModels): Promise<ModelLibrary> {
  const shipped = await shippedModels();
  const taken = new Set(shipped.map(({ id }) => id));
  const { own, damaged } = await models.list();
  return { shipped, own: own.filter(({ id }) => !taken.has(id)), damaged };
}

/** The model with this id, shipped or own. @throws StorageError */
export async function modelById(models: OwnModels, id: string): Promise<FactorModel | undefined> {
  const { shipped, own } = await modelLibrary(models);
  return [...shipped, ...own].find((model) => model.id === id);
}

const ownId = (): string => `own-${newId()}`;

/** Calls about factor models. */
export function modelCalls(parts: Parts, files: PdfFiles) {
  const { desk, settings, jobs } = parts;
  const { models, unfinishedModels } = desk.library;
  return {
    'models/list': () => guarded(async () => ({ ok: true, value: await modelLibrary(models) })),
    'models/save': ({ model }) =>
      guarded(async () => {
        const { shipped } = await modelLibrary(models);
        if (shipped.some(({ id }) => id === model.id)) return fail('foreign');
        const kept = await models.save(model);
        // The model is kept, whatever becomes of this: what stays is only offered again.
        await unfinishedModels.drop(model.id).catch(() => undefined);
        return { ok: true, value: kept };
      }),
    'models/unfinished': () =>
      guarded(async () => ({ ok: true, value: await unfinishedModels.list() })),
    'models/keepUnfinished': ({ draft }) =>
      guarded(async () => {
        await jobs.run(() => unfinishedModels.keep(draft));
        return done;
      }),
    'models/dropUnfinished': ({ id }) =>
      guarded(async () => {
        await unfinishedModels.drop(id);
        return done;
      }),
    'models/remove': ({ id }) =>
      guarded(async () => {
        await models.remove(id);
        return done;
      }),
    'models/duplicate': ({ id }) =>
      guarded(async () => {
        const model = await modelById(models, id);
        if (!model) return fail('not-found');
        return { ok: true, value: await models.save(copyOf(model)) };
      }),
    'models/import': () => guarded(() => importModel(parts)),
    'models/export': ({ id, format }) =>
      guarded(async () => {
        const model = await modelById(models, id);
        if (!model) return fail('not-found');
        const { language } = settings.value;
        const what = translator(language)('models:fileName');
        const name = modelFileName(model.name[language], model.version, what, format);
        const path = await files.ask(name, format);
        if (path === null) return fail('cancelled');
        const text = format === 'json' ? modelJson(model) : modelCsv(model, language);
        await jobs.run(() => writeDurably(nodeFileSystem, path, text));
        return { ok: true, value: { path } };
      }),
  } satisfies Partial<Handlers<'facilitator'>>;
}

/** A model of one's own with the same content: another id, so that nobody takes the two for one. */
function copyOf(model: FactorModel): FactorModel {
  const named = (language: 'nl' | 'en'): string => {
    const name = translator(language)('models:copyName', { name: model.name[language] });
    return name.length <= LIMITS.title ? name : model.name[language];
  };
  const name = { ...model.name, nl: named('nl'), en: named('en') };
  return { ...model, id: ownId(), version: 1, name };
}

async function importModel({ desk, windows, settings }: Parts): Promise<Result<ImportedModel>> {
  const opened = await openFile(
    { windows, settings },
    {
      title: translator(settings.value.language)('models:importDialog'),
      filter: { name: 'JSON, CSV', extensions: ['json', 'csv'] },
      maxBytes: LIMITS.fileBytes,
    },
  );
  if (!opened.ok) return opened;
  const { name: fileName, bytes } = opened.value;
  const read = readModel(bytes, /\.csv$/i.test(fileName));
  if (!read.ok) {
    const { errors, count } = read;
    return { ok: true, value: { outcome: 'refused', fileName, errors, count } };
  }
  return { ok: true, value: await keep(desk.library.models, read.model) };
}

function readModel(bytes: Uint8Array, isCsv: boolean) {
  const decoded = decodeText(bytes);
  if (decoded.ok) return isCsv ? readModelCsv(decoded.text) : readModelJson(decoded.text);
  const [error] = decoded.errors;
  return stopReading(error?.code === 'utf-16' ? 'utf-16' : 'bad-encoding', error?.row ?? null);
}

async function keep(models: OwnModels, model: FactorModel): Promise<ImportedModel> {
  const { shipped, own } = await modelLibrary(models);
  const known = shipped.find(({ id }) => id === model.id);
  if (known && sameContent(known, model)) return { outcome: 'same', model: known };
  if (known) return { outcome: 'copy', model: await models.save({ ...model, id: ownId() }) };
  const earlier = own.find(({ id }) => id === model.id);
  const kept = await models.save(model);
  if (!earlier) return { outcome: 'new', model: kept };
  if (sameContent(earlier, model)) return { outcome: 'same', model: kept };
  return { outcome: 'changed', model: kept, earlier };
}
