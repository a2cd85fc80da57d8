/** What a test with several displays needs: the X server, its driver, and what plugs them. */
export const SEVERAL_DISPLAYS: string[];
/** The browser that plays the phones of participants. */
export const PHONE_BROWSER: string;
/** Which of these programs and files are not there. */
export function missingPrograms(programs: string[]): string[];
/** Whether this is Debian, Ubuntu or a relative of theirs. */
export function hasApt(): boolean;
/** Whether the set-up installs this program, so that no test may go without it. */
export function canInstall(program: string): boolean;
