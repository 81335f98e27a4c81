import type { ReactNode } from 'react';
import type { JurisdictionPack } from '../../../model/jurisdiction';
import type { Fact } from '../../../model/legal-fact';
import { lawCopy } from '../../../ui/copy-law';
import { FactLine } from './fact-line';
import { ProvisionDetails } from './provision-details';
import { SourceList } from './source-list';

const words = lawCopy.details;

interface Props {
  readonly pack: JurisdictionPack;
  readonly packs: readonly JurisdictionPack[];
}

/** Everything a pack says, statement by statement, with what stands behind each. */
export const PackDetails = ({ pack, packs }: Props) => {
  const beneath = packs.filter(({ code }) => pack.interpretive.includes(code));
  return (
    <div className="pack stack">
      <p>{pack.summary}</p>
      <p className="small soft">
        {pack.counselApproved ? words.approved(pack.reviewedBy ?? '') : words.notApproved} {words.key}
      </p>
      {pack.provisions.map((provision) => (
        <ProvisionDetails key={provision.id} provision={provision} offences={pack.offences} />
      ))}
      <Facts title={words.traps} facts={pack.traps} />
      <Facts title={words.notLaw} facts={pack.notLaw} />
      <Facts title={words.cases} facts={pack.cases} before={(at) => <>{pack.cases[at]?.cite}: </>} />
      <Facts title={words.referral} facts={pack.referral} />
      {pack.disclosure !== undefined && (
        <section>
          <h4>{words.disclosure}</h4>
          <FactLine fact={pack.disclosure.duty} />
          <p>{pack.disclosure.warning}</p>
        </section>
      )}
      {beneath.length > 0 && (
        <section>
          <h4>{words.interpretive}</h4>
          <p>{beneath.map(({ name }) => name).join('; ')}</p>
        </section>
      )}
      <SourceList sources={pack.sources} />
    </div>
  );
};

interface FactsProps {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly before?: (at: number) => ReactNode;
}

const Facts = ({ title, facts, before }: FactsProps) =>
  facts.length === 0 ? null : (
    <section>
      <h4>{title}</h4>
      <ul className="facts">
        {facts.map((fact, at) => (
          <li key={fact.is}>
            {before?.(at)}
            <FactLine fact={fact} />
          </li>
        ))}
      </ul>
    </section>
  );
