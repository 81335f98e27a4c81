import type { Trust } from '../../policy/trust';
import { Announcer } from '../../ui/announcer';
import { lawCopy } from '../../ui/copy-law';
import { optionsCopy as words } from '../../ui/copy-options';
import { Tabs } from '../../ui/tabs';
import { Bundles } from '../trust/options/bundles';
import { Log } from '../trust/options/log';
import { Office } from '../trust/options/office';
import { Passphrase } from '../trust/options/passphrase';
import { Periods } from '../trust/options/periods';
import { Screen } from '../trust/options/screen';
import { About } from './about';
import { FiguresTab } from './figures/figures-tab';
import { Kept } from './kept';
import { Keys } from './keys';
import { LawTab } from './law/law-tab';
import type { OptionsServices } from './options-services';
import { Sites } from './sites';
import { useTab } from './use-tab';
import { Workbench } from './workbench/workbench';

const { tabs } = lawCopy;
const pages = ['settings', 'law', 'workbench', 'figures'] as const;

/** The options page: settings and what is kept; the law packs; the lexicon's workbench; the figures. */
export const Options = ({ services, trust }: { services: OptionsServices; trust: Trust }) => {
  const [page, go] = useTab(pages);
  return (
    <Announcer>
      <main className={page === 'settings' ? 'options' : 'options wide'}>
        <h1>{words.title}</h1>
        <Tabs label={tabs.label} tabs={pages.map((id) => ({ id, title: tabs[id] }))} selected={page} onSelect={go} />
        <div className="options-page" role="tabpanel" id={`panel-${page}`} aria-labelledby={`tab-${page}`}>
          {page === 'settings' && <Settings services={services} trust={trust} />}
          {page === 'law' && <LawTab services={services} trust={trust} />}
          {page === 'workbench' && <Workbench services={services} />}
          {page === 'figures' && <FiguresTab services={services} />}
        </div>
      </main>
    </Announcer>
  );
};

const Settings = ({ services, trust }: { services: OptionsServices; trust: Trust }) => (
  <>
    <Sites services={services} />
    <Keys services={services} />
    <Passphrase trust={trust} />
    <Screen trust={trust} />
    <Periods trust={trust} />
    <Kept services={services} />
    <Bundles trust={trust} />
    <Log trust={trust} />
    <Office trust={trust} />
    <About services={services} />
  </>
);
