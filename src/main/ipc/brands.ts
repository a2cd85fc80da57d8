import { nativeImage } from 'electron';
import type { Logo } from '../../shared/contract/own-calls';
import { LIMITS } from '../../shared/domain/limits';
import { fail, type Result } from '../../shared/domain/result';
import { translator } from '../../shared/i18n';
import { checkLogo } from '../../shared/report/logo';
import type { Desk } from '../desk';
import type { Settings } from '../storage/settings';
import type { Windows } from '../windows/windows';
import { guarded } from './guarded';
import { openFile } from './open-file';
import type { Handlers } from './router';

/** Longest side of a logo in the report, px: 300 dots per inch on the plate of the cover, and some. */
const LONGEST = 800;

/** The picture as the session keeps it: pictures of dots decoded once, and no larger than is printed. */
function asLogo(type: Logo['type'], bytes: Buffer): Logo | null {
  if (type === 'image/svg+xml') return { type, data: bytes.toString('base64') };
  const image = nativeImage.createFromBuffer(bytes);
  if (image.isEmpty()) return null;
  const { width, height } = image.getSize();
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const small = scale < 1 ? image.resize({ ...size, quality: 'best' }) : image;
  const data = type === 'image/png' ? small.toPNG() : small.toJPEG(92);
  return { type, data: data.toString('base64') };
}

/** Calls about the looks of clients: kept ones, and a logo from a file. */
export function brandCalls({ library }: Desk, windows: Windows, settings: Settings) {
  const chooseLogo = async (): Promise<Result<Logo>> => {
    const opened = await openFile(
      { windows, settings },
      {
        title: translator(settings.value.language)('cli:logoDialog'),
        filter: { name: 'PNG, JPEG, SVG', extensions: ['png', 'jpg', 'jpeg', 'svg'] },
        maxBytes: LIMITS.logoBytes,
        tooLarge: 'logo-large',
      },
    );
    if (!opened.ok) return opened;
    const { name, bytes } = opened.value;
    const check = checkLogo(bytes);
    if (!check.ok) return fail(check.problem, name);
    const logo = asLogo(check.type, bytes);
    if (!logo) return fail('logo-type', name);
    return logo.data.length > LIMITS.logoBase64
      ? fail('logo-large', name)
      : { ok: true, value: logo };
  };
  return {
    'brands/list': () => guarded(async () => ({ ok: true, value: await library.brands.list() })),
    'brands/save': ({ id, brand }) =>
      guarded(async () => ({
        ok: true,
        value: { id: await library.brands.save(brand, id ?? undefined) },
      })),
    'brands/remove': ({ id }) =>
      guarded(async () => {
        await library.brands.remove(id);
        return { ok: true, value: undefined };
      }),
    'brands/chooseLogo': () => guarded(chooseLogo),
  } satisfies Partial<Handlers<'facilitator'>>;
}
