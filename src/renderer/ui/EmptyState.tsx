import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Ring } from './Ring';

type Props = { title: string; text?: string; icon?: ReactNode; children?: ReactNode };

/** Seats of the empty table. */
const SEATS = 12;

/** What a view says when there is nothing yet: the empty table, one sentence and the way on. */
export function EmptyState({ title, text, icon, children }: Props) {
  return (
    <Stack align="center" gap={12} p={32} ta="center">
      {icon ?? <Ring seats={SEATS} filled={0} theme="light" size={104} />}
      <Title order={2} fz={20}>
        {title}
      </Title>
      {text && (
        <Text c="dimmed" maw={460} style={{ textWrap: 'balance' }}>
          {text}
        </Text>
      )}
      {children}
    </Stack>
  );
}
