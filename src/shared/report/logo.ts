import { LIMITS } from '../domain/limits';
import type { Brand } from '../domain/outcomes';

type LogoType = NonNullable<Brand['logo']>['type'];
export type LogoProblem = 'logo-type' | 'logo-large' | 'logo-unsafe';
export type LogoCheck = { ok: true; type: LogoType } | { ok: false; problem: LogoProblem };

const refused = (problem: LogoProblem): LogoCheck => ({ ok: false, problem });

/** Elements of an SVG that run, move, or fetch something. */
const UNSAFE_ELEMENTS = new Set([
  'script',
  'foreignobject',
  'image',
  'feimage',
  'iframe',
  'audio',
  'video',
  'object',
  'embed',
  'handler',
  'listener',
  'animate',
  'animatemotion',
  'animatetransform',
  'set',
]);

const ATTRIBUTE = /([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g;
const TAG = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
/** Comments, processing instructions and a document type without own definitions. */
const PROLOGUE = /<!--[^]*?-->|<\?(?!xml-stylesheet)[^]*?\?>|<!DOCTYPE[^[\]>]*>/gi;

/** A style or value that points to something else than a part of the drawing itself. */
const leadsOut = (value: string): boolean =>
  /url\(\s*['"]?(?!#)|@import|expression\s*\(|javascript:|\\/i.test(
    value.replace(/url\(\s*(['"]?)#/gi, '('),
  );

function isUnsafe(element: string, attributes: string): boolean {
  if (UNSAFE_ELEMENTS.has(element)) return true;
  for (const [, name = '', quoted = ''] of attributes.matchAll(ATTRIBUTE)) {
    const value = quoted.slice(1, -1).trim();
    if (/^on/i.test(name)) return true;
    const isLink = /(^|:)href$/i.test(name) && element !== 'a';
    if (isLink && !value.startsWith('#')) return true;
    if (!name.startsWith('xmlns') && leadsOut(value)) return true;
  }
  return false;
}

/**
 * Reads an SVG tag by tag. It must be well-formed, have a size, and neither run nor fetch anything.
 * A second lock: the app's policy of content stops both already.
 */
function checkSvg(bytes: Uint8Array): LogoCheck {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('logo-type');
  }
  if (/<!ENTITY|<\?xml-stylesheet|<!\[CDATA\[/i.test(text)) return refused('logo-unsafe');
  const source = text.replace(PROLOGUE, '').trim();
  const open: string[] = [];
  let at = 0;
  let roots = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    const end = next < 0 ? source.length : next;
    const between = source.slice(at, end);
    if (open.length === 0 && between.trim() !== '') return refused('logo-type');
    if (open.at(-1)?.toLowerCase() === 'style' && leadsOut(between)) return refused('logo-unsafe');
    if (next < 0) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(source);
    if (!tag) return refused('logo-type');
    const [whole, slash, name = '', attributes = '', empty] = tag;
    const element = (name.split(':').at(-1) ?? '').toLowerCase();
    if (slash) {
      if (open.pop() !== name) return refused('logo-type');
    } else {
      if (isUnsafe(element, attributes)) return refused('logo-unsafe');
      if (open.length === 0) {
        const hasSize = /\sviewBox\s*=|\swidth\s*=[^]*\sheight\s*=/.test(attributes);
        if (name !== 'svg' || ++roots > 1 || !hasSize) return refused('logo-type');
      }
      if (!empty) open.push(name);
    }
    at = next + whole.length;
  }
  return roots === 1 && open.length === 0
    ? { ok: true, type: 'image/svg+xml' }
    : refused('logo-type');
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Markers of a JPEG whose segment holds the size. */
const JPEG_SIZES = new Set([0xc0, 0xc1, 0xc2]);

/** Width and height in the header of a PNG or JPEG; null when it is neither or broken. */
function sizeOf(bytes: Uint8Array): { type: LogoType; width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (PNG.every((byte, i) => bytes[i] === byte) && bytes.length > 33)
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    if (JPEG_SIZES.has(bytes[at + 1] ?? 0))
      return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/**
 * What kind of picture these bytes are, and whether it may be a logo. Decides by content, never by
 * the name of a file; that the picture can be decoded is for the caller to find out.
 */
export function checkLogo(bytes: Uint8Array): LogoCheck {
  if (bytes.length > LIMITS.logoBytes) return refused('logo-large');
  const size = sizeOf(bytes);
  if (size) {
    const { type, width, height } = size;
    if (width === 0 || height === 0) return refused('logo-type');
    const isLarge = Math.max(width, height) > LIMITS.logoPixels;
    return isLarge ? refused('logo-large') : { ok: true, type };
  }
  const isText = /^\s*(\ufeff)?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 200)));
  if (!isText) return refused('logo-type');
  return (bytes.length * 4) / 3 > LIMITS.logoBase64 - 4 ? refused('logo-large') : checkSvg(bytes);
}
