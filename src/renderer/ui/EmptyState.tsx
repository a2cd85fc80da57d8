import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { title: string; text?: string; icon?: ReactNode; children?: ReactNode };

/** What a view says when there is nothing yet: one sentence and the way on. */
export function EmptyState({ title, text, icon, children }: Props) {
  return (
    <Stack align="center" gap={12} p={32} ta="center">
      {icon}
      <Title order={2} fz={20}>
        {title}
      </Title>
      {text && (
        <Text c="dimmed" maw={460}>
          {text}
        </Text>
      )}
      {children}
    </Stack>
  );
}
