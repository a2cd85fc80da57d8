import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { adaptersOf, chosenAdapter, kindOf } from './adapters';

const v4 = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  netmask: '255.255.255.0',
  family: 'IPv4',
  mac: '02:00:00:00:00:01',
  internal,
  cidr: `${address}/24`,
});
const v6: NetworkInterfaceInfo = {
  address: 'fe80::1',
  netmask: 'ffff::',
  family: 'IPv6',
  mac: '02:00:00:00:00:01',
  internal: false,
  cidr: null,
  scopeid: 1,
};

describe('adapters', () => {
  it.each([
    ['Wi-Fi', '192.168.1.20', 'wifi'],
    ['Wi-Fi 2', '192.168.1.20', 'wifi'],
    ['Ethernet', '192.168.1.20', 'wired'],
    ['Ethernet 3', '10.0.0.8', 'wired'],
    ['LAN-verbinding* 2', '192.168.137.1', 'hotspot'],
    ['Local Area Connection* 10', '192.168.137.1', 'hotspot'],
    ['vEthernet (WSL (Hyper-V firewall))', '172.24.160.1', 'virtual'],
    ['vEthernet (Default Switch)', '172.20.0.1', 'virtual'],
    ['VirtualBox Host-Only Network', '192.168.56.1', 'virtual'],
    ['VMware Network Adapter VMnet8', '192.168.80.1', 'virtual'],
    ['Tailscale', '100.101.102.103', 'virtual'],
    ['en0', '192.168.1.20', 'wifi'],
    ['en7', '192.168.1.21', 'wired'],
    ['bridge100', '192.168.2.1', 'hotspot'],
    ['utun4', '10.8.0.2', 'virtual'],
    ['wlan0', '192.168.1.20', 'wifi'],
    ['wlp3s0', '192.168.1.20', 'wifi'],
    ['wlp3s0', '10.42.0.1', 'hotspot'],
    ['enp0s31f6', '192.168.1.20', 'wired'],
    ['eth0', '192.168.1.20', 'wired'],
    ['docker0', '172.17.0.1', 'virtual'],
    ['br-1a2b3c4d5e6f', '172.18.0.1', 'virtual'],
    ['veth12ab', '172.18.0.2', 'virtual'],
    ['tun0', '10.8.0.2', 'virtual'],
    ['rndis_host', '192.168.42.5', 'other'],
  ])('%s %s is %s', (name, address, kind) => {
    expect(kindOf(name, address)).toBe(kind);
  });

  it('come best first, with one recommended, without what no phone can reach', () => {
    const found = adaptersOf({
      lo: [v4('127.0.0.1', true)],
      docker0: [v4('172.17.0.1')],
      eth0: [v4('10.0.0.5'), v6],
      wlan0: [v4('192.168.1.20')],
      usb0: [v4('169.254.3.4')],
      wlan1: undefined,
    });
    expect(found.map(({ id, recommended }) => [id, recommended])).toEqual([
      ['wlan0 192.168.1.20', true],
      ['eth0 10.0.0.5', false],
      ['docker0 172.17.0.1', false],
    ]);
    const hotspot = adaptersOf({ wlan0: [v4('192.168.1.20')], ap0: [v4('192.168.12.1')] });
    expect(hotspot[0]).toMatchObject({ name: 'ap0', kind: 'hotspot', recommended: true });
  });

  it('recommend nothing rather than a virtual network', () => {
    const found = adaptersOf({ docker0: [v4('172.17.0.1')] });
    expect(found).toHaveLength(1);
    expect(chosenAdapter(found, null)).toBeNull();
    expect(chosenAdapter(found, 'docker0 172.17.0.1')).toMatchObject({ name: 'docker0' });
    expect(chosenAdapter(found, 'wlan0 192.168.1.20')).toBeNull();
  });

  it('are the laptop alone when a test asks so', () => {
    const found = adaptersOf({ lo: [v4('127.0.0.1', true)], wlan0: [v4('192.168.1.20')] }, true);
    expect(found).toMatchObject([{ address: '127.0.0.1', recommended: true }]);
  });
});
