import { expect, it } from 'vitest';
import {
  exportFileName,
  pictureFileName,
  printFileName,
  reportFileName,
  sessionFileName,
} from './file-names';

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

it('says in the name of a file that its data were made up', () => {
  const session = { title: 'Wonen', date: '2026-11-26', isRehearsal: false, isExample: false };
  expect(exportFileName(session, 'results-csv', 'nl')).toBe('2026-11-26 Resultaten Wonen.csv');
  expect(exportFileName({ ...session, isRehearsal: true }, 'share', 'nl')).toBe(
    '2026-11-26 OEFENING Deelpakket Wonen.regiotafel-share.json',
  );
  expect(exportFileName({ ...session, isExample: true }, 'ics', 'en')).toBe(
    '2026-11-26 EXAMPLE Agreements Wonen.ics',
  );
  expect(pictureFileName({ ...session, isExample: true }, 'Belang/score', 'svg', 'nl')).toBe(
    '2026-11-26 VOORBEELD Belang score Wonen.svg',
  );
});
