import type { TFunction } from 'i18next';
import type { CsvError, CsvErrorCode } from '../../shared/exchange';
import type { Namespace } from '../../shared/i18n';

const KEYS = {
  'bad-encoding': 'badEncoding',
  'utf-16': 'utf16',
  'empty-file': 'emptyFile',
  'wrong-delimiter': 'wrongDelimiter',
  'bad-quotes': 'badQuotes',
  'missing-column': 'missingColumn',
  'empty-column': 'emptyColumn',
  'duplicate-column': 'duplicateColumn',
  'unknown-factor': 'unknownFactor',
  'no-factors': 'noFactors',
  'no-rows': 'noRows',
  'too-many-rows': 'tooManyRows',
  'ragged-row': 'raggedRow',
  'missing-participant': 'missingParticipant',
  'duplicate-participant': 'duplicateParticipant',
  'group-name-too-long': 'groupNameTooLong',
  'too-many-groups': 'tooManyGroups',
  'not-a-number': 'notANumber',
  'not-whole': 'notWhole',
  'off-scale': 'offScale',
} as const satisfies Record<CsvErrorCode, string>;

/** One sentence for one problem in a CSV: file, row and column first, then what is wrong. */
export function csvMessage(
  t: TFunction<Namespace[]>,
  file: string,
  { code, row, column, params }: CsvError,
): string {
  const place = [
    file,
    ...(row === null ? [] : [t('cli:row', { row })]),
    ...(column === null ? [] : [t('cli:column', { column })]),
  ].join(', ');
  return `${place}: ${t(`cli:csv.${KEYS[code]}`, { ...params, column: column ?? '' })}`;
}
