const made = new Map<string, Intl.NumberFormat>();

/** A number as text, with a minus sign and not a hyphen: `-0,5` would break after the hyphen. */
export function formatDecimal(locale: string, value: number, least: number, most = least): string {
  return numberFormat(locale, least, most).format(value).replace('-', '−');
}

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
