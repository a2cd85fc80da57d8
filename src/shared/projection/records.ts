import type { InputQuestion, InputSettings } from '../activities/input/schema';
import type { Activity, Timer } from '../domain/agenda';
import type { Dimension, Factor, FactorModel, Scale } from '../domain/factor-model';
import type { Localized } from '../domain/language';
import type {
  AdviceEntry,
  Brand,
  Comment,
  Contribution,
  Municipality,
  Region,
  ReportSettings,
  RoomView,
  RoundSettings,
  Thresholds,
} from '../domain/model';
import { methodOf } from '../voting/registry';
import type { PollSettings } from '../voting/schemas';
import { fields, once, orNull } from './fields';

/**
 * Records of a session with the fields that may leave the main process, each by name, at every depth.
 * A new field is private until it is named here.
 */
export const localizedOf = fields<Localized>()('nl', 'en', 'de', 'fr', 'fy');
const labelsOf = fields<Scale['labels']>()('nl', 'en', 'de', 'fr', 'fy');

type ListedScale = Pick<Scale, 'min' | 'max' | 'labels' | 'noAnswer'>;
const scaleOf = ({ min, max, labels, noAnswer }: Scale): ListedScale => ({
  min,
  max,
  labels: labelsOf(labels),
  ...(noAnswer && { noAnswer: localizedOf(noAnswer) }),
});

const dimensionOf = ({ id, name }: Dimension) => ({ id, name: localizedOf(name) });

type AdviceTexts = Pick<Factor['recommendations'], 'low' | 'split' | 'mid'>;
const adviceTextsOf = ({ low, split, mid }: Factor['recommendations']): AdviceTexts => ({
  ...(low && { low: localizedOf(low) }),
  ...(split && { split: localizedOf(split) }),
  ...(mid && { mid: localizedOf(mid) }),
});

const flatFactor = fields<Factor>()('id', 'dimension', 'sources', 'shortForm');
type ListedFactor = ReturnType<typeof flatFactor> &
  Pick<Factor, 'name' | 'statement' | 'definition' | 'recommendations'>;
const factorOf = (factor: Factor): ListedFactor => ({
  ...flatFactor(factor),
  name: localizedOf(factor.name),
  statement: localizedOf(factor.statement),
  ...(factor.definition && { definition: localizedOf(factor.definition) }),
  recommendations: adviceTextsOf(factor.recommendations),
});

const flatModel = fields<FactorModel>()('id', 'version', 'sources');
type ListedModel = ReturnType<typeof flatModel> &
  Pick<FactorModel, 'name' | 'description' | 'scale' | 'importance' | 'dimensions' | 'factors'>;
export const factorModelOf = once((model: FactorModel): ListedModel => ({
  ...flatModel(model),
  name: localizedOf(model.name),
  ...(model.description && { description: localizedOf(model.description) }),
  scale: scaleOf(model.scale),
  importance: orNull(model.importance, ({ question, labels }) => ({
    question: localizedOf(question),
    labels: labelsOf(labels),
  })),
  dimensions: model.dimensions.map(dimensionOf),
  factors: model.factors.map(factorOf),
}));

const municipalityOf = fields<Municipality>()('code', 'name');
export const regionOf = once(({ kind, name, municipalities }: Region) => ({
  kind,
  name,
  municipalities: municipalities.map(municipalityOf),
}));

export const questionOf = fields<InputQuestion>()('id', 'text', 'kind', 'factorId', 'challengeId');
const inputOf = ({ questions, silent, moderated }: InputSettings) => ({
  questions: questions.map(questionOf),
  silent,
  moderated,
});

/** Each method names its own fields. */
export const pollSettingsOf = (settings: PollSettings): PollSettings =>
  methodOf(settings.method).shown(settings);

const flatActivity = fields<Activity>()(
  'id',
  'kind',
  'title',
  'minutes',
  'notes',
  'status',
  'startedAt',
  'endedAt',
  'enough',
);
export const activityOf = (activity: Activity) => ({
  ...flatActivity(activity),
  input: orNull(activity.input, inputOf),
  poll: orNull(activity.poll, pollSettingsOf),
});

export const timerOf = fields<Timer>()('totalSeconds', 'endsAt', 'leftSeconds');

const commentOf = fields<Comment>()('id', 'text');
const flatContribution = fields<Contribution>()(
  'id',
  'number',
  'text',
  'kind',
  'groupId',
  'factorId',
  'challengeId',
  'activityId',
  'questionId',
  'origin',
  'held',
  'quoted',
  'edited',
  'themeId',
  'mergedInto',
);
export const contributionOf = once((contribution: Contribution) => ({
  ...flatContribution(contribution),
  comments: contribution.comments.map(commentOf),
}));

const thresholdsOf = fields<Thresholds>()(
  'dissent',
  'agreement',
  'gap',
  'low',
  'high',
  'importance',
);
const flatRoundSettings = fields<RoundSettings>()(
  'form',
  'askImportance',
  'minGroupSize',
  'consensusRule',
);
export const roundSettingsOf = (settings: RoundSettings) => ({
  ...flatRoundSettings(settings),
  thresholds: thresholdsOf(settings.thresholds),
});

export const adviceEntryOf = ({ id, factorId, rule, text }: AdviceEntry) => ({
  id,
  factorId,
  rule,
  text: { nl: text.nl, en: text.en },
});

const logoOf = fields<NonNullable<Brand['logo']>>()('type', 'data');
const brandOf = ({ name, colour, logo }: Brand) => ({ name, colour, logo: orNull(logo, logoOf) });
/** The texts are a list by place in the report. */
export const reportOf = ({ status, brand, hidden, texts }: ReportSettings) => ({
  status,
  brand: orNull(brand, brandOf),
  hidden,
  texts,
});

export const roomViewOf = fields<RoomView>()('distance', 'pictureHeight');
