import { useState, type ReactNode } from 'react';
import { groupMarks } from '../../shared/charts/marks';
import { Frame } from './Frame';
import { groupForKey } from './group-keys';
import { Heading } from './Heading';
import { useTexts } from './i18n';
import { ArrowRight, Check, Logo, Mark } from './icons';
import { LanguageSwitch, type LanguageSwitchProps } from './LanguageSwitch';
import { Message } from './Message';
import { StopButton } from './StopButton';
import { takesEnter, useKeys } from './useKeys';
import type { Draft } from './voter/draft';

type GroupScreenProps = LanguageSwitchProps & {
  draft: Draft<'round'>;
  notice: ReactNode;
  onChoose: (groupId: string) => void;
  onContinue: () => void;
  onStop: () => void;
};

/** Which group the voter speaks for: the only thing the app asks about a person. */
export function GroupScreen(props: GroupScreenProps): ReactNode {
  const { draft, notice, onChoose, onContinue, onStop, onLanguage } = props;
  const { t } = useTexts();
  const [missing, setMissing] = useState(false);
  const marks = groupMarks(draft.groups);
  const goOn = (): void => {
    if (draft.groupId === null) setMissing(true);
    else onContinue();
  };
  useKeys((key, target) => {
    if (key === 'Enter' && !takesEnter(target)) {
      goOn();
      return true;
    }
    const groupId = groupForKey(key, marks);
    if (groupId === undefined) return false;
    onChoose(groupId);
    return true;
  });
  return (
    <Frame
      title={
        <span className="brand">
          <Logo />
          <span className="brand-name">Regiotafel</span>
        </span>
      }
      tools={
        <>
          <LanguageSwitch onLanguage={onLanguage} />
          <StopButton onStop={onStop} />
        </>
      }
      notice={notice}
      foot={
        <>
          <span className="foot-hint spring">{t('group.keys')}</span>
          <button type="button" className="button primary" onClick={goOn}>
            {t('group.continue')}
            <ArrowRight />
          </button>
        </>
      }
    >
      <p className="over-title">{draft.title}</p>
      <fieldset className="question groups">
        <legend>
          <Heading>{t('group.title')}</Heading>
        </legend>
        <div className="group-list">
          {marks.map((mark) => (
            <label className="option" key={mark.groupId}>
              <input
                type="radio"
                name="group"
                checked={draft.groupId === mark.groupId}
                onChange={() => onChoose(mark.groupId)}
              />
              <span className="face">
                <Mark mark={mark} />
                <span className="option-label">{mark.name}</span>
                {draft.groupId === mark.groupId && <Check />}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Message text={missing && draft.groupId === null ? t('group.missing') : ''} />
      <p className="explain">{t('group.privacy', { count: draft.asks.minGroupSize })}</p>
    </Frame>
  );
}
