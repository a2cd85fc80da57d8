import '@fontsource-variable/source-sans-3/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './base.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { cssVariablesResolver, theme } from './theme';

/** Nonce that the main process put into this page: the CSP allows no other inline styles. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Starts a window that is built from Mantine components. The ballot has its own, lighter start. */
export function mount(children: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('page has no #root');
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        forceColorScheme="light"
        getStyleNonce={styleNonce}
      >
        {children}
      </MantineProvider>
    </StrictMode>,
  );
}
