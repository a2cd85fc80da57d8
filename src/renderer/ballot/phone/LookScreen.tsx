import { useEffect, type ReactNode } from 'react';
import { Heading } from '../Heading';
import { EmptyTable } from '../icons';

type Props = {
  /** Above the heading: what the room is doing. */
  over?: string;
  title: string;
  text: string;
  /** Connection and menu, at the top. */
  bar: ReactNode;
  children?: ReactNode;
};

/** A calm dark page: attention belongs to the room. */
export function LookScreen({ over = '', title, text, bar, children }: Props): ReactNode {
  useEffect(() => {
    document.documentElement.classList.add('dark');
    return () => document.documentElement.classList.remove('dark');
  }, []);
  return (
    <div className="neutral look">
      <EmptyTable />
      <div className="look-bar">{bar}</div>
      <main>
        {over !== '' && <p className="over-title">{over}</p>}
        <Heading key={title}>{title}</Heading>
        <p className="lead">{text}</p>
        {children}
      </main>
    </div>
  );
}
