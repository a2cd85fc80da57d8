import { LIMITS } from '../domain/limits';
import { fail, type Result } from '../domain/result';
import type { PollView } from '../projection/types';
import { methodOf } from '../voting/registry';
import { itemsOf } from '../voting/rules';
import type { RoundResults, Statistics } from '../scoring/types';
import { shownGroupList, shownResults } from './results-table';
import { parseShare, SHARE_FORMAT_VERSION, type SharePackage } from './share-format';
import type { ExportInput } from './types';

type Outcome = SharePackage['polls'][number]['outcome'];

function figures({ n, distribution, ...rest }: Statistics) {
  const { mean, median, q1, q3, sdSample, sdPopulation, dissent, agreement } = rest;
  return { n, distribution, mean, median, q1, q3, sdSample, sdPopulation, dissent, agreement };
}

function round(results: RoundResults, numbers: ReadonlyMap<string, number>) {
  const numbered = <T>(id: string, value: T): (T & { group: number })[] => {
    const group = numbers.get(id);
    return group === undefined ? [] : [{ group, ...value }];
  };
  return {
    number: results.number,
    ballots: results.ballots,
    settings: results.settings,
    groups: results.groups.flatMap(({ id, ballots }) =>
      ballots === null ? [] : numbered(id, { ballots }),
    ),
    factors: results.factors.map((factor) => ({
      id: factor.id,
      ...figures(factor),
      dontKnow: factor.dontKnow,
      band: factor.band,
      label: factor.label,
      gap: factor.gap,
      importance: factor.importance,
      groups: factor.groups.flatMap((group) => numbered(group.id, figures(group))),
    })),
    dimensions: results.dimensions.map(({ id, mean, factors }) => ({ id, mean, factors })),
  };
}

function polls(views: readonly PollView[], k: number): SharePackage['polls'] {
  return views.flatMap(({ results, settings }) => {
    if (!results || results.voters - results.abstained < k) return [];
    const { voters, abstained, outcome } = results;
    if (outcome.method === 'too-few') return [];
    const { method } = settings;
    const items = itemsOf(settings);
    const places = new Map(items.map(({ id }, index) => [id, index + 1]));
    const place = (id: string): number => places.get(id) ?? 0;
    const packed = methodOf(method).pack(outcome, settings, place);
    return [{ method, items: items.length, voters, abstained, outcome: packed as Outcome }];
  });
}

/** The strictest minimum of the rounds, and never below the usual one: polls have none of their own. */
function strictest(rounds: readonly RoundResults[]): number {
  return Math.max(LIMITS.minGroupSizeDefault, ...rounds.map((r) => r.settings.minGroupSize));
}

function build({ session, now, appVersion }: ExportInput): SharePackage {
  const rounds = shownResults(session);
  // Also a group that is in the table of participants only.
  const listed = new Set(
    rounds.flatMap(({ groups }) =>
      groups.flatMap(({ id, ballots }) => (ballots === null ? [] : [id])),
    ),
  );
  for (const { id } of shownGroupList(session)) listed.add(id);
  const groups = session.groups.filter(({ id }) => listed.has(id));
  const numbers = new Map(groups.map(({ id }, index) => [id, index + 1]));
  const asked = new Set(rounds.flatMap(({ factors }) => factors.map(({ id }) => id)));
  const { factorModel } = session;
  const minGroupSize = strictest(rounds);
  return {
    app: 'regiotafel',
    format: 'regiotafel-share',
    formatVersion: SHARE_FORMAT_VERSION,
    source: session.isRehearsal ? 'rehearsal' : session.isExample ? 'example' : 'session',
    date: session.date,
    region: session.region,
    minGroupSize,
    model: {
      id: factorModel.id,
      version: factorModel.version,
      scale: { min: factorModel.scale.min, max: factorModel.scale.max },
      dimensions: factorModel.dimensions.map(({ id, name: { nl, en } }) => ({
        id,
        name: { nl, en },
      })),
      factors: factorModel.factors
        .filter(({ id }) => asked.has(id))
        .map(({ id, dimension, name, statement }) => ({
          id,
          dimensionId: dimension,
          name: { nl: name.nl, en: name.en },
          statement: { nl: statement.nl, en: statement.en },
        })),
    },
    groups: groups.map(({ ecosystem }, index) => ({ group: index + 1, ecosystem })),
    rounds: rounds.map((results) => round(results, numbers)),
    polls: polls(session.polls, minGroupSize),
    madeOn: now.slice(0, 10),
    appVersion,
  };
}

/**
 * The package for colleagues and for comparing regions: aggregates of published rounds and votes,
 * region and day. Groups have a number and their ecosystem, items of votes their place on the
 * ballot. Before it leaves it is read back by the rules of the format.
 * @returns `invalid` with the place when a rule would be broken: then nothing may be written
 */
export function shareText(input: ExportInput): Result<string> {
  const text = `${JSON.stringify(build(input), null, 2)}\n`;
  const checked = parseShare(text);
  return checked.ok ? { ok: true, value: text } : fail(checked.error, checked.detail);
}
