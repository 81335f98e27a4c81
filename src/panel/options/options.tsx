import { Announcer } from '../../ui/announcer';
import { optionsCopy as words } from '../../ui/copy-options';
import { About } from './about';
import { Kept } from './kept';
import { Keys } from './keys';
import type { OptionsServices } from './options-services';
import { Sites } from './sites';

/** The options page: what is approved, the keys, what this is, what is kept. */
export const Options = ({ services }: { services: OptionsServices }) => (
  <Announcer>
    <main className="options">
      <h1>{words.title}</h1>
      <Sites services={services} />
      <Keys services={services} />
      <Kept services={services} />
      <About services={services} />
    </main>
  </Announcer>
);
