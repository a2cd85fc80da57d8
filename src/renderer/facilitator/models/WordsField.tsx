import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModelPath } from '../../../shared/domain/model-problems';
import { problemAt, type Words } from './draft';
import { useEditing } from './editor-context';

type Props = {
  label: string;
  hint?: string;
  words: Words;
  /** Where it is in the model, for what is wrong with it. */
  path: ModelPath;
  max: number;
  long?: boolean;
  required?: boolean;
  onChange: (words: Words) => void;
};

/** A text in the language that is being edited; the other language stands below it for reference. */
export function WordsField(props: Props) {
  const { label, hint, words, path, max, long = false, required = false, onChange } = props;
  const { t } = useTranslation('models');
  const { language, problems } = useEditing();
  const problem = problemAt(problems, path);
  // Missing means in every language; too long is a matter of one of them.
  const isHere = problem?.path.at(-1) === language || problem?.path.length === path.length;
  const other = language === 'nl' ? 'en' : 'nl';
  const original = words[other]?.trim() ?? '';
  const reference =
    (words[language] ?? '').trim() === '' && original !== ''
      ? t('editor.original', { language: t(`editor.languages.${other}`), text: original })
      : undefined;
  const field = {
    label,
    lang: language,
    required,
    withAsterisk: required,
    maxLength: max,
    description: [hint, reference].filter(Boolean).join(' ') || undefined,
    value: words[language] ?? '',
    error: problem && isHere ? t(`problem.${problem.code}`, problem.params) : null,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...words, [language]: event.currentTarget.value }),
  };
  return long ? <Textarea autosize minRows={2} maxRows={8} {...field} /> : <TextInput {...field} />;
}
