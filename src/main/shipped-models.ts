import { readFile } from 'node:fs/promises';
import { factorModelSchema, type FactorModel } from '../shared/domain/factor-model';
import { resourcePath } from './environment';

/** Ids of the factor models that come with the app, the usual one first. */
const SHIPPED_MODELS = ['bre', 'ansell-gash', 'emerson-et-al', 'kaats-opheij'] as const;

/** Reads one of the factor models that come with the app: `resources/factor-models`. */
export async function shippedModel(id: (typeof SHIPPED_MODELS)[number]): Promise<FactorModel> {
  const path = resourcePath('factor-models', `${id}-factor-model.json`);
  return factorModelSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** All factor models that come with the app; sessions start with the first unless another is chosen. */
export function shippedModels(): Promise<FactorModel[]> {
  return Promise.all(SHIPPED_MODELS.map(shippedModel));
}
