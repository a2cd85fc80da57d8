import { Button } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import classes from './DialogUndo.module.css';
import { dialogOffer } from './undoOffer';

/** Last part of a dialog in which things can be removed: the way back, within reach of Tab. */
export function DialogUndo() {
  const offer = useSyncExternalStore(dialogOffer.subscribe, dialogOffer.get);
  useEffect(() => dialogOffer.addPlace(), []);
  return (
    <div className={classes.place} role="status">
      {offer && (
        <div className={classes.offer}>
          <span>{offer.message}</span>
          <Button
            size="sm"
            variant="default"
            aria-keyshortcuts="Control+Z"
            onClick={() => {
              dialogOffer.set(null);
              offer.onUndo();
            }}
          >
            {offer.label}
          </Button>
        </div>
      )}
    </div>
  );
}
