import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useElementSize, usePaging, type Size } from './hooks';
import classes from './Projector.module.css';

type Props<Page> = {
  title: string;
  subtitle?: string;
  /** Line at the bottom left. */
  note?: string;
  /** Divides the content over pages, given the room below the title. */
  paginate: (space: Size) => Page[];
  children: (page: Page, space: Size, index: number) => ReactNode;
};

/** Title, content and page number: the same places in every scene that has to be read. */
export function Frame<Page>({ title, subtitle, note, paginate, children }: Props<Page>) {
  const { t } = useTranslation('projector');
  const body = useRef<HTMLDivElement>(null);
  const space = useElementSize(body);
  const pages = space ? paginate(space) : [];
  const { page, turn } = usePaging(pages.length);
  const content = pages[page];
  return (
    <main className={classes.frame}>
      <header aria-live="polite">
        <h1 className={classes.title}>{title}</h1>
        {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
      </header>
      <div ref={body} className={classes.body}>
        {space && content !== undefined && children(content, space, page)}
      </div>
      <footer className={classes.footer}>
        <span>{note}</span>
        {pages.length > 1 && (
          <span className={classes.pager}>
            <button
              type="button"
              aria-label={t('previousPage')}
              disabled={page === 0}
              onClick={() => turn(-1)}
            >
              <IconChevronLeft stroke={1.75} aria-hidden />
            </button>
            <span aria-live="polite">{t('page', { page: page + 1, pages: pages.length })}</span>
            <button
              type="button"
              aria-label={t('nextPage')}
              disabled={page === pages.length - 1}
              onClick={() => turn(1)}
            >
              <IconChevronRight stroke={1.75} aria-hidden />
            </button>
          </span>
        )}
      </footer>
    </main>
  );
}
