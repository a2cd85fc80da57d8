import { describe, expect, it, vi } from 'vitest';
import { fetchLanguage } from './catalogues';
import { BALLOT_LANGUAGES, textsIn } from './i18n';
import { onArrival } from './on-demand';

/** Waits until the texts of a language are here. */
async function arrivalOf(language: (typeof BALLOT_LANGUAGES)[number]): Promise<void> {
  const arrived = vi.fn();
  const stop = onArrival(arrived);
  fetchLanguage(language);
  await vi.waitFor(() => expect(arrived).toHaveBeenCalledOnce());
  stop();
}

describe('the texts of the ballot', () => {
  it('are Dutch until another language has arrived', async () => {
    expect(textsIn('de').t('received.bar')).toBe('Klaar');
    await arrivalOf('de');
    expect(textsIn('de').t('received.bar')).toBe('Fertig');
    const again = vi.fn();
    const stop = onArrival(again);
    fetchLanguage('de');
    stop();
    expect(again).not.toHaveBeenCalled();
  });

  it('fill in values, also those with signs of patterns', () => {
    const { t } = textsIn('nl');
    expect(t('statement.count', { number: 3, total: 14 })).toBe('Stelling 3 van 14');
    expect(t('statement.chosen', { answer: '$& {{x}}' })).toBe('Gekozen: $& {{x}}');
  });

  it('know singular and plural in every language', async () => {
    for (const language of ['en', 'fr', 'fy'] as const) await arrivalOf(language);
    const left = (language: (typeof BALLOT_LANGUAGES)[number], count: number): string =>
      textsIn(language).t('poll.dotsLeft', { count });
    expect(BALLOT_LANGUAGES.map((language) => left(language, 1))).toEqual([
      'Nog 1 stip',
      '1 dot left',
      'Noch 1 Punkt',
      'Encore 1 pastille',
      'Noch 1 stip',
    ]);
    expect([left('nl', 0), left('fr', 0), left('fr', 2), left('fy', 2)]).toEqual([
      'Nog 0 stippen',
      'Encore 0 pastille',
      'Encore 2 pastilles',
      'Noch 2 stippen',
    ]);
  });

  it('say a statement in the language of the session where the model has no other', () => {
    const text = { nl: 'Eén agenda', en: 'One agenda', de: 'Eine Agenda' };
    expect(textsIn('de', 'en').say(text)).toBe('Eine Agenda');
    expect(textsIn('de', 'en').languageOf(text)).toBe('de');
    expect(textsIn('fy', 'en').say(text)).toBe('One agenda');
    expect(textsIn('fy', 'en').languageOf(text)).toBe('en');
  });
});
