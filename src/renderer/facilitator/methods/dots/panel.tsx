import { useTranslation } from 'react-i18next';
import { dotsPerPerson } from '../../../../shared/voting/methods/dots/rules';
import classes from '../../agenda/Agenda.module.css';
import { NumberField } from '../../agenda/NumberField';
import { given, isWrong, leftOf, noNumbers, numbersOf, type NumbersDraft } from '../parts/numbers';
import { Numbers } from '../parts/Numbers';
import type { FieldsProps, MethodPanel, SheetProps } from '../parts/panel';

/** How many dots, and how many of them on one item. */
function Fields({ settings, readOnly, set }: FieldsProps<'dots'>) {
  const { t } = useTranslation('agenda');
  const suggested = dotsPerPerson({ dots: 0, items: settings.items });
  return (
    <div className={classes.pair}>
      <NumberField
        label={t('poll.dots')}
        description={t('poll.dotsHint', { count: suggested })}
        min={1}
        max={20}
        readOnly={readOnly}
        value={settings.dots === 0 ? null : settings.dots}
        onCommit={(dots) => set({ dots })}
        onEmpty={() => set({ dots: 0 })}
      />
      <NumberField
        label={t('poll.cap')}
        min={1}
        max={20}
        readOnly={readOnly}
        value={settings.cap}
        onCommit={(cap) => set({ cap })}
      />
    </div>
  );
}

function Sheet({ settings, draft, onDraft }: SheetProps<'dots', NumbersDraft>) {
  const { t } = useTranslation('paper');
  const count = leftOf(dotsPerPerson(settings), settings.items, draft);
  return (
    <Numbers
      items={settings.items}
      draft={draft}
      onDraft={onDraft}
      status={t('poll.dotsLeft', { count })}
      label={(name) => t('poll.dots', { name })}
    />
  );
}

export const dotsPanel: MethodPanel<'dots', NumbersDraft> = {
  Fields,
  how: (settings, t) => t('how.dots', { dots: dotsPerPerson(settings), cap: settings.cap }),
  noHands: (t) => t('hands.why.dots'),
  ...noNumbers,
  read(settings, draft) {
    const numbers = numbersOf(settings.items, draft);
    const dots = given(numbers);
    const left = leftOf(dotsPerPerson(settings), settings.items, draft);
    if (isWrong(numbers) || Object.keys(dots).length === 0 || left < 0) return 'dots';
    if (numbers.some(([, n]) => n > settings.cap)) return 'cap';
    return { kind: 'dots', dots };
  },
  Sheet,
};
