import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import type { NetworkAdapter } from '../../shared/contract/phones';

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;
type Kind = NetworkAdapter['kind'];

/** Hotspots that a laptop makes itself always have the same address. */
const HOTSPOTS = [/^192\.168\.137\.1$/, /^192\.168\.2\.1$/, /^10\.42\.\d+\.1$/];
const VIRTUAL =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vnic|utun|tun|tap|wg|ppp|ipsec|tailscale|zt|lxc|lxd|podman|cni|flannel|awdl|llw|gif|stf|anpi)|vethernet|virtualbox|vmware|hyper-v|wsl|npcap|loopback|tailscale|zerotier|wireguard|openvpn|tap-windows|vpn/i;
const HOTSPOT_NAME = /^bridge\d+$|^ap\d|hotspot|local area connection\*|lan-verbinding\*/i;
const WIFI = /^(wl|wlan|wifi)|wi-?fi|wireless|draadloos|airport/i;
const WIRED = /^(eth|en[opsx]|em\d)|ethernet|bekabeld|lan-verbinding/i;
/** On a Mac `en0` is the Wi-Fi of every laptop made since 2011; the others are ports and adapters. */
const MAC = /^en(\d+)$/;

/** What kind of adapter this is, told from its name and address. */
export function kindOf(name: string, address: string): Kind {
  // Tailscale and carrier networks: never the room.
  const [first = 0, second = 0] = address.split('.').map(Number);
  if (first === 100 && second >= 64 && second < 128) return 'virtual';
  if (HOTSPOT_NAME.test(name)) return 'hotspot';
  if (VIRTUAL.test(name)) return 'virtual';
  if (HOTSPOTS.some((pattern) => pattern.test(address))) return 'hotspot';
  if (WIFI.test(name)) return 'wifi';
  const mac = MAC.exec(name);
  if (mac) return mac[1] === '0' ? 'wifi' : 'wired';
  return WIRED.test(name) ? 'wired' : 'other';
}

/** Best first: an own hotspot is made on purpose, and phones are on Wi-Fi. */
const ORDER: Kind[] = ['hotspot', 'wifi', 'wired', 'other', 'virtual'];

/**
 * The ways to the room, best first; addresses that phones cannot reach (loopback, link-local) left out.
 * @param onlyLoopback for tests: the laptop itself and nothing else
 */
export function adaptersOf(interfaces: Interfaces, onlyLoopback = false): NetworkAdapter[] {
  const found: NetworkAdapter[] = [];
  for (const [name, entries = []] of Object.entries(interfaces)) {
    for (const { address, family, internal } of entries) {
      if (family !== 'IPv4' || address.startsWith('169.254.') || address === '0.0.0.0') continue;
      if (internal !== onlyLoopback) continue;
      const kind = internal ? 'other' : kindOf(name, address);
      found.push({
        id: `${name} ${address}`.slice(0, 200),
        name,
        address,
        kind,
        recommended: false,
      });
    }
  }
  found.sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.id.localeCompare(b.id, 'en'),
  );
  const [best] = found;
  if (best && best.kind !== 'virtual') best.recommended = true;
  return found;
}

/** The adapters of this laptop, now. */
export const readAdapters = (onlyLoopback = false): NetworkAdapter[] =>
  adaptersOf(networkInterfaces(), onlyLoopback);

/** The chosen one, or the recommended one; null when it is not there. */
export const chosenAdapter = (
  adapters: readonly NetworkAdapter[],
  id: string | null,
): NetworkAdapter | null =>
  adapters.find((adapter) => (id === null ? adapter.recommended : adapter.id === id)) ?? null;
