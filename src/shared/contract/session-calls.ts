import { z } from 'zod';
import { commandEnvelopeSchema, type Command } from '../domain/commands';
import { LIMITS } from '../domain/limits';
import { projectorSceneSchema } from '../domain/model';
import { lineSchema, requiredLineSchema } from '../domain/text';
import type { FacilitatorSnapshot, ProjectorSnapshot } from '../projection/types';
import { call, nothing } from './call';

/** A named moment of the session to go back to. @property at ISO time */
export type Checkpoint = { fileName: string; label: string; at: string };
export type ActionType = Exclude<Command['type'], 'batch'> | 'checkpoint/restore';
/** One line of the action log. @property at ISO time @property also the other parts of a batch */
export type ActionEntry = { at: string; type: ActionType; also?: ActionType[] };

/** The open session: its state, its commands, the moments to go back to, and a rehearsal of it. */
export const sessionCalls = {
  'session/snapshot': call<FacilitatorSnapshot | null>()(nothing),
  'session/send': call()(commandEnvelopeSchema),
  /** What the room would see in this scene; changes nothing. */
  'projector/preview': call<ProjectorSnapshot | null>()(
    z.strictObject({ scene: projectorSceneSchema }),
  ),
  /** Newest first. */
  'checkpoints/list': call<Checkpoint[]>()(nothing),
  'checkpoints/add': call()(z.strictObject({ label: requiredLineSchema(LIMITS.title) })),
  /** Puts the content of a checkpoint back; what is there now becomes a checkpoint first. */
  'checkpoints/restore': call()(z.strictObject({ fileName: lineSchema(255) })),
  /** What the facilitator did, newest first; no texts, no ballots. */
  'actions/list': call<ActionEntry[]>()(nothing),
  /** Opens a copy of the open session with simulated participants. */
  'rehearsal/start': call<{ id: string }>()(nothing),
};
