import { contributionKindSchema, type Contribution } from '../domain/model';
import { factorOfNote, shownThemeId } from '../domain/selectors';
import { translator } from '../i18n';
import { formats } from '../report/format';
import { groupsToName } from '../scoring';
import { sharedContributions } from './available';
import { shownResults } from './results-table';
import type { Cell, ExportInput, Table } from './types';

/**
 * One row per note that may leave the room, by kind, theme and alphabet: the order says nothing
 * about who wrote first. No numbers, no ids, and the group only where it may be named.
 */
export function contributionsTable({ session, language }: ExportInput): Table {
  const t = translator(language);
  const groups = new Map(session.groups.map(({ id, name }) => [id, name]));
  const themes = new Map(session.themes.map(({ id, name }) => [id, name]));
  const factors = new Map(session.factorModel.factors.map(({ id, name }) => [id, name[language]]));
  const challenges = new Map(session.challenges.map(({ id, title }) => [id, title]));
  const notes = sharedContributions(session);
  const texts = new Map(notes.map(({ id, text }) => [id, text]));
  const order = contributionKindSchema.options;
  const look = (names: ReadonlyMap<string, string>, id: string | null): string =>
    id === null ? '' : (names.get(id) ?? '');
  const themeOf = ({ themeId }: Contribution): string =>
    themeId === null ? '' : look(themes, shownThemeId(session.themes, themeId));
  const groupOf = (note: Contribution): string =>
    note.groupId !== null &&
    groupsToName(session.rounds, factorOfNote(session.themes, note)).has(note.groupId)
      ? look(groups, note.groupId)
      : '';
  const collator = new Intl.Collator(language);
  const rows = notes
    .map((note) => ({ note, theme: themeOf(note) }))
    .sort(
      (a, b) =>
        order.indexOf(a.note.kind) - order.indexOf(b.note.kind) ||
        collator.compare(a.theme, b.theme) ||
        collator.compare(a.note.text, b.note.text),
    )
    .map(({ note, theme }): Cell[] => [
      t(`exports:kind.${note.kind}`),
      note.text,
      theme,
      look(factors, note.factorId),
      look(challenges, note.challengeId),
      groupOf(note),
      look(texts, note.mergedInto),
    ]);
  return {
    columns: [
      { label: t('exports:column.kind'), width: 16 },
      { label: t('exports:column.text'), width: 60 },
      { label: t('exports:column.theme'), width: 28 },
      { label: t('exports:column.factor'), width: 28 },
      { label: t('exports:column.challenge'), width: 28 },
      { label: t('exports:column.group'), width: 24 },
      { label: t('exports:column.mergedInto'), width: 40 },
    ],
    rows,
  };
}

/** The agreements in their order. Days as `yyyy-mm-dd`, which every spreadsheet understands. */
export function agreementsTable({ session, language }: ExportInput): Table {
  const t = translator(language);
  return {
    columns: [
      { label: t('exports:column.number'), width: 8 },
      { label: t('exports:column.what'), width: 60 },
      { label: t('exports:column.who'), width: 30 },
      { label: t('exports:column.due'), width: 14 },
      { label: t('exports:column.evidence'), width: 40 },
    ],
    rows: session.agreements.map(({ what, who, due, evidence }, index) => [
      index + 1,
      what,
      who,
      due,
      evidence,
    ]),
  };
}

/** What the file is and where it comes from, for the first sheet. */
export function aboutTable({ session, language, now, appVersion }: ExportInput): Table {
  const t = translator(language);
  const f = formats(language);
  const k = shownResults(session).at(-1)?.settings.minGroupSize ?? null;
  const facts: [string, Cell][] = [
    [t('exports:about.session'), session.title],
    [t('exports:about.date'), f.day(session.date)],
    [t('exports:about.region'), session.region?.name ?? ''],
    [t('exports:about.place'), session.place],
    [t('exports:about.model'), session.factorModel.name[language]],
    [t('exports:about.minGroupSize'), k],
    [t('exports:about.made'), f.day(now.slice(0, 10))],
    [t('exports:about.app'), `Regiotafel ${appVersion}`],
  ];
  const warning = session.isRehearsal
    ? t('exports:about.rehearsal')
    : session.isExample
      ? t('exports:about.example')
      : null;
  return {
    columns: [
      { label: t('exports:about.what'), width: 28 },
      { label: t('exports:about.value'), width: 70 },
    ],
    rows: [
      ...(warning === null ? [] : [[t('exports:about.note'), warning]]),
      ...facts.filter(([, value]) => value !== '' && value !== null).map((fact) => [...fact]),
      [t('exports:about.small'), t('exports:about.smallText')],
    ],
  };
}
