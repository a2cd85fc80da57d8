import { groupMarks } from '../../charts';
import { IMPORTANCE_SCALE, scaleSteps } from '../../domain/factor-model';
import type { Session } from '../../domain/model';
import {
  BUDGET_POINTS,
  dotsPerPerson,
  GRADIENT_STEPS,
  type PollSettings,
} from '../../domain/polls';
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
    instructions: [...instructions(subject, t, language), t('paper:ballot.noName')],
    codeLabel: t('paper:ballot.code'),
    codes: [...codes],
    groupLabel: t('paper:ballot.group'),
    groups: groupMarks(session.groups).map(({ letter, name }) => ({ letter, name })),
    form: isRound ? roundForm(session, subject, t) : pollForm(subject.settings, t),
    pageLabel: t('paper:ballot.page', { page: '{page}', pages: '{pages}' }),
    note: t('paper:ballot.note'),
  };
}

function instructions(
  subject: PaperSubject,
  t: Translate,
  language: Session['language'],
): string[] {
  if (subject.kind === 'round')
    return [
      t('paper:ballot.tickRound'),
      ...(subject.askImportance ? [t('paper:ballot.tickImportance')] : []),
    ];
  const { settings } = subject;
  const { count } = formats(language);
  switch (settings.method) {
    case 'dots': {
      const dots = dotsPerPerson(settings);
      return [t('paper:ballot.how.dots', { count: dots, cap: Math.min(settings.cap, dots) })];
    }
    case 'rank':
      return [t('paper:ballot.how.rank', { last: settings.items.length })];
    case 'budget':
      return [t('paper:ballot.how.budget', { points: BUDGET_POINTS })];
    case 'multiple':
      return settings.maxChoices > 0
        ? [t('paper:ballot.how.multipleMax', { count: settings.maxChoices })]
        : [t('paper:ballot.how.multiple')];
    case 'number':
      return [t('paper:ballot.how.number', { min: count(settings.min), max: count(settings.max) })];
    case 'single':
    case 'gradients':
      return [t(`paper:ballot.how.${settings.method}`)];
  }
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

function pollForm(settings: PollSettings, t: Translate): SheetForm {
  const abstain = t('paper:ballot.abstain');
  const items = settings.items.map(({ label }, index) => ({
    number: String(index + 1),
    text: label,
  }));
  switch (settings.method) {
    case 'dots':
    case 'rank':
    case 'budget':
      return {
        kind: 'numbers',
        rows: items,
        unit: t(`paper:ballot.unit.${settings.method}`),
        abstain,
      };
    case 'single':
    case 'multiple':
      return { kind: 'ticks', rows: items, abstain, line: '' };
    case 'gradients': {
      const steps = Array.from({ length: GRADIENT_STEPS }, (_, index) => GRADIENT_STEPS - index);
      const rows = steps.map((step) => ({
        number: String(step),
        text: t(`poll:gradient.${step as 1 | 2 | 3 | 4 | 5 | 6 | 7}`),
      }));
      return { kind: 'ticks', rows, abstain, line: t('paper:ballot.reason') };
    }
    case 'number':
      return {
        kind: 'numbers',
        rows: [{ number: '', text: t('paper:ballot.estimate') }],
        unit: settings.unit,
        abstain,
      };
  }
}
