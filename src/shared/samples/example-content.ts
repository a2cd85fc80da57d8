import type { Localized } from '../domain/language';
import type { ContributionKind, Ecosystem } from '../domain/model';

/** The example session: invented answers of 34 people in Noordoost-Brabant (short form). */

export const EXAMPLE_MUNICIPALITIES = [
  ['GM1721', 'Bernheze'],
  ['GM0755', 'Boekel'],
  ['GM0757', 'Boxtel'],
  ['GM1982', 'Land van Cuijk'],
  ['GM1991', 'Maashorst'],
  ['GM1948', 'Meierijstad'],
  ['GM0828', 'Oss'],
  ['GM0796', "'s-Hertogenbosch"],
  ['GM0845', 'Sint-Michielsgestel'],
  ['GM0865', 'Vught'],
] as const;

export const EXAMPLE_GROUPS: { name: Localized; ecosystem: Ecosystem; seats: number }[] = [
  { name: { nl: 'Gemeenten', en: 'Municipalities' }, ecosystem: 'administrative', seats: 11 },
  {
    name: { nl: 'Provincie en waterschap', en: 'Province and water authority' },
    ecosystem: 'administrative',
    seats: 6,
  },
  { name: { nl: 'Bedrijven', en: 'Businesses' }, ecosystem: 'economic', seats: 6 },
  {
    name: { nl: 'Kennisinstellingen', en: 'Knowledge institutions' },
    ecosystem: 'economic',
    seats: 5,
  },
  {
    name: { nl: 'Maatschappelijke organisaties', en: 'Civil society' },
    ecosystem: 'social',
    seats: 6,
  },
];

/**
 * Per factor: people per step 1..5, mean importance, and how much each group leans to the high end
 * (same order as the groups; equal numbers = no difference between groups).
 */
export const EXAMPLE_SCORES: Record<
  string,
  { counts: [number, number, number, number, number]; importance: number; lean: number[] }
> = {
  'shared-agenda': { counts: [0, 1, 10, 13, 8], importance: 4.3, lean: [1, 1, 1, 1, 1] },
  'public-value-focus': { counts: [0, 1, 13, 15, 5], importance: 4.2, lean: [1, 1, 1, 1, 1] },
  'fair-distribution': { counts: [0, 8, 14, 9, 1], importance: 3.6, lean: [1, 1, 1, 1, 0.6] },
  'mutual-benefit': { counts: [0, 4, 13, 11, 4], importance: 3.9, lean: [1, 1, 1, 1, 1] },
  'open-interests': { counts: [0, 9, 18, 7, 0], importance: 3.8, lean: [1, 1, 1, 1, 1] },
  'economic-link': { counts: [0, 0, 3, 15, 15], importance: 4.0, lean: [1, 1, 1, 1, 1] },
  'right-partners': { counts: [1, 5, 12, 12, 4], importance: 4.1, lean: [3, 3, 2, 3, 0] },
  'civic-link': { counts: [2, 7, 11, 10, 2], importance: 4.2, lean: [3, 3, 1.5, 1.5, 0] },
  'mutual-trust': { counts: [0, 0, 6, 19, 9], importance: 4.4, lean: [1, 1, 1, 1, 1] },
  'driving-leadership': { counts: [2, 6, 14, 9, 3], importance: 4.3, lean: [2.4, 1.5, 0, 2, 0.5] },
  'long-term-commitment': { counts: [6, 7, 6, 6, 7], importance: 4.5, lean: [1, 1, 1, 1, 1] },
  'implementation-capacity': { counts: [5, 16, 13, 0, 0], importance: 4.6, lean: [1, 1, 1, 1, 1] },
  'council-involvement': { counts: [2, 12, 12, 4, 0], importance: 4.1, lean: [1, 1, 1, 1, 1] },
  'visible-results': { counts: [0, 3, 12, 13, 5], importance: 4.0, lean: [1, 1, 1, 1, 1] },
};

export const EXAMPLE_CHALLENGES: Localized[] = [
  { nl: 'Wonen in leefbare kernen', en: 'Housing in liveable villages' },
  { nl: 'Landelijk gebied en water', en: 'Countryside and water' },
  { nl: 'Arbeidsmarkt en onderwijs', en: 'Labour market and education' },
  { nl: 'Gezondheid en bestaanszekerheid', en: 'Health and security of income' },
  { nl: 'Energie en vol stroomnet', en: 'Energy and the full power grid' },
];

/** Notes: text, kind, index of the group, factor, index of the challenge. */
export const EXAMPLE_NOTES: {
  text: Localized;
  kind: ContributionKind;
  group: number;
  factorId: string | null;
  challenge: number | null;
  /** Chosen for the report. */
  quoted?: true;
}[] = [
  {
    text: {
      nl: 'Korte lijnen: je belt en de volgende dag zit je aan tafel.',
      en: 'Short lines: you call and sit at the table the next day.',
    },
    kind: 'success',
    group: 2,
    factorId: 'economic-link',
    challenge: 2,
    quoted: true,
  },
  {
    text: {
      nl: 'Dezelfde drie beleidsadviseurs zitten in alle werkgroepen.',
      en: 'The same three policy advisers are in every working group.',
    },
    kind: 'obstacle',
    group: 0,
    factorId: 'implementation-capacity',
    challenge: null,
  },
  {
    text: {
      nl: 'Plannen genoeg, uitvoering blijft liggen.',
      en: 'Plans enough, but delivery is left undone.',
    },
    kind: 'obstacle',
    group: 4,
    factorId: 'implementation-capacity',
    challenge: 0,
    quoted: true,
  },
  {
    text: {
      nl: 'Raden horen pas achteraf wat er regionaal is afgesproken.',
      en: 'Councils only hear afterwards what the region has agreed.',
    },
    kind: 'obstacle',
    group: 0,
    factorId: 'council-involvement',
    challenge: null,
    quoted: true,
  },
  {
    text: {
      nl: 'Na elke verkiezing beginnen we weer bij nul.',
      en: 'After every election we start from zero again.',
    },
    kind: 'obstacle',
    group: 3,
    factorId: 'long-term-commitment',
    challenge: null,
  },
  {
    text: {
      nl: 'Het vertrouwen tussen de secretarissen is groot.',
      en: 'The municipal secretaries trust each other well.',
    },
    kind: 'success',
    group: 0,
    factorId: 'mutual-trust',
    challenge: null,
  },
  {
    text: {
      nl: 'Wij worden als zorginstelling pas gevraagd als het plan af is.',
      en: 'As a care organisation we are asked only when the plan is finished.',
    },
    kind: 'obstacle',
    group: 4,
    factorId: 'civic-link',
    challenge: 3,
    quoted: true,
  },
  {
    text: {
      nl: 'Begin met één regioteam voor wonen, met eigen uren.',
      en: 'Start with one regional team for housing, with its own hours.',
    },
    kind: 'idea',
    group: 1,
    factorId: 'implementation-capacity',
    challenge: 0,
  },
  {
    text: {
      nl: 'De gezamenlijke agenda wordt breed gedragen.',
      en: 'The joint agenda has broad support.',
    },
    kind: 'success',
    group: 1,
    factorId: 'shared-agenda',
    challenge: null,
  },
  {
    text: {
      nl: 'Laat het waterschap vanaf het begin meetekenen.',
      en: 'Let the water authority draw along from the start.',
    },
    kind: 'idea',
    group: 1,
    factorId: 'right-partners',
    challenge: 1,
  },
];

/** Agreements: what, who, days after the session, how we see it. */
export const EXAMPLE_AGREEMENTS: {
  what: Localized;
  who: Localized;
  days: number;
  evidence: Localized;
}[] = [
  {
    what: {
      nl: 'Eén regioteam met eigen budget, voorstel naar alle tien colleges',
      en: 'One regional team with its own budget, proposal to all ten executives',
    },
    who: { nl: 'Secretaris Meierijstad', en: 'Secretary of Meierijstad' },
    days: 95,
    evidence: { nl: 'Tien collegebesluiten', en: 'Ten executive decisions' },
  },
  {
    what: {
      nl: 'Eerste regionale raadsavond, over wonen',
      en: 'First regional council evening, on housing',
    },
    who: { nl: 'Griffier Oss', en: 'Clerk of the Oss council' },
    days: 76,
    evidence: {
      nl: 'Avond gehouden, verslag naar alle raden',
      en: 'Evening held, report to all councils',
    },
  },
  {
    what: {
      nl: 'Maatschappelijke partners vanaf de start bij de opgave Gezondheid',
      en: 'Civil society involved from the start in the issue Health',
    },
    who: { nl: 'Wethouder Bernheze', en: 'Alderman of Bernheze' },
    days: 50,
    evidence: { nl: 'Zij zitten in de stuurgroep', en: 'They sit on the steering group' },
  },
];
