import type { Wifi } from '../../../shared/contract/phones';

/** Bounds of WPA: an open network has no password at all. */
const PASSWORD = { min: 8, max: 63 };
const NAME_BYTES = 32;

export type WifiProblems = { name?: 'needName' | 'nameLong'; password?: 'passwordLength' };

/** What is wrong with a network as typed; empty when it can be saved. */
export function wifiProblems({ name, password }: Wifi): WifiProblems {
  const problems: WifiProblems = {};
  if (name.trim() === '') problems.name = 'needName';
  else if (new TextEncoder().encode(name.trim()).length > NAME_BYTES) problems.name = 'nameLong';
  const { length } = password;
  if (length > 0 && (length < PASSWORD.min || length > PASSWORD.max))
    problems.password = 'passwordLength';
  return problems;
}
