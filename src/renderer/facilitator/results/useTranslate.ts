import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../../shared/charts';
import type { Namespace } from '../../../shared/i18n';

/** The translate function over all namespaces, as the builders of charts want it. */
export function useTranslate(): Translate {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo((): Translate => i18n.getFixedT<Namespace[]>(language), [i18n, language]);
}
