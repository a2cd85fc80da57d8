import { useCallback, useEffect, useState } from 'react';

/**
 * Has something done once what was changed just before it is on screen, such as moving the focus to a
 * field that only then appears. The next animation frame may come before React has drawn it.
 */
export function useAfterRender(): (go: () => void) => void {
  const [next, setNext] = useState<{ go: () => void } | null>(null);
  useEffect(() => next?.go(), [next]);
  return useCallback((go) => setNext({ go }), []);
}
