import { afterEach, describe, expect, it } from 'vitest';
import type { NetworkAdapter, PhonesState } from '../shared/contract/phones';
import { SessionEngine } from './engine/engine';
import { loadFiles } from './lan/static-files';
import { ask, castIn, HERE, pageFolder, savedSession, TestPhone } from './lan/testing/lan-room';
import { Phones } from './phones';
import { Settings } from './storage/settings';

const loopback: NetworkAdapter = {
  id: `lo ${HERE}`,
  name: 'lo',
  address: HERE,
  kind: 'other',
  recommended: true,
};
/** A second address of this computer. */
const OTHER = { ...loopback, id: 'lo 127.0.0.2', address: '127.0.0.2', recommended: false };
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** The app as far as phones are concerned: an open session, settings on disk, adapters at will. */
async function startApp(saved: Awaited<ReturnType<typeof savedSession>>) {
  const { library, session } = saved;
  const store = library.store(session.id);
  const opened = await store.open();
  if (!opened.ok) throw new Error(opened.error);
  let engine: SessionEngine | null = new SessionEngine({
    store,
    session: opened.session,
    readOnly: false,
  });
  const settings = await Settings.open(library.dataDir);
  let adapters = [loopback];
  const states: PhonesState[] = [];
  const folder = await pageFolder();
  let whileStarting = (): Promise<void> => Promise.resolve();
  const phones = new Phones({
    engine: () => engine,
    settings,
    files: async () => {
      await whileStarting();
      return loadFiles(folder);
    },
    adapters: () => adapters,
    changed: (state) => states.push(state),
    onError: (error) => {
      throw error;
    },
    watchMs: 20,
  });
  stops.push(() => phones.stop());
  const on = async (): Promise<PhonesState> => {
    const started = await phones.start(null);
    if (!started.ok) throw new Error(started.error);
    return started.value;
  };
  return {
    phones,
    settings,
    states,
    session,
    on,
    doWhileStarting: (work: () => Promise<void>) => (whileStarting = work),
    setAdapters: (next: NetworkAdapter[]) => (adapters = next),
    closeSession: async () => {
      const closing = engine;
      engine = null;
      await closing?.close();
      phones.sessionChanged();
    },
  };
}

describe('phones', () => {
  it('are off until switched on, and say how to join', async () => {
    const app = await startApp(await savedSession());
    expect(app.phones.state()).toMatchObject({
      on: false,
      join: null,
      presence: [],
      problem: null,
    });
    await app.phones.saveWifi({ name: 'Zaal', password: 'a;b', hidden: false });
    const { port, join, on } = await app.on();
    expect(on).toBe(true);
    expect(port).toBeGreaterThanOrEqual(7410);
    expect(join).toMatchObject({
      address: `http://${HERE}:${port}`,
      url: `http://${HERE}:${port}/#${join?.code}`,
      locked: false,
      connected: 0,
      wifi: { name: 'Zaal', password: 'a;b', text: 'WIFI:T:WPA;S:Zaal;P:a\\;b;;' },
    });
    expect((await ask(port, '/')).status).toBe(200);
    const phone = await TestPhone.hello(port, { code: join?.code ?? '' });
    const seat = await phone.join(app.session);
    const { presence, diagnosis } = app.phones.state();
    expect(presence).toEqual([{ number: seat.number, connection: 'good' }]);
    expect(diagnosis.connected).toBe(1);
    // Once more changes nothing, for the phones that are in above all.
    expect((await app.on()).join).toMatchObject({ code: join?.code, connected: 1 });
    expect(await phone.ask(castIn(app.session, 1))).toMatchObject({ type: 'done' });
    await expect.poll(() => app.states.at(-1)?.join?.connected).toBe(1);
    await app.phones.stop();
    expect(await phone.closed()).toBe(1001);
    await expect(ask(port, '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(app.phones.state()).toMatchObject({
      on: false,
      join: null,
      presence: [],
    });
  });

  it('keep code, port and lock over switching off and on', async () => {
    const app = await startApp(await savedSession());
    const first = await app.on();
    await app.phones.newCode();
    await app.phones.lock(true);
    const code = app.phones.join()?.code;
    expect(code).not.toBe(first.join?.code);
    await app.phones.stop();
    expect((await app.on()).join).toMatchObject({
      code,
      locked: true,
      address: first.join?.address,
    });
  });

  it('come back after a crash, with the same phones and without a click', async () => {
    const saved = await savedSession();
    const before = await startApp(saved);
    const { port, join } = await before.on();
    const phone = await TestPhone.hello(port, { code: join?.code ?? '' });
    const seat = await phone.join(saved.session);
    const asked = castIn(saved.session, 3);
    await phone.ask(asked);
    // What a crash leaves: the settings as they are on disk now.
    const { phones: kept } = before.settings.value;
    await before.phones.stop();
    await before.settings.update({ phones: kept });
    const after = await startApp(saved);
    await after.phones.resume();
    expect(after.phones.state()).toMatchObject({ on: true, port, join: { code: join?.code } });
    const again = await TestPhone.hello(port, { token: phone.token, code: '' });
    expect(await again.next('welcome')).toMatchObject({ seat, answers: { ballot: asked.ballot } });
  });

  it('stay off after a clean end, and are off when the session closes', async () => {
    const saved = await savedSession();
    const app = await startApp(saved);
    const { port } = await app.on();
    await app.closeSession();
    await expect.poll(() => app.settings.value.phones?.on).toBe(false);
    await expect(ask(port, '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const next = await startApp(saved);
    await next.phones.resume();
    expect(next.phones.state().on).toBe(false);
  });

  it('let people into the next session, though the phones of the last one come back with its code', async () => {
    const { library, session } = await savedSession();
    const rehearsal = await startApp({ library, session });
    const { join: last } = await rehearsal.on();
    await rehearsal.closeSession();
    await expect.poll(() => rehearsal.settings.value.phones?.on).toBe(false);
    const other = { ...session, id: 'session-of-after' };
    await library.create(other);
    const app = await startApp({ library, session: other });
    const { port, join } = await app.on();
    expect(join?.code).not.toBe(last?.code);
    for (let phones = 0; phones < 25; phones++) {
      const phone = await TestPhone.hello(port, { code: last?.code ?? '' });
      expect((await phone.next('refused')).reason).toBe('code-unknown');
    }
    await (await TestPhone.hello(port, { code: join?.code ?? '' })).next('welcome');
  });

  it('are off when the session closes while they are being switched on', async () => {
    const app = await startApp(await savedSession());
    app.doWhileStarting(app.closeSession);
    expect(await app.phones.start(null)).toMatchObject({ ok: false, error: 'no-session' });
    expect(app.phones.state()).toMatchObject({ on: false, join: null });
    expect(app.settings.value.phones?.on ?? false).toBe(false);
  });

  it('tell that the address is gone, and are back when it is', async () => {
    const app = await startApp(await savedSession());
    const { port, join } = await app.on();
    const phone = await TestPhone.hello(port, { code: join?.code ?? '' });
    await phone.next('welcome');
    app.setAdapters([]);
    await phone.closed();
    await expect.poll(() => app.phones.state().problem).toBe('address-gone');
    expect(app.phones.state()).toMatchObject({ on: true, join: null });
    app.setAdapters([loopback]);
    await expect.poll(() => app.phones.join()).toEqual(join);
    expect(app.phones.state().problem).toBeNull();
    await (await TestPhone.hello(port, { code: join?.code ?? '' })).next('welcome');
  });

  it('can be locked and get a new code while the address is gone, and come back that way', async () => {
    const app = await startApp(await savedSession());
    const { port, join } = await app.on();
    app.setAdapters([]);
    await expect.poll(() => app.phones.state().problem).toBe('address-gone');
    expect(await app.phones.lock(true)).toEqual({ ok: true, value: undefined });
    expect(app.phones.state()).toMatchObject({ join: null, locked: true });
    expect(await app.phones.newCode()).toEqual({ ok: true, value: undefined });
    app.setAdapters([loopback]);
    await expect.poll(() => app.phones.join()).toMatchObject({ locked: true });
    const back = app.phones.join();
    expect(back?.code).not.toBe(join?.code);
    // Who comes with the code of before is no guesser.
    const late = await TestPhone.hello(port, { code: join?.code ?? '' });
    expect((await late.next('refused')).reason).toBe('code-unknown');
    const right = await TestPhone.hello(port, { code: back?.code ?? '' });
    expect((await right.next('refused')).reason).toBe('locked');
    expect(await app.phones.lock(false)).toMatchObject({ ok: true });
    await (await TestPhone.hello(port, { code: back?.code ?? '' })).next('welcome');
  });

  it('tell which addresses that people have lead nowhere, until that was read or they are back', async () => {
    const saved = await savedSession();
    const app = await startApp(saved);
    const { join } = await app.on();
    const before = join?.address ?? '';
    // Not given to anyone yet: nothing to warn of.
    const { address } = OTHER;
    app.setAdapters([loopback, OTHER]);
    await app.phones.start(OTHER.id);
    expect(app.phones.state().outdated).toEqual([]);
    await app.phones.start(loopback.id);
    app.phones.gaveAddress();
    await expect.poll(() => app.settings.value.phones?.given).toEqual([before]);
    expect(app.phones.state().outdated).toEqual([]);
    await app.phones.start(OTHER.id);
    expect(app.phones.state()).toMatchObject({ outdated: [before] });
    const now = app.phones.join()?.address ?? '';
    expect(now).toContain(address);
    // Somebody scanned the new one; both are out now. After another start of the app too.
    const { port } = app.phones.state();
    await ask(port, '/', { host: address });
    await expect.poll(() => app.settings.value.phones?.given).toEqual([before, now]);
    await app.phones.start(loopback.id);
    expect(app.phones.state().outdated).toEqual([now]);
    await app.phones.stop();
    const next = await startApp(saved);
    expect((await next.on()).outdated).toEqual([now]);
    await next.phones.forgetOutdated();
    expect(next.phones.state().outdated).toEqual([]);
  });

  it('say what stands in the way', async () => {
    const app = await startApp(await savedSession());
    app.setAdapters([]);
    expect(await app.on()).toMatchObject({ on: false, problem: 'no-network' });
    app.setAdapters([{ ...loopback, recommended: false }]);
    expect(await app.on()).toMatchObject({ on: false, problem: 'address-gone' });
    app.setAdapters([{ ...loopback, address: '192.0.2.1' }]);
    expect(await app.on()).toMatchObject({ on: false, problem: 'address-gone' });
    expect(await app.phones.lock(true)).toMatchObject({ ok: false, error: 'not-found' });
    await app.closeSession();
    expect(await app.phones.start(null)).toMatchObject({ ok: false, error: 'no-session' });
  });
});
