import type { z } from 'zod';
import type { Language } from '../../domain/language';
import type { Translate } from '../../charts/texts';
import type { SheetForm } from '../../report/print/types';
import type { AnswerOf, PollMethod, SettingsOf } from '../schemas';
import type { ChartContext, ChartParts } from './chart';

/** A simulated participant who answers. */
export type Rehearser = {
  /** How the own group leans, -1..1. */
  lean: number;
  /** Noise in 0..1, the same whenever the question is asked again. */
  random: () => number;
  /** All item ids, those that this voter likes most first. */
  liked: readonly string[];
  language: Language;
};

/** What a printed ballot needs to say a method in words. */
export type SheetTexts = { t: Translate; count: (value: number) => string };
/** A printed ballot: how it is filled in, and its boxes. */
export type Sheet = { how: string; form: SheetForm };

/**
 * All that the shared side knows of one method beside its rules: how it is counted, said and drawn, what
 * of it leaves the house, how it stands on paper and how a simulated room answers it.
 * @typeParam O its outcome
 * @typeParam P its outcome in a share package
 */
export interface VotingMethod<
  M extends PollMethod,
  O extends { method: M },
  P extends z.ZodObject = z.ZodObject,
> {
  /** The settings that may leave the main process, each field by name. */
  shown(settings: SettingsOf<M>): SettingsOf<M>;
  /** Items come in order of their outcome, equal ones in that of the ballot. */
  count(settings: SettingsOf<M>, answers: readonly AnswerOf<M>[]): O;
  chart(outcome: O, context: ChartContext): ChartParts;
  /** Weight of each item in a vote on priorities; null for a method that says nothing about that. */
  weights(outcome: O): Map<string, number> | null;
  package: P;
  /** @param place of an item on the ballot, from 1: what it says stays in the room */
  pack(outcome: O, settings: SettingsOf<M>, place: (itemId: string) => number): z.output<P>;
  sheet(settings: SettingsOf<M>, texts: SheetTexts): Sheet;
  /** The answers that one raised hand can be, in words, in the order of the rules; empty = none. */
  handNames(settings: SettingsOf<M>, t: Translate): string[];
  /** An answer that always fits the settings. */
  rehearse(settings: SettingsOf<M>, voter: Rehearser): AnswerOf<M>;
}
