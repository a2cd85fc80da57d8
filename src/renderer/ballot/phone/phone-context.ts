import { createContext, useContext, useSyncExternalStore } from 'react';
import type { BallotSnapshot } from '../../../shared/projection/types';
import type { PhoneClient, PhoneState } from '../../transport/phone/PhoneClient';
import type { PhoneStorage } from '../../transport/phone/storage';

export type Phone = { client: PhoneClient; storage: PhoneStorage };

/** Set by the root of the phone page. */
export const PhoneContext = createContext<Phone | null>(null);

/** The phone that this page is on. */
export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error('no phone around this page');
  return phone;
}

/** Connection, seat and snapshot; renders again after every change. */
export function usePhoneState({ client }: Phone): PhoneState {
  return useSyncExternalStore(
    (changed) => client.subscribe(changed),
    () => client.state,
  );
}

/** What every activity on a phone gets. */
export type ActivityProps = {
  snapshot: BallotSnapshot;
  groupId: string;
  /** True while something is in progress that a new activity must not take away. */
  onBusy: (busy: boolean) => void;
  /** To the choice of another group. */
  onChangeGroup: () => void;
};
