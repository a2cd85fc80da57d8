import { describe, expect, it } from 'vitest';
import type { Language } from '../domain/language';
import type { Session } from '../domain/model';
import { translator } from '../i18n';
import { exampleSession } from '../samples/example';
import { breModel, facilitatorView, generatedSession } from './advice.testkit';
import { explain } from './explain';
import { adviceSource } from './source';
import { suggestions } from './suggest';

/** All suggestions of a session as text, as a reader would get them. */
function written(
  title: string,
  session: Session,
  language: Language,
  dismissed: string[] = [],
): string {
  const source = adviceSource(facilitatorView(session));
  if (!source) throw new Error('nothing published');
  const words = { t: translator(language), language };
  const { t } = words;
  const parts = suggestions(source, { dismissed, accepted: [] }).map(
    ({ factorId, rule, origin, text, evidence }, i) => {
      const name = source.model.factors.find(({ id }) => id === factorId)?.name[language];
      const quotes = evidence.quotes.map((quote) => `   ‘${quote.text}’ (${quote.count})`);
      return [
        `${i + 1}. ${name} [${t(`advice:texts.rule.${rule}`)}; ${t(origin === 'own' ? 'advice:origin.own' : 'advice:origin.library')}]`,
        `   ${text[language]}`,
        `   n ${evidence.n}; ${evidence.distribution.join(' ')}`,
        ...explain(rule, evidence, source.results, words).map((reason) => `   - ${reason}`),
        ...quotes,
      ].join('\n');
    },
  );
  return [`# ${title}`, ...parts].join('\n\n');
}

const example = (language: Language): Session =>
  exampleSession({
    newId: (
      (n) => () =>
        `id-${String(n++).padStart(8, '0')}`
    )(1),
    now: '2026-11-24T13:31:00.000Z',
    model: breModel(),
    language,
  });

describe('advice in words, read for sense in both languages', () => {
  it.each(['nl', 'en'] as const)('%s', async (language) => {
    const pressing = breModel().factors.flatMap(({ id }) => [`${id}:split`, `${id}:low`]);
    const texts = [
      written('example', example(language), language),
      ...[1, 2, 3, 4].map((seed) =>
        written(`generated ${seed}`, generatedSession(seed, breModel(), language), language),
      ),
      ...[1, 5].map((seed) =>
        written(
          `generated ${seed}, the pressing ones put aside`,
          generatedSession(seed, breModel(), language),
          language,
          pressing,
        ),
      ),
    ];
    await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`golden/${language}.txt`);
  });
});
