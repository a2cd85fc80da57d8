import { useEffect } from 'react';
import { useSnapshot } from '../state/useSnapshot';
import { bridge } from '../transport/bridge';
import { mount } from '../ui/mount';
import { Projector } from './Projector';

const transport = bridge<'projector'>();
const source = {
  get: () => transport.call('session/snapshot'),
  listen: (listener: Parameters<typeof transport.on<'snapshot'>>[1]) =>
    transport.on('snapshot', listener),
};

function ProjectorWindow() {
  const snapshot = useSnapshot(source);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void transport.call('windows/closeProjector');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  // Until the first answer the room sees nothing rather than a scene that jumps.
  return snapshot === undefined ? null : <Projector snapshot={snapshot} />;
}

mount(<ProjectorWindow />);
