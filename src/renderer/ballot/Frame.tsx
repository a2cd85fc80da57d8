import { createContext, useContext, type ReactNode } from 'react';

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

/** What every bar of a phone has: `tools` instead of those of the laptop, `under` below the title. */
export type PhoneBar = { tools: ReactNode; under: ReactNode };
/** Null in the ballot window. */
export const PhoneBarContext = createContext<PhoneBar | null>(null);

/** Bar, content and buttons: the frame of every light screen. */
export function Frame({ title, tools, progress, notice, children, foot }: FrameProps): ReactNode {
  const phone = useContext(PhoneBarContext);
  return (
    <div className="frame">
      <header className="bar">
        <span className="bar-title">
          {title}
          {phone?.under}
        </span>
        <span className="bar-tools">{phone ? phone.tools : tools}</span>
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
