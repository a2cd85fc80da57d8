import { IconChevronRight, IconWifiOff } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../../shared/charts';
import type { JoinView, ProjectorFrame } from '../../../../shared/projection/types';
import { useElementSize, useLines, type Lines, type Size } from '../../hooks';
import { usePaging } from '../../paging';
import { useRoom, type Room } from '../../room-context';
import { Title } from '../../Title';
import { PLAIN, type PictureProps, type SceneView } from '../types';
import { Card } from './Cards';
import { HelpScene } from './HelpScene';
import { fitCards, needsPages } from './layout';
import { SingleCode } from './SingleCode';
import { joinCards, type JoinCard } from './texts';
import classes from './join.module.css';

/** Share of the picture that the title may take: the codes need the height. */
const TITLE_SHARE = 0.06;

/** How to join with a phone, or why that is not possible now. */
function JoinScene({ scene: { join, help }, frame }: PictureProps<'join'>) {
  const { t } = useTranslation('phones');
  if (!join) return <Words title={t('join.off')} lead={t('join.offLead')} />;
  if (help !== 'none') return <HelpScene join={join} help={help} />;
  if (join.locked)
    return (
      <Words title={t('join.locked')} lead={t('join.lockedLead')}>
        <Connected join={join} frame={frame} />
      </Words>
    );
  return <Codes join={join} frame={frame} />;
}

type WordsProps = { title: string; lead: string; children?: React.ReactNode };

/** A message instead of codes. */
function Words({ title, lead, children }: WordsProps) {
  const { interactive } = useRoom();
  return (
    <div className={classes.words}>
      <header aria-live={interactive ? 'polite' : 'off'}>
        <Title text={title} display share={0.4} />
        <p className={classes.lead}>{lead}</p>
      </header>
      {children}
    </div>
  );
}

type JoinProps = { join: JoinView; frame: ProjectorFrame };

/** How many phones are connected: quiet, and not read out at every change. */
function Connected({ join, frame }: JoinProps) {
  const { t } = useTranslation('phones');
  const shown = formatCount(join.connected, frame.language);
  return (
    <p className={classes.connected}>{t('join.connected', { count: join.connected, shown })}</p>
  );
}

/** What a page shows: the codes, their lines, or one line of one card over the whole width. */
type CodePage = { codes: boolean; cards: JoinCard[]; first: number };

/** Codes with their lines, or on pages of their own where the type is too large for both. */
function pagesOf(cards: JoinCard[], space: Size, room: Room, lines: Lines): CodePage[] {
  const all = fitCards(
    cards.map(({ rows }) => rows),
    space,
    room.s,
    lines,
  );
  const bareCards = cards.map((card) => ({ ...card, rows: [] }));
  const bare = fitCards(
    bareCards.map(({ rows }) => rows),
    space,
    room.s,
    lines,
  );
  if (!needsPages(all, bare, room.height)) return [{ codes: true, cards, first: 1 }];
  return [
    { codes: true, cards: bareCards, first: 1 },
    ...cards.flatMap((card, index) =>
      card.rows.map((row) => ({
        codes: false,
        cards: [{ ...card, rows: [row] }],
        first: index + 1,
      })),
    ),
  ];
}

/** The codes as large as the picture allows: a phone reads one from ten times its width. */
function Codes({ join, frame }: JoinProps) {
  const { t } = useTranslation('phones');
  const { t: tPage } = useTranslation('projector');
  const room = useRoom();
  const lines = useLines();
  const body = useRef<HTMLDivElement>(null);
  const space = useElementSize(body);
  const cards = joinCards(join, t);
  const [only] = cards;
  const pages = space && cards.length > 1 ? pagesOf(cards, space, room, lines) : [];
  const { page, turn } = usePaging(pages.length, true);
  const shown = pages[page] ?? { codes: true, cards, first: 1 };
  const fit =
    space &&
    fitCards(
      shown.cards.map(({ rows }) => rows),
      space,
      room.s,
      lines,
    );
  const hint = t('join.noInternet');
  const count = t('join.connected', {
    count: join.connected,
    shown: formatCount(join.connected, frame.language),
  });
  const oneLine =
    lines(`${hint} ${count} ${tPage('page', { page: 1, pages: 2 })}`, room.width * 0.8, 1, 600)
      .length === 1;
  return (
    <div className={classes.scene} data-strip={frame.isRehearsal || undefined}>
      <header aria-live={room.interactive ? 'polite' : 'off'}>
        <Title text={t('join.title')} share={TITLE_SHARE} />
      </header>
      <div ref={body} className={classes.body}>
        {space && cards.length === 1 && only && <SingleCode card={only} space={space} />}
        {fit && cards.length > 1 && (
          <div className={classes.cards}>
            {shown.cards.map((card, index) => (
              <Card
                key={card.text}
                card={card}
                number={shown.first + index}
                qr={shown.codes ? fit.qr : 0}
                width={shown.codes ? fit.width : space.width}
                stacked={fit.stacked && shown.codes}
                withRows={card.rows.length > 0}
              />
            ))}
          </div>
        )}
      </div>
      <footer className={classes.footer}>
        {join.wifi && oneLine ? (
          <span>
            <IconWifiOff stroke={1.75} aria-hidden />
            {hint}
          </span>
        ) : (
          <span />
        )}
        <Connected join={join} frame={frame} />
        {pages.length > 1 && (
          <span>
            {room.interactive && (
              <button
                type="button"
                className={classes.turn}
                aria-label={tPage('nextPage')}
                onClick={() => turn(page === pages.length - 1 ? -page : 1)}
              >
                <IconChevronRight stroke={1.75} aria-hidden />
              </button>
            )}
            {tPage('page', { page: page + 1, pages: pages.length })}
          </span>
        )}
      </footer>
    </div>
  );
}

export const join: SceneView<'join'> = { ...PLAIN, surface: 'room', Picture: JoinScene };
