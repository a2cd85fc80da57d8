import { IconBrandAndroid, IconBrandApple, IconDeviceMobile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JoinView } from '../../../../shared/projection/types';
import type { SceneOf } from '../../../../shared/scenes/types';
import { useLines, type Size } from '../../hooks';
import { useRoom } from '../../room-context';
import { Frame } from '../../Frame';
import { Card } from './Cards';
import { BESIDE_CODE, helpPages, type HelpPage, type HelpSection } from './help-pages';
import { fitCards } from './layout';
import { joinCards } from './texts';
import classes from './join.module.css';

type Help = Exclude<SceneOf<'join'>['help'], 'none'>;
type Props = { join: JoinView; help: Help };

const SYSTEMS = ['ios', 'android'] as const;
const ICONS = { ios: IconBrandApple, android: IconBrandAndroid } as const;

/** What to do when joining does not work, per system of the phone. */
function useHelp({ join, help }: Props) {
  const { t } = useTranslation('phones');
  const { s, height } = useRoom();
  // Large type leaves no room below the title: the sentence goes with the steps.
  const below = height < 24 * s;
  const network = join.wifi?.name ?? t('join.help.roomNetwork');
  const code = t(join.wifi ? 'join.help.code2' : 'join.help.code');
  const steps = (system: (typeof SYSTEMS)[number] | 'any'): string[] =>
    t(`join.help.${help}.${system}`, { network, code }).split('\n');
  const lead = t(`join.help.${help}.lead`, { network });
  const title = t(`join.help.${help}.title`, { network });
  const systems = help === 'no-answer' ? (['any'] as const) : SYSTEMS;
  const sections = systems.map((system, index): HelpSection => ({
    title: t(`join.help.${system}`),
    lead: index === 0 && below ? lead : '',
    steps: steps(system),
  }));
  return { title, subtitle: below ? '' : lead, sections };
}

/** Steps on the wall, with the code to scan again beside them where there is room. */
export function HelpScene({ join, help }: Props) {
  const { t } = useTranslation('phones');
  const { s } = useRoom();
  const lines = useLines();
  const { title, subtitle, sections } = useHelp({ join, help });
  return (
    <Frame
      title={title}
      subtitle={subtitle}
      auto
      paginate={(space) => helpPages(sections, space, s, lines)}
      note={subtitle === '' ? '' : t('join.help.otherwise')}
    >
      {(page, space) => <Page page={page} space={space} join={join} help={help} />}
    </Frame>
  );
}

type PageProps = Props & { page: HelpPage; space: Size };

function Page({ page, space, join, help }: PageProps) {
  const { t } = useTranslation('phones');
  const { s } = useRoom();
  const lines = useLines();
  const cards = joinCards(join, t);
  // Who is in another network needs the code of the network; all others that of the session.
  const index = help === 'other-network' ? 0 : cards.length - 1;
  const card = cards[index];
  const isBeside = page.layout === 'beside-code' && !join.locked;
  const right = { width: space.width * (1 - BESIDE_CODE) - s, height: space.height };
  const bare = fitCards([[]], right, s, lines);
  const columns = isBeside
    ? `minmax(0, 1fr) auto`
    : `repeat(${page.layout === 'columns' ? page.sections.length : 1}, minmax(0, 1fr))`;
  const list = page.sections.map((section) => <Section key={section.title} {...section} />);
  return (
    <div className={classes.help} style={{ gridTemplateColumns: columns }}>
      {page.layout === 'beside-code' ? <div>{list}</div> : list}
      {isBeside && card && (
        <Card
          card={card}
          number={cards.length > 1 ? index + 1 : null}
          qr={bare.qr}
          width={bare.width}
          stacked={false}
          withRows={false}
        />
      )}
    </div>
  );
}

function Section({ title, lead, steps, first }: HelpPage['sections'][number]) {
  const { t } = useTranslation('phones');
  const system = SYSTEMS.find((name) => t(`join.help.${name}`) === title);
  const Icon = system ? ICONS[system] : IconDeviceMobile;
  return (
    <section className={classes.steps}>
      {lead !== '' && <p>{lead}</p>}
      {title !== '' && (
        <h2>
          <Icon stroke={1.75} aria-hidden />
          {title}
        </h2>
      )}
      <ol>
        {steps.map((step, index) => (
          <li key={step}>
            <b>{first + index + 1}</b>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
