import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../../shared/projection/types';

/** How many of the answers came from paper and from raised hands; nothing when none did. */
export function Ways({ progress: { paper, hands } }: { progress: Progress }) {
  const { t, i18n } = useTranslation('phones');
  if (paper + hands === 0) return null;
  const ways = [
    ...(paper > 0 ? [t('progress.paper', { count: paper })] : []),
    ...(hands > 0 ? [t('progress.hands', { count: hands })] : []),
  ];
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' }).format(ways);
  return (
    <Text size="sm" c="dimmed" mt={8}>
      {t('progress.ways', { ways: list })}
    </Text>
  );
}
