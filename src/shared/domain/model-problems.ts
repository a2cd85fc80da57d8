import type { z } from 'zod';
import { factorModelSchema, IMPORTANCE_SCALE, scaleSteps, type FactorModel } from './factor-model';
import { LIMITS } from './limits';

/** What can be wrong with a factor model; the interface has a sentence for each (`models:problem`). */
export const MODEL_PROBLEM_CODES = [
  'missing',
  'too-long', // params.max
  'too-many', // params.max
  'wrong-type',
  'out-of-range', // params.min or params.max
  'unknown-field', // a field that the app does not know would be lost
  'id-form',
  'id-twice',
  'unknown-dimension',
  'scale-steps',
  'label-count',
] as const;
export type ModelProblemCode = (typeof MODEL_PROBLEM_CODES)[number];

export type ModelPath = readonly (string | number)[];
/** `path` leads to the value in the model as it was given, for example `['factors', 2, 'name']`. */
export type ModelProblem = {
  path: ModelPath;
  code: ModelProblemCode;
  params: Record<string, string | number>;
};
export type CheckedModel =
  { ok: true; model: FactorModel } | { ok: false; problems: ModelProblem[] };

type Issue = z.core.$ZodIssue;

/**
 * Checks a factor model from outside with the limits of a session's model. Stricter than that: a
 * field that would be lost is a problem too, and so are words at some of the steps only.
 */
export function checkModel(input: unknown): CheckedModel {
  const parsed = factorModelSchema.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap((issue) => flatten(issue, input, []));
    return { ok: false, problems: issues.map(({ issue, path }) => problemOf(issue, path, input)) };
  }
  const lost = firstLost(input, parsed.data, []);
  if (lost) return { ok: false, problems: [{ path: lost, code: 'unknown-field', params: {} }] };
  const problems = strictProblems(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, model: parsed.data };
}

/** What a session may have, but a model from outside may not. */
function strictProblems({ version, importance }: FactorModel): ModelProblem[] {
  const problems: ModelProblem[] = [];
  const max = LIMITS.modelVersion;
  if (version > max) problems.push({ path: ['version'], code: 'out-of-range', params: { max } });
  const steps = scaleSteps(IMPORTANCE_SCALE).length;
  const lists = Object.values(importance?.labels ?? {});
  if (lists.some((labels) => ![0, 2, steps].includes(labels.length)))
    problems.push({ path: ['importance', 'labels'], code: 'label-count', params: {} });
  return problems;
}

/** The value at a path; undefined where there is none. */
function valueAt(input: unknown, path: ModelPath): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** A text is one string or an object per language: only the problems of what was meant count. */
function flatten(
  issue: Issue,
  input: unknown,
  base: ModelPath,
): { issue: Issue; path: ModelPath }[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const value = valueAt(input, path);
  const isPlain = typeof value !== 'object' || Array.isArray(value);
  const meant = issue.errors[isPlain ? 0 : 1] ?? [];
  return meant.flatMap((inner) => flatten(inner, input, path));
}

function problemOf(issue: Issue, path: ModelPath, input: unknown): ModelProblem {
  const problem = (code: ModelProblemCode, params: ModelProblem['params'] = {}): ModelProblem => ({
    path,
    code,
    params,
  });
  const last = path.at(-1);
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return problem('too-long', { max: Number(issue.maximum) });
      if (issue.origin === 'array') return problem('too-many', { max: Number(issue.maximum) });
      return problem('out-of-range', { max: Number(issue.maximum) });
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return problem('missing');
      return problem('out-of-range', { min: Number(issue.minimum) });
    case 'invalid_format':
      return problem('id-form');
    case 'custom':
      if (last === 'max') return problem('scale-steps');
      if (last === 'labels') return problem('label-count');
      if (last === 'dimension') return problem('unknown-dimension');
      if (issue.message.endsWith('used twice')) return problem('id-twice');
      return problem(last === 'id' ? 'id-form' : 'missing');
    default:
      return problem(valueAt(input, path) === undefined ? 'missing' : 'wrong-type');
  }
}

/** The first field of the input that its checked form no longer has. */
function firstLost(input: unknown, checked: unknown, path: ModelPath): ModelPath | null {
  if (typeof input !== 'object' || input === null) return null;
  if (typeof checked !== 'object' || checked === null) return null;
  // A plain list of labels became one per language.
  if (Array.isArray(input) && !Array.isArray(checked)) return null;
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue;
    const here = [...path, Array.isArray(input) ? Number(name) : name];
    if (!Object.hasOwn(checked, name)) return here;
    const lost = firstLost(value, Reflect.get(checked, name), here);
    if (lost) return lost;
  }
  return null;
}

/** Do two models say the same, apart from the version? */
export function sameContent(a: FactorModel, b: FactorModel): boolean {
  return inOrder({ ...a, version: 0 }) === inOrder({ ...b, version: 0 });
}

/** As JSON with the fields of every object in the order of their names. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
