import { expect, it } from 'vitest';
import { printFileName, reportFileName, sessionFileName } from './file-names';

it('makes names that every system accepts', () => {
  const session = { title: 'Wonen / zorg: "wat nu?" \u{1f600}', date: '2026-11-26' };
  expect(sessionFileName(session)).toBe('2026-11-26 Wonen zorg wat nu.regiotafel.json');
  expect(reportFileName(session, 'nl')).toBe('2026-11-26 Verslag Wonen zorg wat nu.pdf');
  expect(reportFileName({ title: '???', date: '' }, 'en')).toBe('Report regiotafel.pdf');
  expect(printFileName(session, 'Stembiljetten')).toBe(
    '2026-11-26 Stembiljetten Wonen zorg wat nu.pdf',
  );
  expect(sessionFileName({ title: 'Fryslân', date: '' })).toBe('Fryslân.regiotafel.json');
});
