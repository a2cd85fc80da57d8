import { browserPhone } from '../transport/phone/browser';
import type { PhoneClient } from '../transport/phone/PhoneClient';
import type { PhoneStorage } from '../transport/phone/storage';
import type { BallotTransport } from './outcome';
import { phoneTransport } from './phone-transport';
import { windowTransport } from './window-transport';

type Carrier = {
  transport: BallotTransport;
  /** Null in the ballot window. */
  phone: { client: PhoneClient; storage: PhoneStorage } | null;
};

/** The ballot window has the bridge of its preload; everything else is a phone. */
function pick(): Carrier {
  if (window.regiotafel !== undefined) return { transport: windowTransport(), phone: null };
  const phone = browserPhone();
  return { transport: phoneTransport(phone.client), phone };
}

/** Picked once, at the start of the page. */
export const { transport, phone } = pick();
export const { snapshots, castVote, submitNote, recallBallot, closeBallotWindow } = transport;
