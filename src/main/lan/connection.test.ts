import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { PhoneConnection } from './connection';
import { LAN_LIMITS, type LanLimits } from './limits';

let close: () => void = () => undefined;
afterEach(() => close());

/** A connection with a phone that stops reading, and the time in hands of the test. */
async function withSlowPhone(limits: Partial<LanLimits> = {}) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const accepted = once(server, 'connection') as Promise<[WebSocket]>;
  const phone = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  phone.on('error', () => undefined);
  const [socket] = await accepted;
  close = () => {
    phone.terminate();
    server.close();
  };
  let now = 1_000_000;
  let isClosed = false;
  const ended = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  const all = { ...LAN_LIMITS, silentMs: Infinity, helloMs: Infinity, ...limits };
  const connection = new PhoneConnection(socket, '127.0.0.1', () => now, all, {
    hello: () => undefined,
    request: () => undefined,
    closed: () => (isClosed = true),
  });
  const received: number[] = [];
  phone.on('message', (data: Buffer) => received.push(data.length));
  await once(phone, 'open');
  phone.pause();
  return {
    connection,
    socket,
    phone,
    received,
    ended,
    isClosed: () => isClosed,
    pass: (ms: number) => (now += ms),
  };
}

const MB = 1024 * 1024;
const snapshot = (size: number): Buffer => Buffer.alloc(size, ' ');

it('a phone that does not read gets no more than one snapshot to wait for it, the newest', async () => {
  const { connection, socket, phone, received } = await withSlowPhone({ backlogBytes: 100 * MB });
  for (let size = 1; size <= 20; size++) connection.sendSnapshot(snapshot(8 * MB + size));
  // The first fills the line, and all but the last of the others were never written.
  expect(socket.bufferedAmount).toBeLessThan(17 * MB);
  phone.resume();
  await expect
    .poll(() => {
      connection.tick();
      return received.at(-1);
    })
    .toBe(8 * MB + 20);
  expect(received.length).toBeLessThan(4);
});

it('a phone that does not read for long is let go', async () => {
  const { connection, socket, ended, isClosed, pass } = await withSlowPhone({
    backlogBytes: 100 * MB,
  });
  connection.sendSnapshot(snapshot(32 * MB));
  connection.tick();
  pass(9_000);
  connection.tick();
  expect(socket.readyState).toBe(WebSocket.OPEN);
  pass(2_000);
  connection.tick();
  await ended;
  expect(isClosed()).toBe(true);
});

it('a phone that is behind but goes on reading stays, however long that lasts', async () => {
  const { connection, socket, phone, received, ended, pass } = await withSlowPhone({
    backlogBytes: 500 * MB,
    snapshotBacklogBytes: 500 * MB,
  });
  for (let size = 1; size <= 4; size++) connection.sendSnapshot(snapshot(32 * MB));
  connection.tick();
  phone.on('message', () => phone.pause());
  for (let read = 1; read <= 2; read++) {
    pass(9_000);
    phone.resume();
    await expect.poll(() => received.length).toBe(read);
    connection.tick();
    expect(socket.readyState).toBe(WebSocket.OPEN);
  }
  pass(11_000);
  connection.tick();
  await ended;
});

it('a phone for which too much waits is let go at once', async () => {
  const { connection, socket, ended } = await withSlowPhone();
  connection.sendSnapshot(snapshot(32 * MB));
  for (let at = 0; at < 100; at++) connection.send({ type: 'pong', at, now: at });
  await ended;
  expect(socket.readyState).toBe(WebSocket.CLOSED);
});

it.each<[string, Partial<LanLimits>, string | null]>([
  ['gives no sign of life', { silentMs: 15_000 }, 'device'],
  ['never says hello', { helloMs: 5_000 }, null],
])('a phone that %s is let go, also when the clock was set back', async (_name, limits, device) => {
  const { connection, socket, ended, isClosed, pass } = await withSlowPhone(limits);
  connection.device = device;
  pass(-3_600_000);
  connection.tick();
  expect(socket.readyState).toBe(WebSocket.OPEN);
  pass(16_000);
  expect(connection.isGood).toBe(false);
  connection.tick();
  await ended;
  expect(isClosed()).toBe(true);
});
