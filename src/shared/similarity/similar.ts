/** Words that say little about what a note is about, in Dutch and English, already normalised. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'aan al als bij dan dat de deze die dit door dus een en er ge haar had heb hebben heeft hem het ' +
    'hier hij hoe hun ik in is je kan kun kunnen maar me meer men met mij moet moeten na naar niet ' +
    'nog nu of om omdat onder ons ook op over pas te tot uit van veel voor waar was wat we wel wij ' +
    'wie wil worden wordt zal ze zelf zich zij zijn zo zou ' +
    'a an and are as at be but by can do for from has have he how i if it its more must no not on ' +
    'or our she so than that the their them there they this to too us was we what when where who ' +
    'will with you your'
  ).split(' '),
);

/** A note to compare. */
export type SimilarNote = { id: string; text: string };
/** Two notes that look alike; `score` from 0 (nothing in common) to 1 (the same). */
export type SimilarPair = { a: string; b: string; score: number };

/** Lower case, without accents and punctuation, single spaces. Emoji and other scripts stay. */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
    .trim();
}

/**
 * What a text is compared by: its words that say something, and their trigrams, so that `raden`
 * and `raad` or a typing error still meet. When only stop words are left, those count.
 */
function features(text: string): Set<string> {
  const words = normalise(text)
    .split(' ')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  const found = new Set<string>();
  for (const word of telling.length > 0 ? telling : words) {
    found.add(`=${word}`);
    const letters = [...`_${word}_`];
    for (let at = 0; at + 3 <= letters.length; at += 1)
      found.add(letters.slice(at, at + 3).join(''));
  }
  return found;
}

/** Weight of a feature that `count` of `total` notes have: rare ones say more. */
const weightOf = (count: number, total: number): number => Math.log(1 + total / count);

/** Dice with weights: twice what is shared over all that both have. */
const dice = (shared: number, a: number, b: number): number =>
  a + b === 0 ? 0 : (2 * shared) / (a + b);

/** Features in more notes than this say nothing, and would make every pair a candidate. */
const COMMON = 0.2;
const COMMON_FLOOR = 40;

/**
 * Pairs of notes that look alike, best first, for a person to judge: nothing is ever merged by
 * itself. Goes over an inverted index, so notes without anything in common cost nothing.
 * The same notes in another order give the same pairs.
 */
export function similarPairs(
  notes: readonly SimilarNote[],
  { limit = 20, threshold = 0.4 }: { limit?: number; threshold?: number } = {},
): SimilarPair[] {
  const sorted = [...notes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const sets = sorted.map(({ text }) => features(text));
  const index = new Map<string, number[]>();
  sets.forEach((set, at) => {
    for (const feature of set) {
      const places = index.get(feature);
      if (places) places.push(at);
      else index.set(feature, [at]);
    }
  });
  const sizes = new Float64Array(sorted.length);
  const shared = new Map<number, number>();
  const common = Math.max(COMMON_FLOOR, sorted.length * COMMON);
  for (const places of index.values()) {
    const weight = weightOf(places.length, sorted.length);
    for (const at of places) sizes[at] = (sizes[at] ?? 0) + weight;
    if (places.length > common) continue;
    places.forEach((first, order) => {
      for (const second of places.slice(order + 1)) {
        const key = first * sorted.length + second;
        shared.set(key, (shared.get(key) ?? 0) + weight);
      }
    });
  }
  // Notes of the same words: their features may be too common to count.
  const lastWith = new Map<string, number>();
  sorted.forEach(({ text }, at) => {
    const words = normalise(text);
    const before = lastWith.get(words);
    if (words === '') return;
    if (before !== undefined) shared.set(before * sorted.length + at, Infinity);
    lastWith.set(words, at);
  });
  const pairs: SimilarPair[] = [];
  for (const [key, weight] of shared) {
    const first = Math.floor(key / sorted.length);
    const second = key % sorted.length;
    const score = dice(weight, sizes[first] ?? 0, sizes[second] ?? 0);
    const [a, b] = [sorted[first], sorted[second]];
    if (a && b && score >= threshold) pairs.push({ a: a.id, b: b.id, score: Math.min(1, score) });
  }
  const byId = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return pairs
    .sort((x, y) => y.score - x.score || byId(x.a, y.a) || byId(x.b, y.b))
    .slice(0, limit);
}
