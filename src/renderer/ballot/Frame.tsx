import type { ReactNode } from 'react';

type FrameProps = {
  /** Left in the bar. */
  title: ReactNode;
  /** Right in the bar. */
  tools?: ReactNode;
  /** Part of the way that is done, 0..1; null = no bar. */
  progress?: number | null;
  /** Message above the content. */
  notice?: ReactNode;
  children: ReactNode;
  foot: ReactNode;
};

/** Bar, content and buttons: the frame of every light screen. */
export function Frame({ title, tools, progress, notice, children, foot }: FrameProps): ReactNode {
  return (
    <div className="frame">
      <header className="bar">
        <span className="bar-title">{title}</span>
        <span className="bar-tools">{tools}</span>
      </header>
      <div className="progress" aria-hidden="true">
        {progress !== undefined && progress !== null && (
          <i style={{ width: `${progress * 100}%` }} />
        )}
      </div>
      {notice}
      <main>{children}</main>
      <footer className="foot">{foot}</footer>
    </div>
  );
}
