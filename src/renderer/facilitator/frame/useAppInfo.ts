import { useEffect, useState } from 'react';
import type { AppInfo } from '../../../shared/contract/window-calls';
import { bridge } from '../../transport/bridge';

/** Version, language and platform; follows a change of language. Undefined while loading. */
export function useAppInfo(): AppInfo | undefined {
  const [info, setInfo] = useState<AppInfo>();
  useEffect(() => {
    const api = bridge<'facilitator'>();
    void api.call('app/info').then((result) => {
      if (result.ok) setInfo(result.value);
    });
    return api.on('language', (language) =>
      setInfo((now) => (now === undefined ? now : { ...now, language })),
    );
  }, []);
  return info;
}
