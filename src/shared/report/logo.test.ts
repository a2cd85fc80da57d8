import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../domain/limits';
import { checkLogo } from './logo';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const svg = (inner: string, more = ''): Uint8Array =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${more}>${inner}</svg>`);
const png = (width: number, height: number, size = 60): Uint8Array => {
  const file = new Uint8Array(size);
  file.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(file.buffer).setUint32(16, width);
  new DataView(file.buffer).setUint32(20, height);
  return file;
};
const jpeg = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...[0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 0, 0, 0, 0],
  ]);

describe('a logo', () => {
  it.each([
    ['image/png', png(400, 200)],
    ['image/jpeg', jpeg(400, 200)],
    ['image/svg+xml', svg('<path d="M0 0h10"/>')],
    [
      'image/svg+xml',
      bytes(
        '\ufeff<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><!-- made -- by -->' +
          '<svg width="10" height="20"><defs><linearGradient id="g"/></defs>' +
          '<style>.a{fill:url(#g)}</style><use href="#g"/><rect class="a" fill="url(#g)"/>' +
          '<a href="https://example.org"><text>A &amp; B</text></a></svg>\n',
      ),
    ],
  ])('is recognised by its content (%s)', (type, file) => {
    expect(checkLogo(file)).toEqual({ ok: true, type });
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script with a prefix', svg('<svg:script>1</svg:script>')],
    ['an event', svg('<rect onload="alert(1)"/>')],
    ['an event of its own', svg('', ' onload="alert(1)"')],
    ['a page inside', svg('<foreignObject><p>x</p></foreignObject>')],
    ['a picture from elsewhere', svg('<image href="https://example.org/a.png"/>')],
    ['a part from elsewhere', svg('<use xlink:href="https://example.org/a.svg#b"/>')],
    ['a fill from elsewhere', svg('<rect fill="url(https://example.org/a.svg#b)"/>')],
    ['a quoted fill from elsewhere', svg('<rect style="fill: url( \'//example.org/a\' )"/>')],
    ['a style sheet from elsewhere', svg('<style>@import "https://example.org/a.css";</style>')],
    ['a hidden word in a style', svg('<style>@\\69mport "x";</style>')],
    ['a link that runs', svg('<a href="javascript:alert(1)"><text>x</text></a>')],
    ['movement', svg('<animate attributeName="href"/>')],
    ['entities', bytes('<!DOCTYPE svg [<!ENTITY a "x">]><svg viewBox="0 0 1 1">&a;</svg>')],
    ['raw text', svg('<style><![CDATA[@import "x"]]></style>')],
  ])('is refused as unsafe with %s', (_, file) => {
    expect(checkLogo(file)).toEqual({ ok: false, problem: 'logo-unsafe' });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', bytes('hello')],
    ['a web page', bytes('<html><body/></html>')],
    ['an SVG without a size', bytes('<svg></svg>')],
    ['an SVG that is cut off', bytes('<svg viewBox="0 0 1 1"><g>')],
    ['two drawings', bytes('<svg viewBox="0 0 1 1"/><svg viewBox="0 0 1 1"/>')],
    ['tags out of turn', svg('<g><a></g></a>')],
    ['a tag that never ends', svg('<g fill="red')],
    ['a GIF', bytes('GIF89a')],
    ['a PNG without a size', png(0, 10)],
    ['half a JPEG', jpeg(10, 10).subarray(0, 9)],
    ['an SVG that is not UTF-8', Uint8Array.from([...svg('').subarray(0, 60), 0xff, 0xfe])],
  ])('is refused as no picture: %s', (_, file) => {
    expect(checkLogo(file)).toEqual({ ok: false, problem: 'logo-type' });
  });

  it.each([
    ['20 MB', png(100, 100, 20_000_000)],
    ['more pixels than anyone prints', png(20_000, 20_000)],
    ['a wide JPEG', jpeg(LIMITS.logoPixels + 1, 10)],
    ['an SVG that does not fit a session', svg(' '.repeat(LIMITS.logoBase64))],
  ])('is refused as too large: %s', (_, file) => {
    expect(checkLogo(file)).toEqual({ ok: false, problem: 'logo-large' });
  });

  it('of any bytes gives an answer', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', '<svg ', '<svg viewBox="">'),
        (file, start) => {
          const check = checkLogo(Uint8Array.from([...bytes(start), ...file]));
          expect(check.ok ? check.type : check.problem).toMatch(/^(image\/|logo-)/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
