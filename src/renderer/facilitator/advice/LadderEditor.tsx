import { Button, Radio } from '@mantine/core';
import { IconDeviceTv } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatMean } from '../../../shared/charts';
import type { Language } from '../../../shared/domain/language';
import { LIMITS } from '../../../shared/domain/limits';
import { LADDER_STEPS } from '../../../shared/domain/outcomes';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import type { RoundResults } from '../../../shared/scoring/types';
import { AutoTextarea } from '../../ui/AutoTextarea';
import { useSend } from '../actions/useSend';
import { useShowToRoom } from '../run/useShowToRoom';
import classes from './Ladder.module.css';

type Props = { session: FacilitatorSnapshot['session']; results: RoundResults | null };

/** Highest first, as on a ladder. */
const TOP_DOWN = [...LADDER_STEPS].reverse();

/** Where the group puts itself. The scores stand beside it as material for the talk; they decide nothing. */
export function LadderEditor({ session, results }: Props) {
  const { t, i18n } = useTranslation('ladder');
  const language = i18n.language as Language;
  const send = useSend();
  const { projectorOpen, show } = useShowToRoom();
  const { step, reason } = session.ladder;
  const choose = (value: string): void => {
    const chosen = LADDER_STEPS.find((known) => String(known) === value) ?? null;
    void send({ type: 'ladder/set', patch: { step: chosen } });
  };
  return (
    <section className={classes.ladder} aria-labelledby="ladder-title">
      <header>
        <h2 id="ladder-title">{t('question')}</h2>
        <Button
          variant="default"
          leftSection={<IconDeviceTv size={17} stroke={1.75} />}
          onClick={() => show({ kind: 'ladder' })}
        >
          {t('show')}
        </Button>
      </header>
      <p className={classes.ours}>{t('ours')}</p>
      <p className={classes.status} role="status">
        {projectorOpen && session.projector.scene.kind === 'ladder' ? t('shown') : null}
      </p>
      <div className={classes.columns}>
        <div>
          <Radio.Group
            aria-label={t('question')}
            description={t('start')}
            value={step === null ? '' : String(step)}
            onChange={choose}
          >
            <div className={classes.steps}>
              {TOP_DOWN.map((value) => (
                <Radio
                  key={value}
                  value={String(value)}
                  classNames={{ root: classes.step, body: classes.stepBody }}
                  label={t('step', { step: value, name: t(`steps.${value}.name`) })}
                  description={t(`steps.${value}.sign`)}
                />
              ))}
            </div>
          </Radio.Group>
          {step !== null && (
            <Button variant="transparent" px={0} mt={4} onClick={() => choose('')}>
              {t('clear')}
            </Button>
          )}
          <AutoTextarea
            mt={12}
            label={t('because')}
            description={t('becauseHint')}
            minRows={2}
            maxRows={8}
            maxLength={LIMITS.longText}
            value={reason}
            onCommit={(value) => void send({ type: 'ladder/set', patch: { reason: value } })}
          />
        </div>
        {results && results.dimensions.length > 0 && (
          <table className={classes.scores}>
            <caption>
              <strong>{t('scores', { number: results.number })}</strong>
              {t('scoresScale', results.scale)}
            </caption>
            <tbody>
              {results.dimensions.map(({ id, mean }) => (
                <tr key={id}>
                  <th scope="row">
                    {session.factorModel.dimensions.find((d) => d.id === id)?.name[language] ?? id}
                  </th>
                  <td>{mean === null ? t('tooFew') : formatMean(mean, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}
