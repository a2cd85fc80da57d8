import type { Round, Session } from '../src/shared/domain/model';
import { roundResults } from '../src/shared/scoring';
import { largeRoom, SCALE } from './large-room';

export { largeRoom, roundResults };

const K = SCALE.max - SCALE.min + 1;

type Figures = {
  n: number;
  mean: number;
  median: number;
  q1: number;
  q3: number;
  sd: number;
  a: number;
};

/** The same figures as the textbooks write them: lists of answers, sorted anew for every figure. */
function naiveFigures(answers: number[]): Figures {
  const n = answers.length;
  const mean = answers.reduce((sum, x) => sum + x, 0) / n;
  const sd = Math.sqrt(answers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n);
  const quantile = (p: number): number => {
    const sorted = [...answers].sort((a, b) => a - b);
    const h = (n - 1) * p;
    const low = sorted[Math.floor(h)] ?? NaN;
    return low + (h - Math.floor(h)) * ((sorted[Math.ceil(h)] ?? NaN) - low);
  };
  return {
    n,
    mean,
    median: quantile(0.5),
    q1: quantile(0.25),
    q3: quantile(0.75),
    sd,
    a: naiveAgreement(answers),
  };
}

/** Van der Eijk's A, layer by layer, counted from the list of answers each time. */
function naiveAgreement(answers: number[]): number {
  const steps = Array.from({ length: K }, (_, i) => SCALE.min + i);
  let counts = steps.map((step) => answers.filter((x) => x === step).length);
  let agreement = 0;
  while (counts.some((count) => count > 0)) {
    const least = Math.min(...counts.filter((count) => count > 0));
    const filled = counts.map((count) => count > 0);
    const size = filled.filter(Boolean).length;
    let [fits, breaks] = [0, 0];
    for (let i = 0; i < K; i++)
      for (let j = i + 1; j < K; j++)
        for (let k = j + 1; k < K; k++) {
          if (filled[j] && filled[i] !== filled[k]) fits++;
          if (filled[i] && !filled[j] && filled[k]) breaks++;
        }
    const u =
      size === 1 || size === K
        ? 1
        : ((K - 2) * fits - (K - 1) * breaks) / ((K - 2) * (fits + breaks));
    agreement += ((least * size) / answers.length) * u * (1 - (size - 1) / (K - 1));
    counts = counts.map((count) => Math.max(0, count - least));
  }
  return agreement;
}

/** Figures of every factor, of the room and per group, and of the importance: a list for each. */
export function naiveResults(
  { participants, groups }: Session,
  { ballots, factorIds }: Round,
): { id: string; all: Figures; importance: Figures; groups: Figures[] }[] {
  const entries = Object.entries(ballots);
  return factorIds.map((id) => {
    const listOf = (of: 'answers' | 'importance', groupId: string | null): number[] =>
      entries
        .filter(([seat]) => groupId === null || participants[seat]?.groupId === groupId)
        .map(([, ballot]) => ballot[of][id])
        .filter((answer) => typeof answer === 'number');
    return {
      id,
      all: naiveFigures(listOf('answers', null)),
      importance: naiveFigures(listOf('importance', null)),
      groups: groups.map((group) => naiveFigures(listOf('answers', group.id))),
    };
  });
}
