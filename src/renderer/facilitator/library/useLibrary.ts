import { useEffect, useState } from 'react';
import type { LibraryState } from '../../../shared/contract/library-calls';
import { bridge } from '../../transport/bridge';
import { useFailure } from '../actions/useFailure';

/** The sessions on this laptop: asked for once, then pushed. Undefined while loading. */
export function useLibrary(): LibraryState | undefined {
  const [library, setLibrary] = useState<LibraryState>();
  const tell = useFailure();
  useEffect(() => {
    const api = bridge<'facilitator'>();
    let pushed = false;
    const stop = api.on('library', (state) => {
      pushed = true;
      setLibrary(state);
    });
    void api.call('library/list').then((result) => {
      if (!result.ok) tell(result);
      else if (!pushed) setLibrary(result.value);
    });
    return stop;
  }, [tell]);
  return library;
}
