import { translator } from '../i18n';
import { formats } from '../report/format';
import { practicePrefix } from './practice';
import type { ExportInput } from './types';

export type Mail = { subject: string; body: string };

/** A text in one line: a subject may hold no line break. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Lines of one item, the later lines of a text indented like its facts. */
const indented = (text: string): string => text.replace(/\n/g, '\n   ');

/** The list of agreements as a mail to the participants: plain text, lines end with `\n`. */
export function agreementsMail({ session, language }: ExportInput): Mail {
  const t = translator(language);
  const f = formats(language);
  const title = oneLine(session.title);
  const day = f.day(session.date);
  const practice = practicePrefix(session, language);
  const items = session.agreements.map(({ what, who, due, evidence }, index) =>
    [
      `${index + 1}. ${indented(what)}`,
      `   ${t('exports:mail.who', { who: who || t('exports:mail.open') })}`,
      `   ${t('exports:mail.due', { day: due === '' ? t('exports:mail.open') : f.longDay(due) })}`,
      ...(evidence === '' ? [] : [`   ${t('exports:mail.evidence', { evidence })}`]),
    ].join('\n'),
  );
  const intro = t(day === '' ? 'exports:mail.introNoDay' : 'exports:mail.intro', { title, day });
  const body = [
    t('exports:mail.greeting'),
    intro,
    ...items,
    t('exports:mail.outro'),
    [t('exports:mail.regards'), session.facilitator].filter(Boolean).join('\n'),
  ].join('\n\n');
  const subject = t(day === '' ? 'exports:mail.subjectNoDay' : 'exports:mail.subject', {
    title,
    day,
  });
  return { subject: `${practice}${subject}`, body };
}

/** The mail as one text: subject, empty line, body. */
export function mailText({ language, ...input }: ExportInput): string {
  const { subject, body } = agreementsMail({ language, ...input });
  return `${translator(language)('exports:mail.subjectLine', { subject })}\n\n${body}\n`;
}
