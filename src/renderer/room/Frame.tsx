import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useElementSize, type Size } from './hooks';
import { usePaging } from './paging';
import { useRoom } from './room-context';
import { Title } from './Title';
import classes from './room.module.css';

type Props<Page> = {
  title: string;
  subtitle?: string;
  /** Line at the bottom left. */
  note?: string;
  /** Pages turn by themselves. */
  auto?: boolean;
  /** Divides the content over pages, given the room below the title. */
  paginate: (space: Size) => Page[];
  children: (page: Page, space: Size, index: number) => ReactNode;
};

/** Title, content and page number: the same places in every scene that has to be read. */
export function Frame<Page>(props: Props<Page>) {
  const { title, subtitle, note, auto = false, paginate, children } = props;
  const { t } = useTranslation('projector');
  const { interactive } = useRoom();
  const body = useRef<HTMLDivElement>(null);
  const space = useElementSize(body);
  const pages = space ? paginate(space) : [];
  const { page, turn } = usePaging(pages.length, auto);
  const content = pages[page];
  const many = pages.length > 1;
  return (
    <div className={classes.frame}>
      <header aria-live={interactive ? 'polite' : 'off'}>
        <Title text={title} />
        {subtitle !== undefined && subtitle !== '' && (
          <p className={classes.subtitle} dir="auto">
            {subtitle}
          </p>
        )}
      </header>
      <div ref={body} className={classes.body}>
        {space && content !== undefined && children(content, space, page)}
      </div>
      <footer className={classes.footer}>
        <span>{note}</span>
        {many && (
          <span className={classes.pager}>
            {interactive && (
              <button
                type="button"
                aria-label={t('previousPage')}
                disabled={page === 0}
                onClick={() => turn(-1)}
              >
                <IconChevronLeft stroke={1.75} aria-hidden />
              </button>
            )}
            {interactive && (
              <button
                type="button"
                aria-label={t('nextPage')}
                disabled={page === pages.length - 1}
                onClick={() => turn(1)}
              >
                <IconChevronRight stroke={1.75} aria-hidden />
              </button>
            )}
            <span>{t('page', { page: page + 1, pages: pages.length })}</span>
          </span>
        )}
      </footer>
    </div>
  );
}
