import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { dialog, nativeImage } from 'electron';
import type { Logo } from '../../shared/contract/schema';
import { LIMITS } from '../../shared/domain/limits';
import { fail, type Result } from '../../shared/domain/result';
import { translator } from '../../shared/i18n';
import { checkLogo } from '../../shared/report/logo';
import type { Desk } from '../desk';
import type { Settings } from '../storage/settings';
import type { Windows } from '../windows/windows';
import { guarded } from './guarded';
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
    const window = windows.get('facilitator');
    if (!window) return fail('cancelled');
    const t = translator(settings.value.language);
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: t('cli:logoDialog'),
      properties: ['openFile'],
      filters: [{ name: 'PNG, JPEG, SVG', extensions: ['png', 'jpg', 'jpeg', 'svg'] }],
      ...(settings.value.lastImportDir === null
        ? {}
        : { defaultPath: settings.value.lastImportDir }),
    });
    const [path] = filePaths;
    if (path === undefined) return fail('cancelled');
    await settings.update({ lastImportDir: dirname(path) });
    const name = basename(path);
    let bytes: Buffer;
    try {
      if ((await stat(path)).size > LIMITS.logoBytes) return fail('logo-large', name);
      bytes = await readFile(path);
    } catch {
      return fail('not-readable', name);
    }
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
