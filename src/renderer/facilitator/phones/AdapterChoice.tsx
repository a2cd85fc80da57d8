import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NetworkAdapter, PhonesState } from '../../../shared/contract/phones';
import type { PhoneSwitch } from './usePhoneSwitch';

type Props = { phones: PhonesState; toggle: PhoneSwitch; disabled: boolean };

/** On which network of the laptop phones come in; the best guess is marked. */
export function AdapterChoice({ phones, toggle, disabled }: Props) {
  const { t } = useTranslation('phones');
  const { adapters, on } = phones;
  const adapterId = toggle.wanted === undefined ? phones.adapterId : toggle.wanted;
  const name = ({ kind, name: own, address }: NetworkAdapter): string =>
    t('adapter.option', { kind: t(`adapter.kind.${kind}`), name: own, address });
  const best = adapters.find(({ recommended }) => recommended);
  const automatic = best
    ? t('adapter.automatic', { name: name(best) })
    : t('adapter.automaticNone');
  return (
    <NativeSelect
      label={t('adapter.label')}
      description={on ? t('adapter.moved') : t('adapter.hint')}
      value={adapters.some(({ id }) => id === adapterId) ? (adapterId ?? '') : ''}
      disabled={disabled || toggle.busy || adapters.length === 0}
      data={[
        { value: '', label: automatic },
        ...adapters.map((adapter) => ({
          value: adapter.id,
          label: adapter.recommended
            ? t('adapter.recommended', { name: name(adapter) })
            : name(adapter),
        })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        const chosen = value === '' ? null : value;
        toggle.choose(chosen);
        if (on) void toggle.start(chosen);
      }}
    />
  );
}
