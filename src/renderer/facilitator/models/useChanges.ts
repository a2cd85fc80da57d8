import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { changesBetween } from '../../../shared/domain/compare-models';
import type { FactorModel } from '../../../shared/domain/factor-model';
import type { BallotLanguage } from '../../../shared/domain/language';

/**
 * In sentences, why results of two versions of a model are not to be set side by side; empty when they
 * may be.
 */
export function useChanges() {
  const { t, i18n } = useTranslation('models');
  const shown = i18n.language === 'en' ? 'en' : 'nl';
  return useCallback(
    (then: FactorModel, now: FactorModel, languages: readonly BallotLanguage[]): string => {
      const { scale, importance, statements, added, removed } = changesBetween(
        then,
        now,
        languages,
      );
      const named = (model: FactorModel, ids: readonly string[]): string =>
        model.factors
          .filter(({ id }) => ids.includes(id))
          .map(({ name }) => name[shown])
          .join(', ');
      const said = [
        scale ? t('changes.scale') : '',
        importance ? t('changes.importance') : '',
        statements.length > 0 ? t('changes.statements', { names: named(now, statements) }) : '',
        added.length > 0 ? t('changes.added', { names: named(now, added) }) : '',
        removed.length > 0 ? t('changes.removed', { names: named(then, removed) }) : '',
      ].filter((sentence) => sentence !== '');
      if (said.length === 0) return '';
      return [t('changes.lead', { version: then.version }), ...said].join(' ');
    },
    [t, shown],
  );
}
