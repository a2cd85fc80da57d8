import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLanguage, IconPlus, IconSettings } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/domain/limits';
import { newId } from '../../ui/ids';
import {
  emptyFactor,
  moveDimension,
  moveFactor,
  partOf,
  type ModelDraft,
  type Words,
} from './draft';
import { useEditing } from './editor-context';
import classes from './Models.module.css';

/** Long enough for the list to be drawn in its new order. */
const REDRAWN_MS = 100;

/** The parts of the model in their order; Alt with an arrow moves one. */
export function Outline(props: { selected: string; missing: ReadonlyMap<string, number> }) {
  const { t } = useTranslation('models');
  const { draft, change, select } = useEditing();
  const { selected, missing } = props;
  const icon = { size: 17, stroke: 1.75, 'aria-hidden': true };
  const addFactor = (dimension: string): void => {
    const id = `f-${newId().slice(0, 8)}`;
    change((now) => ({ ...now, factors: [...now.factors, emptyFactor(id, dimension)] }));
    select(id);
  };
  const addDimension = (): void => {
    const id = `d-${newId().slice(0, 8)}`;
    change((now) => ({ ...now, dimensions: [...now.dimensions, { id, name: {} }] }));
    select(id);
  };
  const item = (id: string, name: Words) => ({ id, name, selected, missing: missing.has(id) });
  return (
    <nav className={classes.outline} aria-label={t('editor.outline')}>
      <Item {...item(draft.id, {})} icon={<IconSettings {...icon} />} text={t('editor.general')} />
      <ol>
        {draft.dimensions.map((dimension) => (
          <li key={dimension.id}>
            <Item {...item(dimension.id, dimension.name)} move={moveDimension} isHead />
            <ol>
              {draft.factors
                .filter((factor) => factor.dimension === dimension.id)
                .map((factor) => (
                  <li key={factor.id}>
                    <Item
                      {...item(factor.id, factor.name)}
                      move={moveFactor}
                      isShort={factor.shortForm}
                    />
                  </li>
                ))}
            </ol>
            <Button
              className={classes.addFactor ?? ''}
              variant="subtle"
              size="sm"
              leftSection={<IconPlus {...icon} />}
              disabled={draft.factors.length >= LIMITS.factors}
              aria-label={t('editor.addFactorTo', { name: dimension.name.nl ?? '' })}
              onClick={() => addFactor(dimension.id)}
            >
              {t('editor.addFactor')}
            </Button>
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        leftSection={<IconPlus {...icon} />}
        disabled={draft.dimensions.length >= LIMITS.dimensions}
        onClick={addDimension}
      >
        {t('editor.addDimension')}
      </Button>
      <p className={classes.hint}>{t('editor.moveHint')}</p>
    </nav>
  );
}

type ItemProps = {
  id: string;
  name: Words;
  selected: string;
  missing: boolean;
  text?: string;
  icon?: React.ReactNode;
  isHead?: boolean;
  isShort?: boolean;
  move?: (draft: ModelDraft, id: string, step: -1 | 1) => ModelDraft;
};

function Item(props: ItemProps) {
  const { id, name, selected, missing, text, icon, isHead = false, isShort = false, move } = props;
  const { t } = useTranslation('models');
  const { draft, change, language, problems, select } = useEditing();
  const isWrong = problems.some((problem) => partOf(draft, problem) === id);
  const onKey = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (!event.altKey || step === undefined || !move) return;
    event.preventDefault();
    const button = event.currentTarget;
    change((now) => move(now, id, step));
    // What is taken out and put back loses the focus.
    window.setTimeout(() => {
      if (document.activeElement === document.body) button.focus();
    }, REDRAWN_MS);
  };
  const shown = [name[language], name.nl, name.en].find((one) => one?.trim());
  return (
    <button
      type="button"
      className={classes.item}
      data-head={isHead || undefined}
      aria-current={id === selected}
      onClick={() => select(id)}
      onKeyDown={onKey}
    >
      {icon}
      <span className={classes.itemName}>{text ?? shown ?? t('editor.unnamed')}</span>
      {isShort && <span className={classes.tag}>{t('editor.short')}</span>}
      {missing && (
        <IconLanguage size={16} stroke={1.75} role="img" aria-label={t('editor.untranslated')} />
      )}
      {isWrong && (
        <IconAlertTriangle
          size={16}
          stroke={1.75}
          className={classes.wrong}
          role="img"
          aria-label={t('editor.hasProblem')}
        />
      )}
    </button>
  );
}
