import type { ReactNode } from 'react';
import { Warning } from './icons';

type MessageProps = { text: string; id?: string; children?: ReactNode };

/** Something the voter must know; read aloud when it appears. The region itself always exists. */
export function Message({ text, id, children }: MessageProps): ReactNode {
  return (
    <div className="message-region" role="alert" id={id}>
      {text !== '' && (
        <div className="message">
          <Warning />
          <p>{text}</p>
          {children}
        </div>
      )}
    </div>
  );
}
