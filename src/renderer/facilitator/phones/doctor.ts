import type { PhonesState } from '../../../shared/contract/phones';

export type StepStatus = 'ok' | 'waiting' | 'failed' | 'slow';
export type DoctorStep = {
  name: 'network' | 'self' | 'loaded' | 'connected' | 'trip';
  status: StepStatus;
};

const NETWORK_PROBLEMS = ['no-network', 'address-gone'];

/** How far the way from a phone to the laptop has been seen to work. */
export function doctorSteps({ adapters, problem, diagnosis }: PhonesState): DoctorStep[] {
  const { self, loaded, connected, roundTrip, advice } = diagnosis;
  const noNetwork =
    adapters.length === 0 || (problem !== null && NETWORK_PROBLEMS.includes(problem));
  const seen = (yes: boolean): StepStatus => (yes ? 'ok' : 'waiting');
  return [
    { name: 'network', status: noNetwork ? 'failed' : 'ok' },
    { name: 'self', status: self === 'unknown' ? 'waiting' : self },
    { name: 'loaded', status: seen(loaded > 0) },
    {
      name: 'connected',
      status: connected === 0 && advice === 'page-only' ? 'failed' : seen(connected > 0),
    },
    {
      name: 'trip',
      status: roundTrip === null ? 'waiting' : advice === 'slow' ? 'slow' : 'ok',
    },
  ];
}

/** The help on the wall that fits the advice best. */
export function helpFor({
  advice,
}: PhonesState['diagnosis']): 'mobile-data' | 'other-network' | 'no-answer' {
  if (advice === 'page-only') return 'no-answer';
  return advice === 'nobody-arrives' ? 'other-network' : 'mobile-data';
}
