/** Bundles a TypeScript file of this folder (`path` without `.ts`) for plain Node. @returns its path */
export function bundle(path: string, folder: string): Promise<string>;
