import { describe, expect, it } from 'vitest';
import { translator } from '../i18n';
import { breModel, facilitatorView, generatedSession } from './advice.testkit';
import { explain } from './explain';
import { adviceSource } from './source';
import { suggestions } from './suggest';

const source = adviceSource(facilitatorView(generatedSession(1, breModel())));
const evidence = source && suggestions(source)[0]?.evidence;
if (!source || !evidence) throw new Error('nothing suggested');

describe('the reasons of a text that stayed in the report', () => {
  const reasons = (mean: number): string =>
    explain('mid', { ...evidence, mean }, source.results, {
      t: translator('en'),
      language: 'en',
    }).join(' ');

  it.each([2.4, 2.94, 3.95, 4.6])('do not call %f a score between low and strong', (mean) => {
    expect(reasons(mean)).not.toContain('not low');
    expect(reasons(mean)).toMatch(/^The score is [\d.]+\./);
  });

  it.each([2.95, 3.4, 3.94])('call %f a score between low and strong', (mean) => {
    expect(reasons(mean)).toContain('not low, but still below the 4.0 of a strong factor');
  });
});
