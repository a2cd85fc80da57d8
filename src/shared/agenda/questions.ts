import { input } from '../activities/input';
import type { InputQuestion } from '../activities/input/schema';
import type { Language, Localized } from '../domain/language';
import { LIMITS } from '../domain/limits';

const ABOUT: Localized = {
  nl: 'Wat helpt en wat hindert ons bij: {name}?',
  en: 'What helps and what hinders us with: {name}?',
};

function about(name: string, language: Language): string {
  const [before = '', after = ''] = ABOUT[language].split('{name}');
  return `${before}${name}${after}`.slice(0, LIMITS.shortText);
}

/** The pair of questions that the templates ask: what helps, what hinders. */
export function helpAndHinder(language: Language, newId: () => string): InputQuestion[] {
  return (input.start.questions ?? []).map(({ text, kind }) => ({
    id: newId(),
    text: text[language],
    kind,
    factorId: null,
    challengeId: null,
  }));
}

/** One question for each challenge that has none yet. */
export function questionsPerChallenge(
  challenges: readonly { id: string; title: string }[],
  present: readonly InputQuestion[],
  language: Language,
  newId: () => string,
): InputQuestion[] {
  return challenges
    .filter(({ id }) => !present.some(({ challengeId }) => challengeId === id))
    .map(({ id, title }) => ({
      id: newId(),
      text: about(title, language),
      kind: null,
      factorId: null,
      challengeId: id,
    }));
}

/** One question for each factor that has none yet. */
export function questionsPerFactor(
  factors: readonly { id: string; name: Localized }[],
  present: readonly InputQuestion[],
  language: Language,
  newId: () => string,
): InputQuestion[] {
  return factors
    .filter(({ id }) => !present.some(({ factorId }) => factorId === id))
    .map(({ id, name }) => ({
      id: newId(),
      text: about(name[language], language),
      kind: null,
      factorId: id,
      challengeId: null,
    }));
}
