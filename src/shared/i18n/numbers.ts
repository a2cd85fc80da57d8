const made = new Map<string, Intl.NumberFormat>();

/**
 * Numbers in the notation of a language, with at least and at most so many decimals. Made once per
 * kind: making one takes longer than a hundred uses, and a view with every figure has hundreds.
 */
export function numberFormat(locale: string, least: number, most: number): Intl.NumberFormat {
  const key = `${locale} ${least} ${most}`;
  const known = made.get(key);
  if (known) return known;
  const options = { minimumFractionDigits: least, maximumFractionDigits: most };
  const format = new Intl.NumberFormat(locale, options);
  made.set(key, format);
  return format;
}
