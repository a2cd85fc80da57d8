import { z } from 'zod';

/** Control characters but the line feed, soft hyphens, marks of byte order and of direction. */
const INVISIBLE = /[^\P{Cc}\n]|[\u00ad\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Makes text from outside safe to keep, show and print: composed accents (NFC), line ends `\n`,
 * tabs as spaces, no control or bidi-override characters. Visible characters are never lost.
 */
export function cleanText(input: string): string {
  const lines = input.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
  return lines.replace(INVISIBLE, '').trim();
}

/** One line of text: as {@link cleanText}, line breaks become spaces. */
export function cleanLine(input: string): string {
  return cleanText(input).replace(/\s*\n\s*/g, ' ');
}

/** Optional single line of at most `max` characters; may be empty. */
export const lineSchema = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanLine)
    .pipe(z.string().max(max));

/** Required single line: 1 to `max` characters after cleaning. */
export const requiredLineSchema = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanLine)
    .pipe(z.string().min(1).max(max));

/** Text that may hold line breaks; may be empty. */
export const textSchema = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanText)
    .pipe(z.string().max(max));

/** Required text that may hold line breaks. */
export const requiredTextSchema = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanText)
    .pipe(z.string().min(1).max(max));
