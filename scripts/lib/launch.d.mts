/** Chromium refuses to run its sandbox as root. */
export function needsNoSandbox(platform?: NodeJS.Platform, uid?: number | undefined): boolean;
/** Switches with which Electron can place its windows on a display. */
export function displayArguments(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string[];
/** The switch for a virtual display, which `display` names; none elsewhere. */
export function graphicsArguments(display: { DISPLAY?: string }): string[];
/** `env` without what would turn Electron into a plain Node. */
export function electronEnvironment(env: any): any;
/**
 * @returns {{executablePath: string, args: string[], env: Record<string, string>}} `args` come
 *   before the path of the app
 * @throws when no set-up has run yet
 */
export function electronLaunch(): {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
};
