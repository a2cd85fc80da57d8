import { Button } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PreflightDialog } from './PreflightDialog';

/** Opens the check before the start. */
export function PreflightButton() {
  const { t } = useTranslation('phones');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        fullWidth
        variant="default"
        mb={8}
        leftSection={<IconChecklist size={18} stroke={1.75} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('preflight.open')}
      </Button>
      {open && <PreflightDialog onClose={() => setOpen(false)} />}
    </>
  );
}
