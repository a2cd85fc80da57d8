import { useEffect, useRef, type ReactNode } from 'react';

/**
 * Heading of a step; takes the focus when the step appears, so that screen readers start there.
 * Give it a `key` when the step changes but the component stays.
 */
export function Heading({
  children,
  long = 0,
  lang,
}: {
  children: ReactNode;
  long?: number;
  /** Where it is not that of the page. */
  lang?: string;
}): ReactNode {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const size = long > 360 ? 'title small' : long > 110 ? 'title medium' : 'title';
  return (
    <h1 className={size} tabIndex={-1} ref={ref} lang={lang}>
      {children}
    </h1>
  );
}
