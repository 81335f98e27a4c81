import { places } from '../../../law/find-pack';
import type { Law } from '../../../law/matter';
import type { Trust } from '../../../policy/trust';
import { lawCopy as words } from '../../../ui/copy-law';
import { FailureNotice } from '../../../ui/failure-notice';
import type { OptionsServices } from '../options-services';
import { useLoaded } from '../use-loaded';
import { Counts } from './counts';
import { Defaults } from './defaults';
import { Instruments } from './instruments';
import { PlaceTable } from './place-table';

interface Props {
  readonly services: Pick<OptionsServices, 'settings' | 'law' | 'today'>;
  readonly trust: Trust;
}

/** What a new note starts with, and the law packs with how far each was checked. */
export const LawTab = ({ services, trust }: Props) => {
  const loaded = useLoaded<Law>(services.law);
  if (loaded.kind === 'loading') return <p role="status">{words.loading}</p>;
  if (loaded.kind === 'failed') return <FailureNotice failure={words.failed} />;
  const { packs } = loaded.value;
  const today = services.today();
  return (
    <>
      <Defaults settings={services.settings} places={places(packs)} trust={trust} />
      <PlaceTable packs={packs} today={today} />
      <Counts packs={packs} />
      <Instruments packs={packs} />
    </>
  );
};
