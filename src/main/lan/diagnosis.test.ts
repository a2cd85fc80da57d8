import { describe, expect, it } from 'vitest';
import { Doctor, median, systemOf, testSelf } from './diagnosis';
import { HERE, openRoom, savedSession } from './testing/lan-room';
import { wifiText, wifiView } from './wifi';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 14_8 like Mac OS X) AppleWebKit/605.1.15';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; SM-A505F) Chrome/80.0.3987.99 Mobile';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0';

function doctor() {
  let now = 0;
  const made = new Doctor(() => now);
  return { doctor: made, pass: (ms: number) => (now += ms) };
}

describe('the network doctor', () => {
  it('tells systems apart', () => {
    expect([IPHONE, ANDROID, WINDOWS, ''].map(systemOf)).toEqual([
      'ios',
      'android',
      'other',
      'other',
    ]);
  });

  it('counts phones that loaded the page but never connected, after a while', () => {
    const { doctor: d, pass } = doctor();
    d.loaded('10.0.0.1', IPHONE);
    d.loaded('10.0.0.1', IPHONE);
    d.loaded('10.0.0.2', IPHONE);
    d.loaded('10.0.0.3', ANDROID);
    d.arrived('10.0.0.3', ANDROID);
    expect(d.report(1, [])).toMatchObject({ loaded: 3, connected: 1, advice: null });
    pass(20_000);
    expect(d.report(1, [])).toMatchObject({
      stuck: { ios: 2, android: 0, other: 0 },
      advice: 'page-only',
    });
    d.arrived('10.0.0.1', IPHONE);
    d.arrived('10.0.0.2', IPHONE);
    expect(d.report(3, [20, 40])).toMatchObject({
      stuck: { ios: 0, android: 0, other: 0 },
      roundTrip: 30,
      advice: null,
    });
  });

  it('says when nobody arrives, and blames the firewall when the laptop fails itself', () => {
    const { doctor: d, pass } = doctor();
    expect(d.report(0, []).advice).toBeNull();
    pass(60_000);
    expect(d.report(0, []).advice).toBe('nobody-arrives');
    d.tested('failed');
    expect(d.report(0, [])).toMatchObject({ self: 'failed', advice: 'firewall' });
    d.tested('ok');
    expect(d.report(2, [10, 900, 950]).advice).toBe('slow');
    expect(d.report(2, [10, 20, 950]).advice).toBeNull();
  });

  it('reaches the own page, and notices when it does not', async () => {
    const { port, close } = await openRoom(await savedSession());
    expect(await testSelf(HERE, port)).toBe('ok');
    await close();
    expect(await testSelf(HERE, port)).toBe('failed');
  });

  it('takes the middle', () => {
    expect(median([])).toBeNull();
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(3);
  });
});

describe('the QR code of a Wi-Fi', () => {
  it.each([
    [{ name: 'Zaal', password: 'geheim123', hidden: false }, 'WIFI:T:WPA;S:Zaal;P:geheim123;;'],
    [{ name: 'Zaal', password: '', hidden: false }, 'WIFI:T:nopass;S:Zaal;;'],
    [{ name: 'Zaal', password: 'x', hidden: true }, 'WIFI:T:WPA;S:Zaal;P:x;H:true;;'],
    [
      { name: 'a;b,c:d"e\\f', password: ';,:"\\', hidden: false },
      'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:\\;\\,\\:\\"\\\\;;',
    ],
  ])('%j', (wifi, text) => {
    expect(wifiText(wifi)).toBe(text);
    expect(wifiView(wifi)?.text).toBe(text);
  });

  it('is not there without a name', () => {
    expect(wifiView(null)).toBeNull();
    expect(wifiView({ name: '', password: 'x', hidden: false })).toBeNull();
  });
});
