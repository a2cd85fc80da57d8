import { useEffect, useId, useRef, type ReactNode } from 'react';

type DialogProps = {
  title: string;
  text: string;
  /** The safe choice: has the focus; Escape chooses it too. */
  stay: string;
  onStay: () => void;
  leave: string;
  onLeave: () => void;
};

/** A question with a safe answer. */
export function Dialog({ title, text, stay, onStay, leave, onLeave }: DialogProps): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    if (typeof dialog?.showModal === 'function') dialog.showModal();
    else if (dialog) {
      // Safari knows dialogs since 15.4. Older phones get one by hand, over the darkened page.
      dialog.classList.add('plain');
      dialog.setAttribute('open', '');
      dialog.setAttribute('role', 'dialog');
      dialog.setAttribute('aria-modal', 'true');
      dialog.querySelector<HTMLElement>('.primary')?.focus();
    }
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-text`}>{text}</p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onLeave}>
          {leave}
        </button>
        <button type="button" className="button primary" autoFocus onClick={onStay}>
          {stay}
        </button>
      </div>
    </dialog>
  );
}
