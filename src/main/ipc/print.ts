import { app } from 'electron';
import type { ExportOutcome } from '../../shared/contract/export-calls';
import type { Session } from '../../shared/domain/model';
import { fail, type Result } from '../../shared/domain/result';
import { translator } from '../../shared/i18n';
import type { JoinView } from '../../shared/projection/types';
import { buildBallots, buildCards, paperSubject } from '../../shared/report/print';
import type { Desk } from '../desk';
import { newCodes } from '../engine/codes';
import { localDay } from '../export/build-report';
import { printFileName } from '../export/file-names';
import { newId } from '../storage/names';
import { guarded } from './guarded';
import type { PdfFiles } from './pdf-files';
import type { Handlers } from './router';

type Parts = {
  desk: Desk;
  /** How to join with a phone; null while phones are switched off. */
  join: () => JoinView | null;
  /** Told when cards were made: people have this address now. */
  onCards: () => void;
};

/** Calls that print something for the room. */
export function printCalls({ desk, join, onCards }: Parts, files: PdfFiles) {
  const facts = () => ({ generatedAt: localDay(new Date()), appVersion: app.getVersion() });
  const askWhere = (session: Session, what: 'ballot' | 'cards'): Promise<string | null> =>
    files.ask(
      printFileName(session, translator(session.language)(`paper:${what}.fileName`)),
      'pdf',
    );
  return {
    'phones/tableCards': (): Promise<Result<ExportOutcome>> =>
      guarded(async () => {
        const session = desk.current?.state.history.session;
        if (!session) return fail('no-session');
        if (!join()) return fail('not-found');
        const path = await askWhere(session, 'cards');
        if (path === null) return fail('cancelled');
        // Session and code may have changed while the dialog was open.
        const view = join();
        if (desk.openId !== session.id) return fail('no-session');
        if (!view) return fail('not-found');
        const model = buildCards({ session, join: view, ...facts() });
        const made = await files.make(path, () => ({ kind: 'cards', model }));
        if (made.ok) onCards();
        return made;
      }),
    'paper/print': ({ count }): Promise<Result<ExportOutcome>> =>
      guarded(async () => {
        const engine = desk.current;
        if (!engine) return fail('no-session');
        if (!paperSubject(engine.state.history.session)) return fail('not-found');
        // Ask first: whoever cancels has made no seats.
        const path = await askWhere(engine.state.history.session, 'ballot');
        if (path === null) return fail('cancelled');
        // Another session may be open by now: its seats do not belong on these ballots.
        if (desk.current !== engine) return fail('no-session');
        const { session } = engine.state.history;
        const subject = paperSubject(session);
        if (!subject) return fail('not-found');
        const codes = newCodes(session, count);
        const seats = codes.map((code) => ({ id: newId(), code }));
        const prepared = await desk.send({
          commandId: newId(),
          command: { type: 'paper/prepare', seats },
        });
        if (!prepared.ok) return prepared;
        return files.make(path, () => ({
          kind: 'ballots',
          model: buildBallots({ session, subject, codes, ...facts() }),
        }));
      }),
  } satisfies Partial<Handlers<'facilitator'>>;
}
