import { MantineThemeProvider, Portal } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { FacilitatorSnapshot } from '../../shared/projection/types';
import { createI18n } from '../../shared/i18n';
import { useSnapshot } from '../state/useSnapshot';
import { bridge } from '../transport/bridge';
import { sendBeforeClosing } from '../ui/closing';
import './frame/frame.css';
import { SessionFrame } from './frame/SessionFrame';
import { useAppInfo } from './frame/useAppInfo';
import { LibraryPage } from './library/LibraryPage';

/** Before the window closes: what was typed last is sent first, and calls arrive in their order. */
function sendLastWords(): void {
  sendBeforeClosing();
  void bridge<'facilitator'>().call('app/lastWords');
}

type Listener = (snapshot: FacilitatorSnapshot | null) => void;
const snapshots = {
  get: () => bridge<'facilitator'>().call('session/snapshot'),
  listen: (listener: Listener) => bridge<'facilitator'>().on('snapshot', listener),
};

/** Menus and dialogs live inside the scaled part: placed outside it they would miss their button. */
const withPortals = {
  components: { Portal: Portal.extend({ defaultProps: { target: '#portals' } }) },
};

/** The facilitator's window: the library, or the session that is open. */
export function App() {
  const info = useAppInfo();
  const snapshot = useSnapshot<FacilitatorSnapshot>(snapshots);
  const [i18n] = useState(() => createI18n('nl'));
  const language = info?.language ?? 'nl';
  useEffect(() => bridge<'facilitator'>().on('leaving', sendLastWords), []);
  useEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [i18n, language]);
  useEffect(() => {
    document.title = snapshot ? `${snapshot.session.title} - Regiotafel` : 'Regiotafel';
  }, [snapshot]);

  if (!info || snapshot === undefined) return null;
  return (
    <I18nextProvider i18n={i18n}>
      <MantineThemeProvider theme={withPortals}>
        <div className="window">
          {snapshot ? (
            // A key per session: no draft or open tab of one session may show up in another.
            <SessionFrame key={snapshot.session.id} snapshot={snapshot} info={info} />
          ) : (
            <LibraryPage info={info} />
          )}
          <div id="portals" />
          <Notifications position="bottom-left" autoClose={8000} limit={3} />
        </div>
      </MantineThemeProvider>
    </I18nextProvider>
  );
}
