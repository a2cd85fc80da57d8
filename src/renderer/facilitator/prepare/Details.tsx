import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../shared/domain/language';
import { LIMITS } from '../../../shared/domain/limits';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { AutoTextInput } from '../../ui/AutoTextInput';
import { useSend } from '../actions/useSend';

type Props = { session: FacilitatorSnapshot['session']; readOnly: boolean };

/** Title, date, place and people of the session. */
export function Details({ session, readOnly }: Props) {
  const { t } = useTranslation(['prepare', 'common']);
  const send = useSend();
  const line = (name: 'title' | 'place' | 'facilitator' | 'client') => ({
    label: t(`prepare:details.${name === 'title' ? 'name' : name}`),
    maxLength: name === 'title' ? LIMITS.title : LIMITS.name,
    readOnly,
    value: session[name],
    onCommit: (text: string) => void send({ type: 'session/update', patch: { [name]: text } }),
  });
  return (
    <section aria-labelledby="details-title">
      <h2 id="details-title">{t('prepare:details.title')}</h2>
      <Stack gap={10} mt={10} mb={24}>
        <AutoTextInput {...line('title')} required />
        <TextInput
          type="date"
          label={t('prepare:details.date')}
          readOnly={readOnly}
          value={session.date}
          onChange={(event) =>
            void send({ type: 'session/update', patch: { date: event.currentTarget.value } })
          }
        />
        <AutoTextInput {...line('place')} />
        <AutoTextInput {...line('facilitator')} />
        <AutoTextInput {...line('client')} />
        <NativeSelect
          label={t('prepare:details.language')}
          disabled={readOnly}
          value={session.language}
          onChange={(event) => {
            const language = event.currentTarget.value === 'en' ? 'en' : 'nl';
            void send({ type: 'session/update', patch: { language } });
          }}
          data={LANGUAGES.map((value) => ({ value, label: t(`common:language.${value}`) }))}
        />
      </Stack>
    </section>
  );
}
