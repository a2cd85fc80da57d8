import { join } from 'node:path';
import { z } from 'zod';
import type { SessionSummary } from '../../shared/contract/library-calls';
import { writeDurably } from './durable-file';
import type { FileInfo, FileSystem } from './file-system';

const FILE = 'index.json';

const summarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  date: z.string(),
  place: z.string(),
  regionName: z.string(),
  municipalityCodes: z.array(z.string()),
  participants: z.int(),
  stage: z.enum(['preparing', 'voting', 'closed', 'published', 'final']),
  isExample: z.boolean(),
  isRehearsal: z.boolean(),
  savedAt: z.string(),
}) satisfies z.ZodType<SessionSummary>;

const indexSchema = z.strictObject({
  version: z.literal(2),
  entries: z.record(
    z.string(),
    z.strictObject({ size: z.number(), mtimeMs: z.number(), summary: summarySchema }),
  ),
});
type Entries = z.output<typeof indexSchema>['entries'];

/**
 * Remembers the summaries of session files by size and time of change, so that a list of many
 * sessions does not read them all. Only a cache: anything wrong with it and it is built again.
 */
export class LibraryIndex {
  private entries: Entries | null = null;
  private isChanged = false;

  constructor(
    private readonly fs: FileSystem,
    private readonly dataDir: string,
  ) {}

  /** The summary of a file that has not changed since, or null. */
  async find(id: string, info: FileInfo): Promise<SessionSummary | null> {
    const entry = (await this.load())[id];
    const isCurrent = entry?.size === info.size && entry.mtimeMs === info.mtimeMs;
    return isCurrent ? entry.summary : null;
  }

  async remember(id: string, info: FileInfo, summary: SessionSummary): Promise<void> {
    const { size, mtimeMs } = info;
    (await this.load())[id] = { size, mtimeMs, summary };
    this.isChanged = true;
  }

  /** Forgets sessions that are gone and writes what changed. */
  async finish(ids: ReadonlySet<string>): Promise<void> {
    const entries = await this.load();
    for (const id of Object.keys(entries)) {
      if (ids.has(id)) continue;
      delete entries[id];
      this.isChanged = true;
    }
    if (!this.isChanged) return;
    this.isChanged = false;
    const text = `${JSON.stringify({ version: 2, entries })}\n`;
    // Without it the next list only takes longer.
    await writeDurably(this.fs, join(this.dataDir, FILE), text).catch(() => undefined);
  }

  private async load(): Promise<Entries> {
    if (this.entries) return this.entries;
    let entries: Entries = {};
    try {
      const json: unknown = JSON.parse(await this.fs.readText(join(this.dataDir, FILE)));
      entries = indexSchema.parse(json).entries;
    } catch {
      this.isChanged = true;
    }
    this.entries = entries;
    return entries;
  }
}
