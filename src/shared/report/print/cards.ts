import type { Session } from '../../domain/model';
import { translator } from '../../i18n';
import type { JoinView } from '../../projection/types';
import type { CardCode, CardsModel } from './types';

export type CardsInput = {
  session: Pick<Session, 'title' | 'facilitator' | 'language'>;
  join: JoinView;
  /** ISO day. */
  generatedAt: string;
  appVersion: string;
};

/** Cards for the tables with what a phone needs to join, in the language of the session. */
export function buildCards({ session, join, generatedAt, appVersion }: CardsInput): CardsModel {
  const { language, title } = session;
  const t = translator(language);
  const { wifi } = join;
  const codes: Omit<CardCode, 'number'>[] = [];
  if (wifi) {
    const facts = [{ label: t('paper:cards.network'), value: wifi.name }];
    if (wifi.password !== '')
      facts.push({ label: t('paper:cards.password'), value: wifi.password });
    codes.push({ title: t('paper:cards.wifiTitle'), qr: wifi.text, facts });
  }
  codes.push({
    title: t('paper:cards.joinTitle'),
    qr: join.url,
    facts: [
      { label: t('paper:cards.address'), value: join.address.replace(/^http:\/\//, '') },
      { label: t('paper:cards.code'), value: join.code },
    ],
  });
  return {
    title: t('paper:cards.file', { title }),
    author: session.facilitator,
    subject: t('paper:cards.heading'),
    language,
    appVersion,
    generatedAt,
    kicker: title,
    heading: t('paper:cards.heading'),
    codes: codes.map((code, index) => ({ ...code, number: String(index + 1) })),
    steps: [
      wifi ? t('paper:cards.stepWifi') : t('paper:cards.stepNetwork'),
      t('paper:cards.stepJoin', { number: codes.length }),
      t('paper:cards.stepGroup'),
    ],
    note: t('paper:cards.note'),
  };
}
