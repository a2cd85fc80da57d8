import { spawn } from 'node:child_process';
import { ROOT } from './app';
import { electronLaunch } from '../scripts/lib/launch.mjs';

export type Outcome = { code: number; stdout: string; stderr: string };

/** Runs the app without a window, as `npm start -- <args>` does. */
export function command(args: string[], cwd: string): Promise<Outcome> {
  const { executablePath, args: flags, env } = electronLaunch();
  return new Promise((resolve, reject) => {
    const child = spawn(executablePath, [...flags, ROOT, ...args], {
      env: { ...env, REGIOTAFEL_CWD: cwd },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}
