import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronLaunch } from '../../scripts/lib/launch.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** The real app with the facilitator's and the projector's window. */
export class BenchApp {
  static async start(dataDir) {
    const { executablePath, args, env } = electronLaunch();
    const electron = await _electron.launch({
      executablePath,
      args: [...args, ROOT, '--data-dir', dataDir],
      // Phones come from this machine.
      env: { ...env, REGIOTAFEL_LOOPBACK: '1' },
    });
    const facilitator = await electron.firstWindow();
    await facilitator.locator('h1').first().waitFor();
    return new BenchApp(electron, facilitator, dataDir);
  }

  constructor(electron, facilitator, dataDir) {
    this.electron = electron;
    this.facilitator = facilitator;
    this.dataDir = dataDir;
    this.projector = null;
  }

  /** A new session with all factors in an open round, the windows on it, and phones switched on. */
  async openRoom(people) {
    const { id } = await this.#call('library/create', {
      title: 'Meting met telefoons',
      date: '',
      place: '',
      facilitator: '',
      client: '',
      language: 'nl',
      region: null,
    });
    await this.#call('library/open', { id });
    const { session } = await this.#call('session/snapshot');
    for (const [index, group] of session.groups.entries()) {
      const { length } = session.groups;
      const seats = Math.floor(people / length) + (index < people % length ? 1 : 0);
      await this.#send({ type: 'group/update', id: group.id, patch: { seats } });
    }
    const score = session.agenda.activities.find(({ kind }) => kind === 'score');
    const [round] = session.rounds;
    const settings = { form: 'full', askImportance: false };
    await this.#send({ type: 'round/configure', id: round.id, settings });
    await this.#send({ type: 'live/go', activityId: score.id });
    await this.#send({ type: 'round/open', id: round.id });
    await this.#send({ type: 'projector/show', scene: { kind: 'progress' } });
    await this.facilitator.getByRole('tab', { name: 'Uitvoeren' }).click();
    if (!this.projector) {
      const opened = this.electron.waitForEvent('window');
      await this.#call('windows/openProjector');
      this.projector = await opened;
      await this.projector.locator('strong').first().waitFor();
    }
    const phones = await this.#call('phones/start', { adapterId: null });
    if (!phones.join) throw new Error(`phones are not on: ${phones.problem}`);
    const opened = (await this.#call('session/snapshot')).session;
    return {
      id,
      roundId: round.id,
      factorIds: opened.rounds[0].factorIds,
      groupIds: session.groups.map((group) => group.id),
      port: phones.port,
      code: phones.join.code,
    };
  }

  /** Imports the text of a session file and opens the session. */
  async openFile(text) {
    const { id } = await this.#call('library/importText', {
      fileName: 'bench.regiotafel.json',
      text,
    });
    await this.#call('library/open', { id });
  }

  closeRoom() {
    return this.#call('library/close');
  }

  /** The session as it is on disk at this moment. */
  async file(id) {
    const path = join(this.dataDir, 'sessions', id, 'session.json');
    return JSON.parse(await readFile(path, 'utf8')).data;
  }

  /** Megabytes that the main process takes. */
  async memory() {
    const rss = await this.electron.evaluate(() => process.memoryUsage().rss);
    return rss / 1024 / 1024;
  }

  close() {
    return this.electron.close();
  }

  async #send(command) {
    await this.#call('session/send', { commandId: randomUUID(), command });
  }

  async #call(name, input) {
    const answer = await this.facilitator.evaluate(
      ([callName, value]) => window.regiotafel.call(callName, value),
      [name, input],
    );
    if (!answer.ok) throw new Error(`${name}: ${answer.error}`);
    return answer.value;
  }
}
