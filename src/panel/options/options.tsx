import type { Trust } from '../../policy/trust';
import { Announcer } from '../../ui/announcer';
import { optionsCopy as words } from '../../ui/copy-options';
import { Bundles } from '../trust/options/bundles';
import { Log } from '../trust/options/log';
import { Office } from '../trust/options/office';
import { Passphrase } from '../trust/options/passphrase';
import { Periods } from '../trust/options/periods';
import { Screen } from '../trust/options/screen';
import { About } from './about';
import { Kept } from './kept';
import { Keys } from './keys';
import type { OptionsServices } from './options-services';
import { Sites } from './sites';

/** The options page: what is approved, the keys, what this is, what is kept. */
export const Options = ({ services, trust }: { services: OptionsServices; trust: Trust }) => (
  <Announcer>
    <main className="options">
      <h1>{words.title}</h1>
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
    </main>
  </Announcer>
);
