import { kindWords, markWords, sourceLine, thresholdWords } from '../../law/words';
import type { Fact } from '../../model/legal-fact';
import type { NoteLaw } from '../../review/note-law';
import { noteWords } from '../../review/words';
import { noteCopy } from '../../ui/copy-note';

const words = noteCopy.lawBox;

/** The duty of disclosure, before anything is typed, and the law that the questions come from. */
export const LawShown = ({ law }: { readonly law: NoteLaw }) => {
  const { plan, age, unknownPlace } = law;
  return (
    <section className="stack law" aria-label={words.title}>
      <div className="notice">
        <h3>{words.before}</h3>
        <p>
          {plan.disclosure.warning} <Checked fact={plan.disclosure.duty} />
        </p>
        <p className="small">
          {noteWords.legends[law.role]} {plan.privilege.is}
        </p>
      </div>
      {unknownPlace && <p className="notice">{noteWords.law.unknownPlace(unknownPlace.message)}</p>}
      {age.stale && (
        <p className="notice">
          {noteWords.law.asOf(plan.pack.asOf)} {noteWords.law.stale(age.months)}
        </p>
      )}
      {age.future && <p className="notice">{noteWords.law.future}</p>}
      <p>
        <strong>{plan.pack.name}.</strong> {plan.pack.summary}{' '}
        <span className="small soft">{noteWords.law.pathway[plan.pathway]}</span>
      </p>
      {plan.provisions.some(({ scope }) => scope.some(({ state }) => state === 'excluded')) && (
        <p className="notice">{noteWords.law.excluded}</p>
      )}
      {plan.provisions.length > 0 && (
        <details>
          <summary>{words.more}</summary>
          {plan.provisions.map(({ provision, tests }) => (
            <div key={provision.id} className="provision small">
              <h4>
                {provision.name} <span className="soft">({kindWords[provision.kind]})</span>
              </h4>
              <Line fact={provision.citation} />
              {tests.map((test) => (
                <p key={`${test.for}${test.threshold}`}>
                  {noteWords.law.threshold}: {test.words ?? thresholdWords[test.threshold]} <Checked fact={test} />
                </p>
              ))}
              <Line fact={provision.burden} />
              <Line fact={provision.scope} />
              {provision.limits.map((limit) => (
                <Line key={limit.is} fact={limit} />
              ))}
            </div>
          ))}
          <ul className="small soft">
            {plan.pack.sources.map((source) => (
              <li key={source.id}>{sourceLine(source)}</li>
            ))}
          </ul>
        </details>
      )}
      <Facts title={words.traps} facts={plan.traps} />
      <Facts title={words.notLaw} facts={plan.notLaw} />
      <Facts title={words.referral} facts={plan.referral} />
      {plan.interpretive.length > 0 && (
        <details>
          <summary>
            {words.interpretive} ({plan.interpretive.length})
          </summary>
          <ul className="small">
            {plan.interpretive.map(({ code, name, summary }) => (
              <li key={code}>
                {name}: {summary}
              </li>
            ))}
          </ul>
        </details>
      )}
      {!plan.pack.counselApproved && <p className="small soft">{noteWords.law.notApproved}</p>}
    </section>
  );
};

const Facts = ({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) =>
  facts.length === 0 ? null : (
    <details>
      <summary>
        {title} ({facts.length})
      </summary>
      <ul className="small plain">
        {facts.map((fact) => (
          <li key={fact.is}>
            {fact.is} <Checked fact={fact} />
          </li>
        ))}
      </ul>
    </details>
  );

const Line = ({ fact }: { readonly fact: Pick<Fact, 'is' | 'mark' | 'note'> }) => (
  <p>
    {fact.is} <Checked fact={fact} />
    {fact.note !== undefined && <span className="soft"> {fact.note}</span>}
  </p>
);

/** How far a statement of law was checked, beside it. */
export const Checked = ({ fact }: { readonly fact: Pick<Fact, 'mark'> }) => (
  <span className="mark-of-law" data-mark={fact.mark}>
    {markWords[fact.mark]}
  </span>
);
