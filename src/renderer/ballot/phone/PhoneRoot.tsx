import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import type { BallotLanguage } from '../../../shared/domain/language';
import { Clock } from '../Clock';
import { PhoneBarContext } from '../Frame';
import { TextsContext, useLanguage } from '../i18n';
import { normaliseCode } from '../return-code';
import { CodeEntry } from './CodeEntry';
import { ConnectionLight } from './ConnectionLight';
import { Brand, JoinScreen } from './JoinScreen';
import { LanguageSelect, languageOf } from './LanguageSelect';
import { LookScreen } from './LookScreen';
import { fetchQuestions } from '../methods/registry';
import { MenuScreen, type MenuPart } from './MenuScreen';
import { modeOf, placeOf, type Mode } from './place';
import { PhoneContext, usePhoneState, type Phone } from './phone-context';
import { MovedScreen } from './MovedScreen';
import { PhoneNotes } from './PhoneNotes';
import { PhoneVote } from './PhoneVote';
import { RefusedScreen } from './RefusedScreen';
import { useWord } from './useWord';

/** The ballot on a phone: one person, one seat, for the whole session. */
export function PhoneRoot({ phone }: { phone: Phone }): ReactNode {
  const { client, storage } = phone;
  const state = usePhoneState(phone);
  const { seat, snapshot, reason, waiting } = state;
  const [busy, setBusy] = useState(false);
  const [mode, setMode] = useState<Mode>('look');
  const [menu, setMenu] = useState<MenuPart | null>(null);
  const [triedCode, setTriedCode] = useState(false);
  const [chosen, setChosen] = useState(() => languageOf(storage.get('language')));
  const link = useWord(state.link);
  const session = snapshot?.language ?? 'nl';
  const language = chosen ?? session;
  const inLanguage = useLanguage(language, session);
  const { t } = inLanguage;
  const place = placeOf(state, busy);
  const wanted = modeOf(snapshot);
  // While rendering, as React advises for state that follows a prop: no frame of the wrong page.
  if (!busy && mode !== wanted) setMode(wanted);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t('windowTitle')} · Regiotafel`;
  }, [language, t]);

  const isSeated = seat !== null;
  useEffect(() => {
    if (isSeated) fetchQuestions();
  }, [isSeated]);

  const onLanguage = (language: BallotLanguage): void => {
    storage.set('language', language);
    setChosen(language);
  };
  const light = <ConnectionLight link={link} />;
  const clock = snapshot?.timer ? (
    <Clock timer={snapshot.timer} offset={state.clockOffset} />
  ) : null;
  const menuButton = seat && (
    <button type="button" className="button quiet menu-button" onClick={() => setMenu('menu')}>
      {t('phone.menu.open')}
    </button>
  );
  const lookBar = (
    <>
      {light}
      {menuButton ?? <LanguageSelect onLanguage={onLanguage} />}
    </>
  );
  const rehearsal = snapshot?.isRehearsal && <span className="rehearsal">{t('rehearsal')}</span>;
  const isWayIn = place === 'join' || place === 'code';
  const bar = {
    tools: isWayIn ? (
      <>
        {link === 'good' || place === 'code' ? null : light}
        <LanguageSelect onLanguage={onLanguage} />
      </>
    ) : (
      <>
        {light}
        {menu === null && menuButton}
      </>
    ),
    under: (clock || rehearsal) && (
      <span className="bar-under">
        {rehearsal}
        {clock}
      </span>
    ),
  };
  const words =
    t(`phone.light.${link}`) +
    (waiting > 0 && link === 'offline'
      ? `. ${t('phone.waiting.title')}. ${t('phone.waiting.text')}`
      : '');

  const page = (): ReactNode => {
    switch (place) {
      case 'connecting':
        return (
          <LookScreen
            bar={light}
            title={t('phone.light.connecting')}
            text={t('phone.connecting')}
          />
        );
      case 'code':
        return (
          <CodeEntry
            bar={<Brand />}
            title={t('phone.code.title')}
            text={t('phone.code.text')}
            label={t('phone.code.label')}
            submit={t('phone.code.submit')}
            busy={false}
            trouble={triedCode || storage.get('code') ? t('phone.code.unknown') : ''}
            onCode={(typed) => {
              setTriedCode(true);
              client.setCode(normaliseCode(typed));
            }}
            onBack={null}
          />
        );
      case 'refused':
        return <RefusedScreen reason={reason ?? 'busy'} bar={lookBar} />;
      case 'closed':
        return (
          <LookScreen
            bar={lookBar}
            title={t('phone.look.closed')}
            text={t('phone.look.closedText')}
          />
        );
      case 'moved':
        return <MovedScreen bar={lookBar} />;
      case 'join':
        return snapshot && <JoinScreen snapshot={snapshot} />;
      case 'activity': {
        if (!snapshot || !seat || seat.groupId === null) return null;
        const props = {
          snapshot,
          groupId: seat.groupId,
          onBusy: setBusy,
          onChangeGroup: () => setMenu('group'),
        };
        // Another seat starts afresh.
        const key = seat.code;
        if (mode === 'vote') return <PhoneVote key={key} {...props} />;
        if (mode === 'notes') return <PhoneNotes key={key} {...props} />;
        return (
          <LookScreen
            bar={lookBar}
            over={snapshot.activityTitle}
            title={t('phone.look.title')}
            text={t('phone.look.text')}
          >
            {clock && <p className="look-clock">{clock}</p>}
          </LookScreen>
        );
      }
    }
  };
  return (
    <PhoneContext.Provider value={phone}>
      <TextsContext.Provider value={inLanguage}>
        <PhoneBarContext.Provider value={bar}>
          {/* Polite, and only the steady word: nobody is interrupted by a hiccup. */}
          <p className="unseen" role="status">
            {link === 'connecting' ? '' : words}
          </p>
          {state.missed && (
            <div className="message missed" role="alert">
              <p>{t('phone.missed')}</p>
              <button type="button" className="button" onClick={() => client.forgetMissed()}>
                {t('phone.understood')}
              </button>
            </div>
          )}
          {/* Stays as it is under the menu. */}
          <div hidden={menu !== null}>{page()}</div>
          {menu !== null && snapshot && seat && (
            <div data-covers="">
              <MenuScreen
                start={menu}
                snapshot={snapshot}
                seat={seat}
                onLanguage={onLanguage}
                onBack={() => setMenu(null)}
              />
            </div>
          )}
        </PhoneBarContext.Provider>
      </TextsContext.Provider>
    </PhoneContext.Provider>
  );
}
