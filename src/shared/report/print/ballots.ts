import { groupMarks } from '../../charts';
import { IMPORTANCE_SCALE, scaleSteps } from '../../domain/factor-model';
import type { Session } from '../../domain/model';
import { methodOf } from '../../voting/registry';
import { translator } from '../../i18n';
import { noAnswerOf, scaleLabelsOf } from '../../projection/texts';
import { formats } from '../format';
import type { PaperSubject } from './subject';
import type { BallotsModel, SheetForm, SheetScale } from './types';

export type BallotsInput = {
  session: Pick<Session, 'title' | 'facilitator' | 'language' | 'groups' | 'factorModel'>;
  subject: PaperSubject;
  /** One ballot for each. */
  codes: readonly string[];
  /** ISO day. */
  generatedAt: string;
  appVersion: string;
};

type Translate = ReturnType<typeof translator>;
/** Stands in the box of "don't know": the key with which it is keyed in. */
const DO_NOT_KNOW = '?';

/** Printed ballots for a round or poll, in the language of the session. */
export function buildBallots(input: BallotsInput): BallotsModel {
  const { session, subject, codes } = input;
  const { language, title } = session;
  const t = translator(language);
  const { number } = subject;
  const isRound = subject.kind === 'round';
  const { how, form } = sheetOf(session, subject, t);
  return {
    title: t('paper:ballot.file', { title }),
    author: session.facilitator,
    subject: isRound ? t('paper:ballot.round', { number }) : subject.title,
    language,
    appVersion: input.appVersion,
    generatedAt: input.generatedAt,
    kicker: title,
    heading: isRound
      ? t('paper:ballot.round', { number })
      : subject.settings.question || subject.title,
    instructions: [...how, t('paper:ballot.noName')],
    codeLabel: t('paper:ballot.code'),
    codes: [...codes],
    groupLabel: t('paper:ballot.group'),
    groups: groupMarks(session.groups).map(({ letter, name }) => ({ letter, name })),
    form,
    pageLabel: t('paper:ballot.page', { page: '{page}', pages: '{pages}' }),
    note: t('paper:ballot.note'),
  };
}

/** How a ballot is filled in, and its boxes. */
function sheetOf(
  session: BallotsInput['session'],
  subject: PaperSubject,
  t: Translate,
): { how: string[]; form: SheetForm } {
  if (subject.kind === 'round') {
    const importance = subject.askImportance ? [t('paper:ballot.tickImportance')] : [];
    return {
      how: [t('paper:ballot.tickRound'), ...importance],
      form: roundForm(session, subject, t),
    };
  }
  const { settings } = subject;
  const { count } = formats(session.language);
  const { how, form } = methodOf(settings.method).sheet(settings, { t, count });
  return { how: [how], form };
}

/** "1 = helemaal oneens, 2 = oneens, ..., ? = weet ik niet". */
function scaleOf(
  title: string,
  values: readonly number[],
  labels: readonly string[],
  noAnswer: string,
): SheetScale {
  const named = (index: number): string => {
    if (labels.length === values.length) return labels[index] ?? '';
    if (labels.length !== 2) return '';
    if (index === 0) return labels[0] ?? '';
    return index === values.length - 1 ? (labels[1] ?? '') : '';
  };
  const steps = [
    ...values.map((value, index) => ({ value: String(value), label: named(index) })),
    { value: DO_NOT_KNOW, label: noAnswer },
  ];
  const legend = steps
    .filter(({ label }) => label !== '')
    .map(({ value, label }) => `${value} = ${label}`)
    .join(', ');
  return { title, legend, steps };
}

function roundForm(
  { factorModel, language }: BallotsInput['session'],
  { factorIds, askImportance }: Extract<PaperSubject, { kind: 'round' }>,
  t: Translate,
): SheetForm {
  const { scale, importance, factors } = factorModel;
  const noAnswer = noAnswerOf(scale)[language];
  const scales = [
    scaleOf(t('paper:ballot.answer'), scaleSteps(scale), scaleLabelsOf(scale, language), noAnswer),
  ];
  if (askImportance) {
    const question = importance?.question[language] ?? '';
    const labels = importance?.labels[language] ?? [];
    const asked = scaleOf(
      t('paper:ballot.importance'),
      scaleSteps(IMPORTANCE_SCALE),
      labels,
      noAnswer,
    );
    scales.push({ ...asked, legend: [question, asked.legend].filter(Boolean).join(' ') });
  }
  const statements = new Map(factors.map(({ id, statement }) => [id, statement[language]]));
  return {
    kind: 'scales',
    scales,
    rows: factorIds.map((id, index) => ({
      number: String(index + 1),
      text: statements.get(id) ?? id,
    })),
  };
}
