import { Button } from '@mantine/core';
import { IconArrowMerge, IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupMarks } from '../../../shared/charts';
import {
  ecosystemSchema,
  type Ecosystem,
  type StakeholderGroup,
} from '../../../shared/domain/model';
import { mergedName, mergeProposals } from '../../../shared/domain/merging';
import { newId } from '../../ui/ids';
import { useNotifyUndo } from '../actions/notifyUndo';
import { useSend } from '../actions/useSend';
import { AddLine } from './AddLine';
import { GroupRow } from './GroupRow';
import classes from './Groups.module.css';
import lines from './Lines.module.css';
import prepare from './Prepare.module.css';

type Props = {
  groups: StakeholderGroup[];
  minGroupSize: number;
  readOnly: boolean;
  /** Nobody votes or voted yet. */
  mayMerge: boolean;
};

/** The groups at the table, under the three ecosystems. */
export function Groups({ groups, minGroupSize, readOnly, mayMerge }: Props) {
  const { t } = useTranslation('prepare');
  const seats = groups.reduce((sum, g) => sum + g.seats, 0);
  return (
    <section aria-labelledby="groups-title">
      <div className={prepare.panelHead}>
        <h2 id="groups-title">{t('groups.title')}</h2>
        <span>{t('groups.seats', { count: seats })}</span>
      </div>
      {ecosystemSchema.options.map((ecosystem) => (
        <EcosystemList key={ecosystem} ecosystem={ecosystem} groups={groups} readOnly={readOnly} />
      ))}
      <p className={classes.note}>
        <IconShieldCheck size={17} stroke={1.75} aria-hidden />
        <span>
          {t('groups.minimum', { count: minGroupSize })} {sizeWords()}
        </span>
      </p>
      {mayMerge && !readOnly && <MergeOffer groups={groups} minGroupSize={minGroupSize} />}
    </section>
  );

  function sizeWords(): string {
    if (groups.length === 0) return t('groups.emptyAll');
    if (seats === 0) return t('groups.noSeats');
    const small = groups.filter((g) => g.seats > 0 && g.seats < minGroupSize).length;
    if (small > 0) return t('groups.small', { count: small });
    return groups.some((g) => g.seats === 0) ? t('groups.noSeats') : t('groups.allLarge');
  }
}

/** Which small groups could merge; one click each, with undo. */
function MergeOffer({ groups, minGroupSize }: Pick<Props, 'groups' | 'minGroupSize'>) {
  const { t } = useTranslation('prepare');
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const proposals = mergeProposals(groups, minGroupSize);
  if (proposals.length === 0) return null;
  const merge = async ([into, ...from]: readonly StakeholderGroup[]) => {
    if (!into) return;
    const command = { into: into.id, from: from.map(({ id }) => id) };
    const name = mergedName([into, ...from].map((group) => group.name));
    if ((await send({ type: 'group/merge', ...command, name })).ok) notifyUndo(t('groups.merged'));
  };
  return (
    <div className={classes.merge}>
      <p>{t('groups.mergeLead')}</p>
      {proposals.map(({ ids, seats }) => {
        const members = groups.filter(({ id }) => ids.includes(id));
        const names = members.map(({ name }) => name).join(' + ');
        return (
          <Button
            key={ids.join()}
            variant="default"
            mih={44}
            h="auto"
            py={6}
            justify="flex-start"
            classNames={{ label: classes.mergeLabel }}
            leftSection={<IconArrowMerge size={17} stroke={1.75} />}
            onClick={() => void merge(members)}
          >
            {t('groups.merge', { groups: names, seats })}
          </Button>
        );
      })}
    </div>
  );
}

type ListProps = { ecosystem: Ecosystem; groups: StakeholderGroup[]; readOnly: boolean };

function EcosystemList({ ecosystem, groups, readOnly }: ListProps) {
  const { t } = useTranslation('prepare');
  const send = useSend();
  const [adding, setAdding] = useState(false);
  const marks = new Map(groupMarks(groups).map((mark) => [mark.groupId, mark]));
  const mine = groups.filter((g) => g.ecosystem === ecosystem);
  const add = async (name: string) => {
    const group = { id: newId(), name, ecosystem, seats: 0 };
    return (await send({ type: 'group/add', group })).ok;
  };
  /** Place in the whole list of the neighbour in this ecosystem. */
  const placeOf = (group: StakeholderGroup | undefined): number | null =>
    group ? groups.indexOf(group) : null;
  return (
    <>
      <div className={classes.ecosystem}>
        <h3>{t(`groups.${ecosystem}`)}</h3>
        {!readOnly && (
          <Button
            size="compact-sm"
            h={30}
            variant="subtle"
            leftSection={<IconPlus size={15} stroke={1.75} />}
            aria-label={t('groups.addTo', { ecosystem: t(`groups.${ecosystem}`) })}
            aria-expanded={adding}
            onClick={() => setAdding((now) => !now)}
          >
            {t('groups.add')}
          </Button>
        )}
      </div>
      {mine.length === 0 && !adding && <p className={lines.empty}>{t('groups.empty')}</p>}
      <ul className={lines.list}>
        {mine.map((group, index) => (
          <GroupRow
            key={group.id}
            group={group}
            mark={marks.get(group.id)}
            number={groups.indexOf(group) + 1}
            before={placeOf(mine[index - 1])}
            after={placeOf(mine[index + 1])}
            readOnly={readOnly}
          />
        ))}
      </ul>
      {adding && (
        <AddLine
          autoFocus
          placeholder={t('groups.newName')}
          onAdd={add}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
